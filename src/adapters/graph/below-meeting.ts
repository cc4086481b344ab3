import { ok, type Result } from '#base/result.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Failure } from '#ports/failure.ts';
import { meetingIdIn } from './meeting-id.ts';
import type { OnlineMeetings } from './online-meetings.ts';

/** Asks for something below an online meeting's id. Undefined: its address leads nowhere. */
export type BelowMeeting = <T>(
  meeting: Meeting,
  scopes: readonly string[],
  ask: (meetingId: string, signal: AbortSignal) => Promise<Result<T, Failure>>,
  signal: AbortSignal,
) => Promise<Result<T | undefined, Failure>>;

/** Below the id that was looked up, else that the join address tells; where that is wrong, it is looked up, then and from then on. */
export function createBelowMeeting(onlineMeetings: OnlineMeetings): BelowMeeting {
  let idsInAddresses = true;
  return async (meeting, scopes, ask, signal) => {
    const known = onlineMeetings.known(meeting)?.id;
    const told = idsInAddresses && !known ? meetingIdIn(meeting.joinUrl ?? '') : undefined;
    if (told !== undefined) {
      const short = await ask(told, signal);
      if (short.ok || !isUnknown(short.failure)) return short;
    }
    const online = known ? ok({ id: known }) : await onlineMeetings.of(meeting, scopes, signal);
    if (!online.ok) return online;
    if (!online.value || online.value.id === told) return ok(undefined);
    if (told !== undefined) idsInAddresses = false;
    return ask(online.value.id, signal);
  };
}

/** Graph does not have this form, or knows nothing there. */
export const isUnknown = ({ kind }: Failure): boolean => kind === 'rejected' || kind === 'gone';
