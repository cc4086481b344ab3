import { Caption1, Checkbox, Field, Radio, RadioGroup, Textarea } from '@fluentui/react-components';
import type { Answer } from '#domain/reflection.ts';
import { useReading } from '../reading.tsx';
import type { ProblemAt } from './problem-at.ts';

type Given = Extract<Answer, { asks: 'understood' }>;

interface Props {
  readonly label: string;
  readonly answer: Given;
  readonly change: (answer: Given) => void;
  /** What people recorded and what was found. */
  readonly decisions: readonly string[];
  readonly problemAt: ProblemAt;
}

/** A value that is no decision's place in the list. */
const NOTHING = 'nothing';
const OWN = 'own';

/** What was decided, as one person understood it: one of what is on record, nothing, or their own words. */
export function UnderstoodPrompt({ label, answer, change, decisions, problemAt }: Props) {
  const { words } = useReading();
  const say = words.templates.understood;
  // A chosen one stays on offer when it is no longer on record: a person's choice is not taken away.
  const offered = answer.decision === '' || decisions.includes(answer.decision) ? decisions : [...decisions, answer.decision];
  const chosen = answer.is === 'decision' ? String(offered.indexOf(answer.decision)) : answer.is;
  const choose = (value: string): void => {
    if (value === NOTHING || value === OWN) change({ ...answer, is: value });
    else change({ ...answer, is: 'decision', decision: offered[Number(value)] ?? '' });
  };
  return (
    <>
      <Field {...problemAt('is')} {...problemAt('decision')}>
        <RadioGroup aria-label={label} value={chosen} onChange={(_, { value }) => choose(value)}>
          {offered.map((decision, at) => <Radio key={decision} value={String(at)} label={<bdi>{decision}</bdi>} />)}
          <Radio value={NOTHING} label={say.nothing} />
          <Radio value={OWN} label={say.own} />
        </RadioGroup>
      </Field>
      {answer.is === 'own' ? (
        <>
          <Field label={say.ownLabel} {...problemAt('own')}>
            <Textarea value={answer.own} rows={2} resize="vertical" dir="auto" onChange={(_, { value }) => change({ ...answer, own: value })} />
          </Field>
          <Checkbox checked={answer.showsOwn} label={say.showsOwn} onChange={(_, { checked }) => change({ ...answer, showsOwn: checked === true })} />
          {answer.showsOwn ? null : <Caption1>{say.hidden}</Caption1>}
        </>
      ) : null}
    </>
  );
}
