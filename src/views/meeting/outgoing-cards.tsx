import { useState } from 'react';
import type { MeetingRecord } from '#domain/record.ts';
import type { OutboxEntry, UnreadableEntry } from '#flows/outbox-entry.ts';
import type { Failure } from '#ports/failure.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { OutboxStrip } from '../outbox-strip.tsx';
import { useReading } from '../reading.tsx';
import { usePlainCopy } from '../use-plain-copy.ts';
import { useRoom } from './in-meeting.ts';
import { Small } from './part.tsx';

/** What is on its way to the chat: a few quiet words while it goes well, the whole story where it does not. */
export function OutgoingCards() {
  const { words } = useReading();
  const { room, texts } = useRoom();
  const { plain, both } = usePlainCopy();
  const [refused, setRefused] = useState<Failure>();
  const entries = useSubscribable(room.outbox);
  const stuck = entries.filter((entry) => !isGoing(entry));
  const permit = async ({ id }: OutboxEntry): Promise<void> => {
    const granted = await room.permit('chat-card');
    setRefused(granted.ok ? undefined : granted.failure);
    if (granted.ok) room.retry(id);
  };
  const textOf = (theirs: unknown) => (typeof theirs === 'string' ? theirs : isRecord(theirs) ? texts.text(theirs) : undefined);
  return (
    <>
      {entries.length > stuck.length ? <Small>{words.room.log.sending}</Small> : null}
      <OutboxStrip
        entries={stuck}
        startOf={() => undefined}
        textOf={textOf}
        oursOf={({ action }) => (action.does === 'write' ? texts.text(action.record) : undefined)}
        retry={(id) => room.retry(id)}
        permit={(entry) => void permit(entry)}
        dismiss={(id) => room.dismiss(id)}
        copy={plain}
        copyNotes={({ action }) => (action.does === 'write' ? both({ html: texts.html(action.record), text: texts.text(action.record) }) : undefined)}
      />
      {refused ? <FailureNotice failure={refused} cancelled={words.need.declined['chat-card']} copy={plain} feature="chat-card" /> : null}
    </>
  );
}

const isGoing = (entry: OutboxEntry | UnreadableEntry): boolean => 'state' in entry && (entry.state.is === 'pending' || entry.state.is === 'sending');

const isRecord = (theirs: unknown): theirs is MeetingRecord =>
  typeof theirs === 'object' && theirs !== null && 'version' in theirs && 'openQuestions' in theirs && 'commitments' in theirs;
