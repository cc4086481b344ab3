import { Button, Field, Input } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';
import { Row } from '#ui/layout.tsx';
import { useFocusIfStillThere } from '#ui/use-focus-if-still-there.ts';
import { useReading } from './reading.tsx';

/** What a person is typing about one meeting; undefined: not asked for. It is kept where it outlives the page. */
export interface Typing {
  readonly text: string | undefined;
  readonly type: (text: string | undefined) => void;
}

interface Props {
  readonly text: string;
  readonly type: (text: string) => void;
  readonly save: (what: string) => void;
  readonly giveUp: () => void;
  /** The person has just asked for the field; not so where they come back to what they typed. */
  readonly takesFocus: boolean;
}

/** Asks in a line what was decided. Enter saves, Escape gives up. */
export function DecidedField({ text, type, save, giveUp, takesFocus }: Props) {
  const { words } = useReading();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    giveUp();
  };
  const what = text.trim();
  return (
    <form onSubmit={(event) => { event.preventDefault(); if (what) save(what); }}>
      <Row>
        <Field label={words.meeting.contest.what} hint={words.meeting.contest.whatHint} style={{ flex: '1 1 100%' }}>
          <Input ref={useFocusIfStillThere(takesFocus)} value={text} maxLength={200} dir="auto" onKeyDown={onKeyDown} onChange={(_, { value }) => type(value)} />
        </Field>
        <Button type="submit" appearance="primary" disabledFocusable={what === ''}>{words.shell.save}</Button>
        <Button type="button" onClick={giveUp}>{words.shell.cancel}</Button>
      </Row>
    </form>
  );
}
