import { startTransition, useEffect, useRef, useState } from 'react';
import type { MeetingId } from '#domain/meeting.ts';
import type { TranscriptReading } from '#flows/debrief.ts';
import type { Failure } from '#ports/failure.ts';
import { useTab } from './tab.ts';

export type TranscriptState =
  | { readonly state: 'loading' }
  | TranscriptReading
  | { readonly state: 'failed'; readonly failure: Failure };

/** Reads a meeting's transcript while its page is open, and no longer: nothing of it is kept. */
export function useTranscript(meeting: MeetingId) {
  const { debrief } = useTab();
  const [attempt, setAttempt] = useState(0);
  const [outcome, setOutcome] = useState<{ readonly of: number; readonly now: TranscriptState }>();
  const reading = useRef<AbortController>(undefined);

  useEffect(() => {
    const controller = new AbortController();
    reading.current = controller;
    const { signal } = controller;
    void debrief.readTranscript(meeting, signal).then(
      (read) => {
        if (signal.aborted) return;
        // A long transcript is drawn in pieces between which the page answers.
        startTransition(() => setOutcome({ of: attempt, now: read.ok ? read.value : { state: 'failed', failure: read.failure } }));
      },
      (thrown: unknown) => {
        // A bug: it belongs to the page's boundary, not to a promise that nobody looks at.
        if (!signal.aborted) setOutcome(() => { throw thrown; });
      },
    );
    return () => controller.abort();
  }, [debrief, meeting, attempt]);

  return {
    now: outcome?.of === attempt ? outcome.now : { state: 'loading' as const },
    cancel: () => {
      reading.current?.abort();
      setOutcome({ of: attempt, now: { state: 'failed', failure: { kind: 'cancelled' } } });
    },
    retry: () => setAttempt((before) => before + 1),
  };
}
