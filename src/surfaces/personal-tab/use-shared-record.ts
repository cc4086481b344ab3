import { useEffect, useState } from 'react';
import type { Meeting } from '#domain/meeting.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import type { Failure } from '#ports/failure.ts';
import { useTab } from './tab.ts';

export interface SharedReading {
  readonly shared: SharedRecord | undefined;
  readonly failure: Failure | undefined;
  readonly reading: boolean;
  readonly again: () => void;
}

/** What everybody has written about a meeting in its chat, while a page shows it; nothing is read unless it is wanted. */
export function useSharedRecord(meeting: Meeting, wanted: boolean): SharedReading {
  const { debrief } = useTab();
  const [attempt, setAttempt] = useState(0);
  const [seen, setSeen] = useState<{ readonly of: number; readonly shared?: SharedRecord | undefined; readonly failure?: Failure }>();
  const isWanted = wanted && meeting.joinUrl !== undefined;
  const { id } = meeting;
  useEffect(() => {
    if (!isWanted) return undefined;
    const left = new AbortController();
    void debrief.readShared(meeting, left.signal).then((read) => {
      if (!left.signal.aborted) setSeen((before) => (read.ok ? { of: attempt, shared: read.value } : { of: attempt, shared: before?.shared, failure: read.failure }));
    });
    return () => left.abort();
    // The same meeting, read anew from the calendar, has the same chat.
  }, [debrief, id, isWanted, attempt]);
  return { shared: seen?.shared, failure: seen?.of === attempt ? seen.failure : undefined, reading: isWanted && seen?.of !== attempt, again: () => setAttempt((before) => before + 1) };
}
