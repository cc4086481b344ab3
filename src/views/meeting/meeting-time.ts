import { between, days, minutes, ms, plus, type Instant, type Ms } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import { NOT_TO_DECIDE } from '#domain/purpose.ts';
import type { Decision } from '#domain/record.ts';
import { sameDecision, sameWords } from '#domain/same-words.ts';
import type { SharedRecord } from '#domain/shared-record.ts';

type Times = Pick<Meeting, 'start' | 'end'>;

export type Phase = 'before' | 'running' | 'over';

export const phaseOf = ({ start, end }: Times, now: Instant): Phase => (now < start ? 'before' : now < end ? 'running' : 'over');

/** Never less than nothing. */
export const leftOf = ({ end }: Times, now: Instant): Ms => ms(Math.max(0, between(now, end)));

/** The close check takes a minute; offered earlier it would end the talk. */
const CLOSING = { atLeast: minutes(5), share: 0.1, until: days(1) };

/** In the last minutes, and afterwards while people remember. */
export function isClosing(meeting: Times, now: Instant): boolean {
  const closing = Math.max(CLOSING.atLeast, CLOSING.share * between(meeting.start, meeting.end));
  return now >= meeting.start && leftOf(meeting, now) <= closing && now < plus(meeting.end, CLOSING.until);
}

/** By then there is still time to decide. */
const CUE_AT = 0.75;

/** At three quarters of the scheduled time, while what the meeting is for is still open. */
export function isCueDue(meeting: Times, shared: SharedRecord, now: Instant): boolean {
  const passed = between(meeting.start, now) / between(meeting.start, meeting.end);
  return passed >= CUE_AT && now < meeting.end && isAimOpen(shared);
}

/** There is a success condition, and something that was to be settled has no answer: a question of the agenda, or anything at all where there is none. */
function isAimOpen({ successCondition, purpose, agenda, decisions }: SharedRecord): boolean {
  if (!successCondition || NOT_TO_DECIDE.some((one) => one === purpose?.what)) return false;
  return agenda.length > 0 ? agenda.some(({ what }) => answersTo(what.question, decisions).length === 0) : decisions.length === 0;
}

/** What was decided on a question, each different answer once: more than one where the record contradicts itself. Being put off counts, because somebody said so. */
export function answersTo(question: string, decisions: SharedRecord['decisions']): readonly Decision[] {
  const answers = decisions.map(({ what }) => what).filter((one) => one.question !== undefined && sameWords(one.question, question));
  return answers.filter((one, at) => answers.findIndex((other) => sameDecision(other, one)) === at);
}
