import { days, hours, instant, toIso, type Instant, type LocalDate } from '#base/time.ts';
import { eventsNow } from '#domain/commitment-history.ts';
import { firstDayOf, weekOfDay, weeksUpTo } from '#domain/iso-weeks.ts';
import type { IsoWeek } from '#domain/meeting-row.ts';
import type { MeetingId, SeriesId } from '#domain/meeting.ts';
import { isOutcome, type Outcome } from '#domain/record.ts';
import type { MeetingOverview, Week } from './debrief.ts';
import type { MyCommitment } from './keep-commitments.ts';
import { seriesSigns } from './series-signs.ts';

/** What a manager's own device knows of how their meetings go. It is made from private data, shown to them alone, and sent nowhere. */
export interface OwnRhythm {
  readonly weeks: readonly { readonly week: IsoWeek; readonly judged: number; readonly flags: number }[];
  /** Those that I organize, by name. */
  readonly series: readonly { readonly series: SeriesId; readonly subject: string; readonly judged: number; readonly flags: number; readonly latest: MeetingId }[];
  readonly commitments: { readonly open: number } & { readonly [outcome in Outcome]: number };
  readonly reflections: { readonly flags: number; readonly reflected: number; readonly within48h: number };
  readonly suggestion: Suggestion | undefined;
}

/** One thing to do this week. */
export type Suggestion =
  | { readonly is: 'series-without-closure'; readonly subject: string; readonly meeting: MeetingId; readonly times: number; readonly isDone: boolean }
  | { readonly is: 'not-reflected'; readonly subject: string; readonly meeting: MeetingId; readonly flags: number; readonly isDone: boolean }
  | { readonly is: 'slipping'; readonly settled: number; readonly slipped: number };

const WEEKS = 8;
/** Commitments settled lately from which a share says something; ours, as few are ever settled in 4 weeks. */
const SETTLED = 4;

export function ownRhythm(week: Pick<Week, 'meetings'>, mine: readonly MyCommitment[], now: Instant): OwnRhythm {
  const judged = week.meetings.filter(({ judgement }) => judgement !== undefined && judgement.verdict.kind !== 'not-judged');
  const flagged = judged.filter(isFlag);
  const last = weekOf(now);
  return {
    weeks: weeksUpTo(last, WEEKS).map((one) => ({ week: one, judged: countOf(judged, one), flags: countOf(flagged, one) })),
    series: ownSeries(judged),
    commitments: {
      open: mine.filter(({ standing }) => standing === 'open' || standing === 'done').length,
      kept: 0, changed: 0, dropped: 0,
      ...Object.fromEntries((['kept', 'changed', 'dropped'] as const).map((outcome) => [outcome, mine.filter(({ standing }) => standing === outcome).length])),
    },
    reflections: { flags: flagged.length, reflected: flagged.filter((one) => reflectedAfter(one) !== undefined).length, within48h: flagged.filter((one) => (reflectedAfter(one) ?? Infinity) <= hours(48)).length },
    suggestion: suggestionOf(week, mine, now),
  };
}

const isFlag = ({ judgement }: MeetingOverview): boolean => judgement?.verdict.kind === 'no-decision-recorded';

const weekOf = (at: Instant): IsoWeek => weekOfDay(toIso(at).slice(0, 10) as LocalDate);

const countOf = (meetings: readonly MeetingOverview[], week: IsoWeek): number => meetings.filter(({ meeting }) => weekOf(meeting.end) === week).length;

/** From the end of a meeting to what was last written about it; a repeated word only makes it later, never earlier than it was. */
const reflectedAfter = ({ meeting, written }: MeetingOverview): number | undefined => (written ? written.writtenAt - meeting.end : undefined);

function ownSeries(judged: readonly MeetingOverview[]): OwnRhythm['series'] {
  const bySeries = new Map<SeriesId, MeetingOverview[]>();
  for (const one of judged) if (one.meeting.iOrganize && one.meeting.series !== undefined) bySeries.set(one.meeting.series, [...(bySeries.get(one.meeting.series) ?? []), one]);
  return [...bySeries].flatMap(([series, those]) => {
    const latest = newest(those);
    return latest ? [{ series, subject: latest.subject, judged: those.length, flags: those.filter(isFlag).length, latest: latest.id }] : [];
  }).sort((a, b) => a.subject.localeCompare(b.subject));
}

const newest = (those: readonly MeetingOverview[]) => those.toSorted((a, b) => b.meeting.start - a.meeting.start)[0]?.meeting;

/**
 * The same one all week long: only what had ended before its Monday counts, so nothing that is done meanwhile brings up a
 * second one (docs/rules.md, "Weekly rhythm").
 */
function suggestionOf(week: Pick<Week, 'meetings'>, mine: readonly MyCommitment[], now: Instant): Suggestion | undefined {
  const monday = instant(Date.parse(`${firstDayOf(weekOf(now)) ?? ''}T00:00:00Z`));
  const before = week.meetings.filter(({ meeting }) => meeting.end < monday);
  const isDone = (id: MeetingId): boolean => week.meetings.some(({ meeting, written }) => meeting.id === id && written !== undefined && written.writtenAt >= monday);
  const own = new Set(before.filter(({ meeting }) => meeting.iOrganize).map(({ meeting }) => meeting.id));
  const stuck = seriesSigns({ meetings: before }, monday).withoutClosure.find(({ meetings }) => meetings.some((id) => own.has(id)));
  const latest = stuck && newest(before.filter(({ meeting }) => stuck.meetings.includes(meeting.id)));
  if (stuck && latest) return { is: 'series-without-closure', subject: latest.subject, meeting: latest.id, times: stuck.meetings.length, isDone: isDone(latest.id) };
  const open = before.filter((one) => isFlag(one) && one.meeting.iOrganize && one.meeting.end >= monday - days(7) && !(one.written && one.written.writtenAt < monday));
  const heaviest = open.toSorted((a, b) => (b.judgement?.load ?? 0) - (a.judgement?.load ?? 0))[0];
  if (heaviest) return { is: 'not-reflected', subject: heaviest.meeting.subject, meeting: heaviest.meeting.id, flags: open.length, isDone: isDone(heaviest.meeting.id) };
  const settled = mine.flatMap(({ history }) => eventsNow(history).filter(({ is, at }) => isOutcome(is) && at < monday && at >= monday - days(28)).slice(-1));
  const slipped = settled.filter(({ is }) => is !== 'kept');
  return settled.length >= SETTLED && slipped.length * 2 > settled.length ? { is: 'slipping', settled: settled.length, slipped: slipped.length } : undefined;
}
