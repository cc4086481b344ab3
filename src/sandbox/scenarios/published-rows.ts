import { instant, minus, days, toIso, type LocalDate } from '#base/time.ts';
import { weekOfDay, weeksUpTo } from '#domain/iso-weeks.ts';
import type { IsoWeek, JudgedRow, MeetingRow, SeriesKey } from '#domain/meeting-row.ts';
import { meetingMark } from '#domain/team-list.ts';
import { personHours } from '#domain/verdict.ts';
import { wordsKey } from '#domain/words-key.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { iCalUId } from '../tenant/derived-ids.ts';
import type { SeedMeeting, SeedPerson } from '../tenant/seed.ts';
import { PUBLISHED, WEEKS, type PublishedSeries, type Story } from './published-series.ts';

export interface RowOfSomebody {
  readonly row: MeetingRow;
  readonly by: SeedPerson;
}

/**
 * What Tarnwick's organizers have published up to the week that ended before `now`. `meetings` of the calendar give their
 * rows' keys, so that who was there finds them; what lies further back is in no calendar any more.
 */
export function publishedRows(now: Date, meetings: readonly SeedMeeting[]): readonly RowOfSomebody[] {
  const lastWeek = weekOfDay(toIso(minus(instant(now.getTime()), days(7))).slice(0, 10) as LocalDate);
  const held = new Map(meetings.flatMap((meeting) => (meeting.series === undefined ? [] : [[`${meeting.series}/${weekOfDay(meeting.end.slice(0, 10) as LocalDate)}`, meeting] as const])));
  return weeksUpTo(lastWeek, WEEKS).flatMap((week, at) =>
    PUBLISHED.map((series) => ({ by: series.by, row: rowOf(series, week, at, held.get(`${series.id}/${week}`)) })));
}

function rowOf(series: PublishedSeries, week: IsoWeek, at: number, meeting: SeedMeeting | undefined): MeetingRow {
  const hours = typeof series.hours === 'number' ? series.hours : series.hours(at);
  const frame = {
    version: 1 as const,
    key: meeting ? meetingMark(iCalUId(meeting.uid ?? meeting.id, meeting.firstStart ?? meeting.start, true) as MeetingId) : wordsKey(`${series.id}/${week}`),
    week, team: series.team, series: wordsKey(`series/${series.id}`) as SeriesKey,
    ...(series.title === undefined ? {} : { title: series.title }),
    people: series.people, load: personHours(series.people * hours), hours,
  };
  return series.purpose === 'learn' ? { ...frame, purpose: 'learn' } : { ...frame, purpose: series.purpose, ...judged(series.id, series.story ?? {}, at) };
}

/** Nothing here is by chance: `between` spreads a series' weeks over the shares of its story. */
function judged(id: string, { flagged = () => 0.15, rushed = 0.08, rolledOver = () => 0, debriefedFrom, daysToDecision = () => 8 }: Story, week: number): Omit<JudgedRow, 'purpose'> {
  const lot = (about: string): number => between(`${id}/${about}`, week);
  const verdict = verdictOf(lot('verdict'), flagged(week));
  const isDecided = verdict === 'decided';
  const decisions = isDecided ? 1 + Math.round(lot('decisions')) : 0;
  const isDebriefed = debriefedFrom !== undefined && week >= debriefedFrom;
  const clear = isDebriefed ? 0.85 : 0.45;
  const withOwner = Math.round(decisions * Math.min(1, clear + lot('owner') * 0.3));
  const made = isDebriefed ? 2 : Math.round(lot('made') * 2);
  const checked = week === 0 ? 0 : Math.round(lot('checked') * 2);
  const kept = Math.round(checked * (isDebriefed ? 0.9 : 0.55));
  return {
    verdict,
    coverage: lot('coverage') < 0.75 ? 'complete' : lot('coverage') < 0.9 ? 'part' : 'none',
    decisions, decisionsWithOwnerAndDate: withOwner,
    ...(isDebriefed || lot('close check') < 0.5 ? { signs: { stated: isDecided, ownerAndDate: withOwner > 0, dissent: lot('dissent') < clear, reason: lot('reason') < clear } } : {}),
    toDecision: isDecided ? [timeTo(daysToDecision(week) * (0.6 + lot('days') * 0.8))] : [],
    reopened: lot('reopened') < (isDebriefed ? 0.04 : 0.12) ? 1 : 0,
    questionsRolledOver: rolledOver(week), commitmentsRolledOver: Math.floor(rolledOver(week) / 2),
    noticeHours: lot('notice') < rushed ? 2 + Math.round(lot('hours') * 18) : 48 + Math.round(lot('hours') * 120),
    rescheduled: lot('moved') < rushed * 0.6, outsideHours: lot('evening') < rushed * 0.5,
    reflections: isDebriefed ? 2 + Math.round(lot('reflections') * 2) : lot('reflections') < 0.25 ? 1 : 0,
    ...(isDebriefed ? { reflectionDelayHours: 2 + Math.round(lot('delay') * 30) } : lot('reflections') < 0.25 ? { reflectionDelayHours: 20 + Math.round(lot('delay') * 60) } : {}),
    ...(isDebriefed && isDecided ? { agreement: { answers: 4, share: lot('agreement') < 0.7 ? 1 : 0.75 } } : {}),
    commitments: { made, withOwnerAndDate: Math.round(made * clear), kept, changed: checked > kept && lot('changed') < 0.5 ? 1 : 0, dropped: checked > kept && lot('changed') >= 0.5 ? 1 : 0 },
  };
}

function verdictOf(lot: number, flagged: number): JudgedRow['verdict'] {
  if (lot < flagged) return 'no-decision-recorded';
  if (lot < flagged + 0.1) return 'cannot-tell';
  if (lot < flagged + 0.17) return 'possible-decision';
  return lot < flagged + 0.27 ? 'light' : 'decided';
}

const timeTo = (after: number): JudgedRow['toDecision'][number] => ({ days: Math.round(after), occurrences: Math.max(0, Math.round(after / 7)) });

/** From 0 to 1: another for each series and week; over the weeks evenly spread (steps of the golden ratio). */
function between(about: string, week: number): number {
  const first = Number.parseInt(wordsKey(about).slice(0, 6), 16) / 0x1000000;
  return (first + week * 0.618034) % 1;
}
