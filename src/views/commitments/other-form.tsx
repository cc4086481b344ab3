import { Field, Input, makeStyles, useMergedRefs } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { localDate, type Instant } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import { useFocusIfStillThere } from '#ui/use-focus-if-still-there.ts';
import { dayHint } from '../day-hint.ts';
import { useReading } from '../reading.tsx';
import { AnswerForm, type AnswerFormActs } from './answer-form.tsx';
import type { Typed } from './use-typed.ts';

const useStyles = makeStyles({
  due: { maxWidth: '220px' },
});

interface Props extends AnswerFormActs {
  readonly words: Commitment;
  readonly now: Instant;
  readonly typed: Typed;
  readonly type: (typed: Partial<Typed>) => void;
  readonly offer: (to: Pick<Commitment, 'cue' | 'action' | 'due' | 'obstacle' | 'fallback'>) => void;
  readonly takesFocus: boolean;
}

/** Something else instead, or by another day: begins with the words as they stand. */
export function OtherForm({ words: before, now, typed, type: set, offer, takesFocus, ...acts }: Props) {
  const { words, format } = useReading();
  const styles = useStyles();
  const [problem, setProblem] = useState<'missing' | 'same'>();
  const action = useRef<HTMLInputElement>(null);
  const first = useMergedRefs(action, useFocusIfStillThere(takesFocus));
  const say = words.loop.commitments.other;
  const due = localDate(typed.due);
  const isPast = due !== undefined && due < format.dayKey(now);
  const type = (next: Partial<Typed>): void => {
    setProblem(undefined);
    set(next);
  };
  const submit = (): void => {
    const to = { action: typed.action.trim(), cue: typed.cue.trim() };
    const isSame = to.action === before.action && to.cue === before.cue && due === before.due;
    const found = to.action === '' ? 'missing' : isSame ? 'same' : undefined;
    setProblem(found);
    if (found) return action.current?.focus();
    const { obstacle, fallback } = before;
    offer({ ...to, ...(due ? { due } : {}), ...(obstacle ? { obstacle } : {}), ...(fallback ? { fallback } : {}) });
  };
  return (
    <AnswerForm {...acts} submit={submit}>
      <Field label={say.cue}>
        <Input value={typed.cue} maxLength={500} dir="auto" onChange={(_, { value }) => type({ cue: value })} />
      </Field>
      <Field label={say.action} {...(problem ? { validationMessage: say[problem] } : {})}>
        <Input ref={first} value={typed.action} maxLength={500} dir="auto" onChange={(_, { value }) => type({ action: value })} />
      </Field>
      <Field label={say.due} className={styles.due} {...dayHint(typed.due, format)} {...(isPast ? { validationState: 'warning', validationMessage: words.debrief.problem['past-date'] } : {})}>
        <Input type="date" value={typed.due} onChange={(_, { value }) => type({ due: value })} />
      </Field>
    </AnswerForm>
  );
}
