import { Button, Caption1 } from '@fluentui/react-components';
import { ArrowUndo20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Meeting } from '#domain/meeting.ts';
import type { WrittenRecord } from '#flows/outbox-entry.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Row, Section, focusPageHeading } from '#ui/layout.tsx';
import { FailureNotice } from '#views/failure-notice.tsx';
import { NotesPreview } from '#views/notes-preview.tsx';
import { useReading } from '#views/reading.tsx';
import { CopyButtons } from './copy-buttons.tsx';
import { useTab } from './tab.ts';

/** What stands in the chat under the person's name, and the way to take it back. */
export function WrittenNotes({ meeting, written }: { meeting: Meeting; written: WrittenRecord }) {
  const { words, format, ticker } = useReading();
  const { debrief, renderings } = useTab();
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure>();
  const say = words.meeting.written;
  const undo = async (): Promise<void> => {
    const undone = await debrief.undo(meeting);
    setFailure(undone.ok ? undefined : undone.failure);
    if (!undone.ok) return;
    announce(words.done.undone);
    focusPageHeading();
  };
  return (
    <Section title={say.title} lead={say.when(format.dayAndTime(written.writtenAt, ticker.now()))}>
      <NotesPreview label={say.title} title={words.preview.product} notes={renderings.block(written.record)} />
      <Row>
        <Button icon={<ArrowUndo20Regular />} onClick={() => void undo()}>{say.undo}</Button>
        <Caption1>{written.before ? say.undoBack : say.undoGone}</Caption1>
      </Row>
      {failure ? <FailureNotice failure={failure} /> : null}
      <CopyButtons record={written.record} />
    </Section>
  );
}
