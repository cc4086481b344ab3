import { ok, type Result } from '#base/result.ts';
import { closedFor, kindOf, reachOf, roleIn, type Reach } from '#domain/capabilities.ts';
import type { Closed, TenantSource } from '#domain/evidence.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { SourceRead } from '#ports/evidence.ts';
import type { Failure } from '#ports/failure.ts';
import type { OnlineMeetings } from './online-meetings.ts';

export type Read<T> = Result<SourceRead<T>, Failure>;

/** Undefined in the answer: the meeting has no such thing, or its address leads nowhere. */
type Asked<T> = Result<SourceRead<T> | undefined, Failure>;

export const complete = <T>(value: T, gaps: readonly string[] = []): SourceRead<T> => ({ state: 'read', value, complete: true, gaps });

/**
 * Asks one source about one meeting and says honestly what its refusal means: what the service itself gives as the reason,
 * else what the capability table leaves as the only one, else nothing. A source that cannot be had is not asked at all.
 */
export async function askSource<T>(source: TenantSource, meeting: Meeting, { me, onlineMeetings }: Whose, ask: () => Promise<Asked<T>>): Promise<Read<T>> {
  if (!meeting.joinUrl) return ok({ state: 'absent' });
  const before = reachNow(source, meeting, me, onlineMeetings);
  if (before.can === 'not') return ok({ state: 'not-permitted', closed: before.closed });
  const answer = await ask();
  if (answer.ok) return ok(answer.value ?? closedBy(whyRefused(reachNow(source, meeting, me, onlineMeetings))));
  if (answer.failure.kind !== 'forbidden') return answer;
  const refused = whyRefused(reachNow(source, meeting, me, onlineMeetings));
  return ok(closedBy(answer.failure.because ? { by: 'organisation' } : refused && closedFor(refused, source, meeting, onlineMeetings.known(meeting))));
}

export interface Whose {
  readonly me: Me;
  readonly onlineMeetings: OnlineMeetings;
}

/** A look-up on the way may have told more than the calendar did. */
function reachNow(source: TenantSource, meeting: Meeting, me: Me, onlineMeetings: OnlineMeetings): Reach {
  const found = onlineMeetings.known(meeting);
  return reachOf(roleIn(meeting, me, found), kindOf(meeting, found), source);
}

const whyRefused = (reach: Reach): Closed | undefined => (reach.can === 'not' ? reach.closed : reach.refused);

const closedBy = (closed: Closed | undefined): SourceRead<never> => ({ state: 'not-permitted', ...(closed ? { closed } : {}) });
