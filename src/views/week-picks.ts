import { days, minus, plus, type Instant } from '#base/time.ts';
import { supports } from '#domain/evidence.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { startOfDay, type Format } from '#ui/format.ts';

/** My week can be finished in five minutes (docs/rules.md, "Weekly rhythm"). */
const FLAGS_A_WEEK = 3;
const QUESTIONS_A_WEEK = 3;
export const CHECK_INS_A_WEEK = 3;

export interface WeekPicks {
  /** Flags that wait for a debrief, largest load first. */
  readonly flags: readonly MeetingOverview[];
  /** Flags beyond the three of this week. */
  readonly moreFlags: number;
  /** Flags that are held back for now; see `pickForWeek`. */
  readonly held: number;
  /** Meetings that nothing could be read about, largest load first. */
  readonly questions: readonly MeetingOverview[];
  /** Everything of the week that was dealt with: flags with written notes, questions with an answer. */
  readonly handled: number;
}

/**
 * At most three of each a week: what was dealt with already counts, so that the week comes to an end. A flag that
 * `isHeld` came of a tap just now: it takes no place among the flags yet, so that nothing moves under the pointer. Where
 * it may not be asked (`mayAsk`) nothing is picked; what was done about it already still counts.
 */
export function pickForWeek(
  meetings: readonly MeetingOverview[],
  isOutgoing: (overview: MeetingOverview) => boolean,
  isHeld: (overview: MeetingOverview) => boolean = () => false,
  mayAsk: (overview: MeetingOverview) => boolean = () => true,
): WeekPicks {
  const byLoad = [...meetings].sort((a, b) => (b.judgement?.load ?? 0) - (a.judgement?.load ?? 0));
  const isFlag = (o: MeetingOverview) => o.judgement?.verdict.kind === 'no-decision-recorded';
  const isDebriefed = (o: MeetingOverview) => o.written !== undefined || isOutgoing(o);
  const answered = meetings.filter((o) => o.contest !== undefined);
  const flagsHandled = meetings.filter((o) => isDebriefed(o) || (o.contest !== undefined && wasReadable(o))).length;
  const questionsHandled = answered.filter((o) => !wasReadable(o)).length;

  const waiting = byLoad.filter((o) => isFlag(o) && !isDebriefed(o) && mayAsk(o));
  const flags = waiting.filter((o) => !isHeld(o));
  const flagsNow = flags.slice(0, Math.max(0, FLAGS_A_WEEK - flagsHandled));
  return {
    flags: flagsNow,
    moreFlags: flags.length - flagsNow.length,
    held: waiting.length - flags.length,
    questions: byLoad
      .filter((o) => o.judgement?.verdict.kind === 'cannot-tell' && o.contest === undefined && mayAsk(o))
      .slice(0, Math.max(0, QUESTIONS_A_WEEK - questionsHandled)),
    handled: flagsHandled + questionsHandled,
  };
}

/** Whether something could be read that supports a flag; where not, the person was asked instead. */
function wasReadable({ judgement }: MeetingOverview): boolean {
  const coverage = judgement?.coverage ?? {};
  return (Object.keys(coverage) as (keyof typeof coverage)[]).some(
    (source) => supports(source) && coverage[source]?.state === 'read',
  );
}

export interface Day {
  readonly key: string;
  readonly at: Instant;
  readonly meetings: readonly MeetingOverview[];
}

/** Meetings by the reader's days: newest day first, in a day the earliest meeting first. */
export function groupByDay(meetings: readonly MeetingOverview[], format: Format): readonly Day[] {
  const groups = new Map<string, MeetingOverview[]>();
  for (const overview of [...meetings].sort((a, b) => a.meeting.start - b.meeting.start)) {
    const key = format.dayKey(overview.meeting.start);
    groups.set(key, [...(groups.get(key) ?? []), overview]);
  }
  return [...groups]
    .map(([key, group]) => ({ key, at: group[0]?.meeting.start ?? (0 as Instant), meetings: group }))
    .sort((a, b) => b.key.localeCompare(a.key));
}

export interface Days {
  readonly from: Instant;
  /** The end of the last day, not included. */
  readonly to: Instant;
}

/** Seven of the reader's days; `back` 0 ends with today, 1 is the seven before, and so on. */
export function sevenDays(now: Instant, back: number, format: Format): Days {
  // Noon keeps a step of whole days inside the right day when clocks change.
  const noonToday = startOfDay(now, format) + 12 * 3_600_000;
  const noon = (daysAgo: number) => minus(noonToday as Instant, days(daysAgo));
  return { from: startOfDay(noon(back * 7 + 6), format), to: startOfDay(noon(back * 7 - 1), format) };
}

/** The reader's next Monday, where it begins. */
export function nextWeek(now: Instant, format: Format): Instant {
  const weekday = new Date(`${format.dayKey(now)}T00:00:00Z`).getUTCDay();
  const noonToday = startOfDay(now, format) + 12 * 3_600_000;
  return startOfDay(plus(noonToday as Instant, days((8 - weekday) % 7 || 7)), format);
}

export const isWithin = (range: Days, at: Instant): boolean => at >= range.from && at < range.to;
