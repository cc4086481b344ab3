import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { Row } from '#ui/layout.tsx';
import { useReading } from '../reading.tsx';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
});

interface Props {
  readonly label: string;
  readonly text: string;
  readonly type: (text: string) => void;
  readonly save: string;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly cancel: () => void;
  /** Leaves the form and keeps what was typed. */
  readonly leave: () => void;
  /** The person has just asked for it; not so where they come back to what they typed. */
  readonly takesFocus: boolean;
}

/** One line about an answer, which may stay empty. Enter saves, Escape leaves it as it is. */
export function NoteForm({ label, text, type, save, busy, onSave, cancel, leave, takesFocus }: Props) {
  const { words } = useReading();
  const styles = useStyles();
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); if (!busy) onSave(); }}>
      <Field label={label}>
        {/* The field appears because the person has just asked for it. */}
        {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
        <Input autoFocus={takesFocus} value={text} maxLength={500} dir="auto" onKeyDown={(event) => escapes(event, leave)} onChange={(_, { value }) => type(value)} />
      </Field>
      <Row>
        <Button type="submit" appearance="primary" disabledFocusable={busy}>{save}</Button>
        <Button onClick={cancel}>{words.shell.cancel}</Button>
      </Row>
    </form>
  );
}

export function escapes(event: KeyboardEvent, leave: () => void): void {
  if (event.key !== 'Escape') return;
  event.stopPropagation();
  leave();
}
