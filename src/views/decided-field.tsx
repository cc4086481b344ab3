import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { Row } from '#ui/layout.tsx';
import { useReading } from './reading.tsx';

/** Asks in a line what was decided. Enter saves, Escape gives up. */
export function DecidedField({ save, giveUp }: { save: (what: string) => void; giveUp: () => void }) {
  const { words } = useReading();
  const [what, setWhat] = useState('');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    giveUp();
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); save(what.trim()); }}>
      <Row>
        <Field label={words.meeting.contest.what} hint={words.meeting.contest.whatHint} style={{ flex: '1 1 100%' }}>
          {/* The person has just asked for this field. */}
          {/* eslint-disable-next-line jsx-a11y/no-autofocus */}
          <Input autoFocus value={what} maxLength={200} dir="auto" onKeyDown={onKeyDown} onChange={(_, { value }) => setWhat(value)} />
        </Field>
        <Button type="submit" appearance="primary" disabledFocusable={what.trim() === ''}>{words.shell.save}</Button>
        <Button type="button" onClick={giveUp}>{words.shell.cancel}</Button>
      </Row>
    </form>
  );
}
