import { Field, Input, Radio, RadioGroup, Textarea, makeStyles } from '@fluentui/react-components';
import type { Answer } from '#domain/reflection.ts';
import { dayHint } from '../day-hint.ts';
import { useReading } from '../reading.tsx';
import type { ProblemAt } from './problem-at.ts';

type Given = Extract<Answer, { asks: 'outcome' }>;

const OUTCOMES: readonly Given['is'][] = ['open', 'decided', 'deferred'];

const useStyles = makeStyles({ until: { maxWidth: '220px' } });

interface Props {
  readonly label: string;
  readonly answer: Given;
  readonly change: (answer: Given) => void;
  readonly problemAt: ProblemAt;
}

/** Still open, decided, or put off; what was typed for one stays when another is chosen. */
export function OutcomePrompt({ label, answer, change, problemAt }: Props) {
  const { words: { debrief: say }, format } = useReading();
  const styles = useStyles();
  const set = (part: Partial<Given>) => change({ ...answer, ...part });
  return (
    <>
      <RadioGroup aria-label={label} value={answer.is} onChange={(_, { value }) => set({ is: OUTCOMES.find((is) => is === value) ?? 'open' })}>
        {OUTCOMES.map((is) => <Radio key={is} value={is} label={say.outcome[is]} />)}
      </RadioGroup>
      {answer.is === 'decided' ? (
        <Field label={say.what} {...problemAt('what')}>
          <Textarea value={answer.what} rows={2} resize="vertical" dir="auto" onChange={(_, { value }) => set({ what: value })} />
        </Field>
      ) : null}
      {answer.is === 'deferred' ? (
        <>
          <Field label={say.because} {...problemAt('because')}>
            <Input value={answer.because} dir="auto" onChange={(_, { value }) => set({ because: value })} />
          </Field>
          <Field label={say.until} className={styles.until} {...dayHint(answer.until, format)} {...problemAt('until')}>
            <Input type="date" value={answer.until} onChange={(_, { value }) => set({ until: value })} />
          </Field>
        </>
      ) : null}
    </>
  );
}
