import { useEffect, useRef, useState } from 'react';
import type { Meeting } from '#domain/meeting.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { SeenInvitation } from '#flows/debrief.ts';
import type { Failure } from '#ports/failure.ts';
import { stopsForConsent } from './stops-for-consent.ts';
import { useTab } from './tab.ts';

export type Invitation =
  | { readonly is: 'left-out' }
  | { readonly is: 'asking' }
  | { readonly is: 'looking' }
  | { readonly is: 'seen'; readonly seen: SeenInvitation }
  | { readonly is: 'failed'; readonly failure: Failure };

/** One invitation as a place to write to: chosen in a click, which asks for the permission and then looks how it stands. */
export function useInvitation(record: MeetingRecord, occurrence: Meeting) {
  const { debrief } = useTab();
  const [now, set] = useState<Invitation>({ is: 'left-out' });
  const current = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => current.current?.abort(), []);
  const begin = (): AbortSignal => {
    current.current?.abort();
    current.current = new AbortController();
    return current.current.signal;
  };

  const look = async (): Promise<void> => {
    const signal = begin();
    set({ is: 'asking' });
    const granted = await debrief.permit('invite');
    if (signal.aborted) return;
    // Anything else (no connection) looking itself will meet, and say.
    if (!granted.ok && stopsForConsent(granted.failure)) return set({ is: 'failed', failure: granted.failure });
    set({ is: 'looking' });
    const seen = await debrief.seeInvite(record, occurrence, signal);
    if (!signal.aborted) set(seen.ok ? { is: 'seen', seen: seen.value } : { is: 'failed', failure: seen.failure });
  };
  const leaveOut = (): void => {
    begin();
    set({ is: 'left-out' });
  };
  return { now, look: () => void look(), leaveOut };
}
