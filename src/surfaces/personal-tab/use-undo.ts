import { useState } from 'react';
import type { Meeting } from '#domain/meeting.ts';
import type { Debrief } from '#flows/debrief.ts';
import type { WrittenRecord } from '#flows/outbox-entry.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { focusPageHeading } from '#ui/layout.tsx';
import { useReading } from '#views/reading.tsx';
import { followed, outcomeOf, type Followed, type WriteOutcome } from './follow-write.ts';
import { isAbout } from './outgoing-notes.tsx';
import { useTab } from './tab.ts';

/** Takes the last write back, and says so aloud once the chat has it, not before. */
export function useUndo(meeting: Meeting) {
  const { debrief } = useTab();
  const { words } = useReading();
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure>();
  const undo = async (): Promise<void> => {
    const undone = await debrief.undo(meeting);
    setFailure(undone.ok ? undefined : undone.failure);
    if (!undone.ok) return;
    announce(words.done.title['taking-back']);
    announceWhenGone(debrief, meeting, (outcome) => {
      announce(words.done.title[outcome]);
      // What was pressed is gone with the card.
      if (document.activeElement === document.body) focusPageHeading();
    });
  };
  return { undo: () => void undo(), failure };
}

/** Calls back once, when the entry about a meeting has left the outbox. */
function announceWhenGone(debrief: Debrief, { id }: Meeting, say: (outcome: WriteOutcome) => void): void {
  let last: Followed | undefined;
  const look = (): void => {
    const entry = debrief.outbox.getSnapshot().find(isAbout(id));
    const written = writtenNow(debrief, id);
    last = followed(last, entry, written);
    if (entry) return;
    stop();
    // After the page has shown it, so that the focus is where the page left it.
    queueMicrotask(() => say(outcomeOf(last, undefined, written)));
  };
  const stop = debrief.outbox.subscribe(() => look());
  look();
}

function writtenNow(debrief: Debrief, id: Meeting['id']): WrittenRecord | undefined {
  const state = debrief.week.getSnapshot();
  const week = state.is === 'ready' || state.is === 'stale' ? state.data : undefined;
  return week?.meetings.find(({ meeting }) => meeting.id === id)?.written;
}
