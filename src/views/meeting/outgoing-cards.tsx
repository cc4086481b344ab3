import type { OutboxEntry, UnreadableEntry } from '#flows/outbox-entry.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useRoom, useRoomReading } from './in-meeting.ts';
import { Small } from './part.tsx';
import { StuckCards } from './rare-parts.ts';

/** What is on its way to the chat: a few quiet words while it goes well, the whole story where it does not. */
export function OutgoingCards() {
  const { words } = useRoomReading();
  const { room } = useRoom();
  const entries = useSubscribable(room.outbox);
  const stuck = entries.filter((entry) => !isGoing(entry));
  return (
    <>
      {entries.length > stuck.length ? <Small>{words.room.log.sending}</Small> : null}
      {stuck.length > 0 ? <StuckCards entries={stuck} /> : null}
    </>
  );
}

const isGoing = (entry: OutboxEntry | UnreadableEntry): boolean => 'state' in entry && (entry.state.is === 'pending' || entry.state.is === 'sending');
