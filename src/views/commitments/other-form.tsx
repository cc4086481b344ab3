import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import { localDate, type Instant } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import { Row } from '#ui/layout.tsx';
import { useReading } from '../reading.tsx';
import { escapes } from './note-form.tsx';
import type { Typed } from './use-typed.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  due: { maxWidth: '220px' },
});

interface Props {
  readonly words: Commitment;
  readonly now: Instant;
  readonly save: string;
  readonly typed: Typed;
  readonly type: (typed: Partial<Typed>) => void;
  readonly busy: boolean;
  readonly offer: (to: Pick<Commitment, 'cue' | 'action' | 'due' | 'obstacle' | 'fallback'>) => void;
  readonly cancel: () => void;
  /** Leaves the form and keeps what was typed. */
  readonly leave: () => void;
  readonly takesFocus: boolean;
}

/** Something else instead, or by another day: begins with the words as they stand. */
export function OtherForm({ words: before, now, save, typed, type: set, busy, offer, cancel, leave, takesFocus }: Props) {
  const { words, format } = useReading();
  const styles = useStyles();
  const [problem, setProblem] = useState<'missing' | 'same'>();
  const action = useRef<HTMLInputElement>(null);
  const say = words.loop.commitments.other;
  const due = localDate(typed.due);
  const isPast = due !== undefined && due < format.dayKey(now);
  const type = (next: Partial<Typed>): void => {
    setProblem(undefined);
    set(next);
  };
  const onKeyDown = (event: KeyboardEvent) => escapes(event, leave);
  const press = (): void => {
    const to = { action: typed.action.trim(), cue: typed.cue.trim() };
    const isSame = to.action === before.action && to.cue === before.cue && due === before.due;
    const found = to.action === '' ? 'missing' : isSame ? 'same' : undefined;
    setProblem(found);
    if (found) action.current?.focus();
    if (found || busy) return;
    const { obstacle, fallback } = before;
    offer({ ...to, ...(due ? { due } : {}), ...(obstacle ? { obstacle } : {}), ...(fallback ? { fallback } : {}) });
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); press(); }}>
      <Field label={say.cue}>
        <Input value={typed.cue} maxLength={500} dir="auto" onKeyDown={onKeyDown} onChange={(_, { value }) => type({ cue: value })} />
      </Field>
      <Field label={say.action} {...(problem ? { validationMessage: say[problem] } : {})}>
        {/* The field appears because the person has just asked for it. */}
        {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
        <Input input={{ ref: action }} autoFocus={takesFocus} value={typed.action} maxLength={500} dir="auto" onKeyDown={onKeyDown} onChange={(_, { value }) => type({ action: value })} />
      </Field>
      <Field label={say.due} className={styles.due} {...(isPast ? { validationState: 'warning', validationMessage: words.debrief.problem['past-date'] } : {})}>
        <Input type="date" value={typed.due} onKeyDown={onKeyDown} onChange={(_, { value }) => type({ due: value })} />
      </Field>
      <Row>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>{save}</Button>
        <Button onClick={cancel}>{words.shell.cancel}</Button>
      </Row>
    </form>
  );
}
