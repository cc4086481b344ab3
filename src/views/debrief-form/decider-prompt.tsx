import { Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { Answer } from '#domain/reflection.ts';
import { dayHint } from '../day-hint.ts';
import { useReading } from '../reading.tsx';
import type { ProblemAt } from './problem-at.ts';

type Given = Extract<Answer, { asks: 'decider' }>;

export const useFields = makeStyles({
  /** Two fields side by side where there is room, in one line with each other whatever stands below one of them. */
  pair: { display: 'grid', alignItems: 'start', gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 200px), 1fr))', gap: tokens.spacingHorizontalM },
});

interface Props {
  readonly answer: Given;
  readonly change: (answer: Given) => void;
  /** Names to choose from; any other name may be typed. */
  readonly people: readonly string[];
  readonly problemAt: ProblemAt;
}

export function DeciderPrompt({ answer, change, people, problemAt }: Props) {
  const { words, format } = useReading();
  const names = useId();
  return (
    <div className={useFields().pair}>
      <Field label={words.debrief.decider} {...problemAt('decider')}>
        <Input value={answer.decider} dir="auto" list={names} onChange={(_, { value }) => change({ ...answer, decider: value })} />
        <datalist id={names}>{people.map((name) => <option key={name} value={name} />)}</datalist>
      </Field>
      <Field label={words.debrief.by} {...dayHint(answer.by, format)} {...problemAt('by')}>
        <Input type="date" value={answer.by} onChange={(_, { value }) => change({ ...answer, by: value })} />
      </Field>
    </div>
  );
}
