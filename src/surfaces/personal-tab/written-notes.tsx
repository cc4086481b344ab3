import { Button, Caption1 } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { Meeting } from '#domain/meeting.ts';
import type { WrittenRecord } from '#flows/outbox-entry.ts';
import { Row, Section } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { NotesPreview } from '#views/notes-preview.tsx';
import { useTabReading } from '#views/reading.tsx';
import { sayPlaces } from '#views/say-place.ts';
import { CopyButtons } from './copy-buttons.tsx';
import { isAbout } from './outgoing-notes.tsx';
import { useRenderings, useTab } from './tab.ts';
import { useStartOf } from './use-start-of.ts';
import { useUndo } from './use-undo.ts';

/** What stands under the person's name and where, and the way to take it back. */
export function WrittenNotes({ meeting, written }: { meeting: Meeting; written: WrittenRecord }) {
  const { words, format, ticker } = useTabReading();
  const { debrief } = useTab();
  const { block } = useRenderings();
  const { undo, failure } = useUndo(meeting);
  const why = useId();
  const isOnItsWay = useSubscribable(debrief.outbox).filter(isAbout(meeting.id)).some(({ state }) => state.is !== 'refused');
  const places = sayPlaces(written.targets, useStartOf(), ticker.now(), words, format);
  const say = words.meetingPage.written;
  return (
    <Section title={say.title} lead={say.when(places, format.dayAndTime(written.writtenAt, ticker.now()))}>
      <NotesPreview label={say.title} title={words.preview.product} notes={block(written.record)} />
      <Row>
        <Button icon={<ArrowUndo20Regular />} disabledFocusable={isOnItsWay} aria-describedby={why} onClick={undo}>{say.undo}</Button>
        <Caption1 id={why}>{isOnItsWay ? words.done.undoWaits : written.earlier.length > 0 ? say.undoBack : say.undoGone(places)}</Caption1>
      </Row>
      {failure ? <Failed failure={failure} retry={undo} /> : null}
      <CopyButtons record={written.record} />
    </Section>
  );
}
