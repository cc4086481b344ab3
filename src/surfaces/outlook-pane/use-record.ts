import { useEffect, useState } from 'react';
import type { Meeting } from '#domain/meeting.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import type { Failure } from '#ports/failure.ts';
import { useIsOn } from '#views/use-is-on.ts';
import { usePane } from './pane-parts.ts';

interface Reading {
  readonly record: SharedRecord | undefined;
  readonly failure: Failure | undefined;
  readonly isReading: boolean;
  readonly again: () => void;
}

/** What everybody has written about a meeting in its chat; nothing is read where there is none, or where it is switched off. */
export function useRecord(meeting: Meeting): Reading {
  const { debrief } = usePane();
  const isWanted = useIsOn()('chat-card') && meeting.joinUrl !== undefined;
  const [attempt, setAttempt] = useState(0);
  const [seen, setSeen] = useState<{ readonly of: number; readonly record?: SharedRecord | undefined; readonly failure?: Failure }>();
  useEffect(() => {
    if (!isWanted) return undefined;
    const left = new AbortController();
    void debrief.readShared(meeting, left.signal).then((read) => {
      if (!left.signal.aborted) setSeen(read.ok ? { of: attempt, record: read.value } : { of: attempt, failure: read.failure });
    });
    return () => left.abort();
    // The same meeting, read anew from the calendar, has the same chat.
  }, [debrief, meeting.id, isWanted, attempt]);
  return { record: seen?.record, failure: seen?.of === attempt ? seen.failure : undefined, isReading: isWanted && seen?.of !== attempt, again: () => setAttempt((before) => before + 1) };
}
