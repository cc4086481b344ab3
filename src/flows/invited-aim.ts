import { ok, type Result } from '#base/result.ts';
import type { Aim } from '#domain/aim.ts';
import type { Meeting } from '#domain/meeting.ts';
import { readAim } from '#notes/read-aim.ts';
import type { Failure } from '#ports/failure.ts';
import type { Invites } from '#ports/invites.ts';

/** What the invitation says that its meeting is for, as the person's own calendar has it; undefined where it says nothing, or where the calendar does not know the meeting. */
export async function invitedAim(invites: Pick<Invites, 'see'>, { origin }: Meeting, signal: AbortSignal): Promise<Result<Aim | undefined, Failure>> {
  if (origin.from !== 'calendar' || !invites.see) return ok(undefined);
  const seen = await invites.see(origin.eventId, signal);
  return seen.ok ? ok(readAim(seen.value)) : seen;
}
