import { OutboxStrip } from '#views/outbox-strip.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import type { OutboxEntry, UnreadableEntry } from '#flows/outbox-entry.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { useTab } from './tab.ts';

/** The outbox, or the part of it that is about one meeting. */
export function OutgoingNotes({ only }: { only?: MeetingId }) {
  const { debrief } = useTab();
  const all = useSubscribable(debrief.outbox);
  const allow = async (id: string): Promise<void> => {
    const granted = await debrief.permit('chat-card');
    if (granted.ok) debrief.retry(id);
  };
  return (
    <OutboxStrip
      entries={only === undefined ? all : all.filter(isAbout(only))}
      retry={(id) => debrief.retry(id)}
      allow={(id) => void allow(id)}
      dismiss={(id) => debrief.dismiss(id)}
    />
  );
}

export const isAbout = (meeting: MeetingId) => (entry: OutboxEntry | UnreadableEntry): entry is OutboxEntry =>
  'meeting' in entry && entry.meeting.id === meeting;
