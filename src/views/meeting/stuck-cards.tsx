import { use, useState } from 'react';
import type { MeetingRecord } from '#domain/record.ts';
import type { OutboxEntry, UnreadableEntry } from '#flows/outbox-entry.ts';
import type { Failure } from '#ports/failure.ts';
import { FailureNotice } from '../failure-notice.tsx';
import { OutboxStrip } from '../outbox-strip.tsx';
import { usePlainCopy } from '../use-plain-copy.ts';
import { useRoom } from './in-meeting.ts';

/** What does not get to the chat by itself: why, and what the person can do. */
export function StuckCards({ entries }: { entries: readonly (OutboxEntry | UnreadableEntry)[] }) {
  const { room, fetchTexts } = useRoom();
  const texts = use(fetchTexts());
  const { plain, both } = usePlainCopy();
  const [refused, setRefused] = useState<Failure>();
  const permit = async ({ id }: OutboxEntry): Promise<void> => {
    const granted = await room.permit('chat-card');
    setRefused(granted.ok ? undefined : granted.failure);
    if (granted.ok) room.retry(id);
  };
  const textOf = (theirs: unknown) => (typeof theirs === 'string' ? theirs : isRecord(theirs) ? texts.text(theirs) : undefined);
  return (
    <>
      <OutboxStrip
        entries={entries}
        startOf={() => undefined}
        textOf={textOf}
        oursOf={({ action }) => (action.does === 'write' ? texts.text(action.record) : undefined)}
        retry={(id) => room.retry(id)}
        permit={(entry) => void permit(entry)}
        dismiss={(id) => room.dismiss(id)}
        copy={plain}
        copyNotes={({ action }) => (action.does === 'write' ? both({ html: texts.html(action.record), text: texts.text(action.record) }) : undefined)}
      />
      {refused ? <FailureNotice failure={refused} inDialog copy={plain} feature="chat-card" /> : null}
    </>
  );
}

const isRecord = (theirs: unknown): theirs is MeetingRecord =>
  typeof theirs === 'object' && theirs !== null && 'version' in theirs && 'openQuestions' in theirs && 'commitments' in theirs;
