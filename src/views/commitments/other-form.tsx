import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { localDate } from '#base/time.ts';
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
export function OtherForm({ words: now, typed, type, busy, offer, cancel, leave, takesFocus }: Props) {
  const { words } = useReading();
  const styles = useStyles();
  const [problem, setProblem] = useState<'missing' | 'same'>();
  const say = words.loop.commitments.other;
  const onKeyDown = (event: KeyboardEvent) => escapes(event, leave);
  const press = (): void => {
    const [action, cue, due] = [typed.action.trim(), typed.cue.trim(), localDate(typed.due)];
    const isSame = action === now.action && cue === now.cue && due === now.due;
    setProblem(action === '' ? 'missing' : isSame ? 'same' : undefined);
    if (action === '' || isSame || busy) return;
    const { obstacle, fallback } = now;
    offer({ action, cue, ...(due ? { due } : {}), ...(obstacle ? { obstacle } : {}), ...(fallback ? { fallback } : {}) });
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => { event.preventDefault(); press(); }}>
      <Field label={say.cue}>
        <Input value={typed.cue} maxLength={500} dir="auto" onKeyDown={onKeyDown} onChange={(_, { value }) => type({ cue: value })} />
      </Field>
      <Field label={say.action} {...(problem ? { validationMessage: say[problem] } : {})}>
        {/* The field appears because the person has just asked for it. */}
        {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
        <Input autoFocus={takesFocus} value={typed.action} maxLength={500} dir="auto" onKeyDown={onKeyDown} onChange={(_, { value }) => type({ action: value })} />
      </Field>
      <Field label={say.due} className={styles.due}>
        <Input type="date" value={typed.due} onKeyDown={onKeyDown} onChange={(_, { value }) => type({ due: value })} />
      </Field>
      <Row>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>{say.offer}</Button>
        <Button onClick={cancel}>{words.shell.cancel}</Button>
      </Row>
    </form>
  );
}
