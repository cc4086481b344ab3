import { useState } from 'react';
import { oneAtATime } from '#base/one-at-a-time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Debrief } from '#flows/debrief.ts';
import type { WrittenRecord } from '#flows/outbox-entry.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { focusPageHeading } from '#ui/layout.tsx';
import { useReading } from '#views/reading.tsx';
import { sayPlaces } from '#views/say-place.ts';
import { dataOf } from './data-of.ts';
import { followed, outcomeOf, type Followed, type Outcome } from './follow-write.ts';
import { isAbout } from './outgoing-notes.tsx';
import { useTab } from './tab.ts';
import { useStartOf } from './use-start-of.ts';

/** Takes the last write back, and says so aloud once the chat has it, not before. */
export function useUndo(meeting: Meeting) {
  const { debrief } = useTab();
  const { words, format, ticker } = useReading();
  const startOf = useStartOf();
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure>();
  // A second click of the same hand would take back one word more.
  const [alone] = useState(oneAtATime);
  const undo = async (): Promise<void> => {
    const undone = await debrief.undo(meeting);
    setFailure(undone.ok ? undefined : undone.failure);
    if (!undone.ok) return;
    announce(words.done.title['taking-back']());
    announceWhenGone(debrief, meeting, ({ is, targets }) => {
      announce(words.done.title[is](sayPlaces(targets, startOf, ticker.now(), words, format)));
      // What was pressed is gone with the card.
      if (document.activeElement === document.body) focusPageHeading();
    });
  };
  return { undo: () => alone(undo), failure };
}

/** Calls back once, when all about a meeting has left the outbox. */
function announceWhenGone(debrief: Debrief, { id }: Meeting, say: (outcome: Outcome) => void): void {
  let last: readonly Followed[] = [];
  const look = (): void => {
    const entries = debrief.outbox.getSnapshot().filter(isAbout(id));
    const written = writtenNow(debrief, id);
    last = followed(last, entries, written);
    if (entries.length > 0) return;
    stop();
    // After the page has shown it, so that the focus is where the page left it.
    queueMicrotask(() => say(outcomeOf(last, [], written)));
  };
  const stop = debrief.outbox.subscribe(() => look());
  look();
}

const writtenNow = (debrief: Debrief, id: Meeting['id']): WrittenRecord | undefined =>
  dataOf(debrief.week.getSnapshot())?.meetings.find(({ meeting }) => meeting.id === id)?.written;
