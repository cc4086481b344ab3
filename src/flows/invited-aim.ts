import { ok, type Result } from '#base/result.ts';
import { saysNoAim, type Aim } from '#domain/aim.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import { sameWords } from '#domain/same-words.ts';
import { readAim } from '#notes/read-aim.ts';
import type { Failure } from '#ports/failure.ts';
import type { Invites } from '#ports/invites.ts';

/** What the invitation says that its meeting is for, as the person's own calendar has it; undefined where it says nothing, or where the calendar does not know the meeting. */
export async function invitedAim(invites: Pick<Invites, 'see'>, { origin }: Meeting, signal: AbortSignal): Promise<Result<Aim | undefined, Failure>> {
  if (origin.from !== 'calendar' || !invites.see) return ok(undefined);
  const seen = await invites.see(origin.eventId, signal);
  return seen.ok ? ok(readAim(seen.value)) : seen;
}

/** What of it the record does not say yet: where somebody has recorded another aim, theirs is the newer. Undefined where nothing is left. */
export function notRecorded({ purpose, intent, successCondition, questions }: Aim, shared: Pick<SharedRecord, 'purpose' | 'intent' | 'successCondition' | 'agenda' | 'decisions'>): Aim | undefined {
  const recorded = [...shared.agenda.map(({ what }) => what.question), ...shared.decisions.map(({ what }) => what.question)];
  const left: Aim = {
    ...(purpose === undefined || shared.purpose ? {} : { purpose }),
    ...(intent === undefined || shared.intent ? {} : { intent }),
    ...(successCondition === undefined || shared.successCondition ? {} : { successCondition }),
    questions: questions.filter(({ question }) => !recorded.some((one) => one !== undefined && sameWords(one, question))),
  };
  return saysNoAim(left) ? undefined : left;
}
