import type { Instant } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import { isSettled } from '#domain/commitment-standing.ts';
import type { Meeting, SeriesId } from '#domain/meeting.ts';
import { openPromises } from '#domain/open-promises.ts';
import type { Decision, OpenQuestion } from '#domain/record.ts';
import { samePromise } from '#domain/same-words.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import { decisionsWithoutRecord, personHours, type PersonHours } from '#domain/verdict.ts';
import { loadOf } from '#analysis/verdict/load.ts';
import type { MeetingOverview } from './debrief.ts';
import type { MyCommitment } from './keep-commitments.ts';

/** What the last times of a series took and gave, for whoever plans the next one. */
export interface SeriesSoFar {
  /** Its last ended occurrences, newest first; three at most, fewer in a young series. */
  readonly last: readonly PastOccurrence[];
  /** Of all of them together. */
  readonly load: PersonHours;
  /** Decisions recorded in all of them; absent where it is not known of each. */
  readonly decisions?: number;
  /** As the newest record says it. */
  readonly intent?: string;
  /** What was promised in the series and is not settled, each once. */
  readonly commitments: readonly Commitment[];
  /** What the last time left open. */
  readonly questions: readonly OpenQuestion[];
}

export interface PastOccurrence {
  readonly meeting: Meeting;
  readonly load: PersonHours;
  /** Absent where nothing that was read tells. */
  readonly decisions?: number;
}

/** Three in a row are what "a series without closure" looks at, too (docs/rules.md, "The verdict"). */
const LAST = 3;

/** The ended occurrences before a time that count, newest first. */
export const lastOf = (series: SeriesId, all: readonly MeetingOverview[], before: Instant): readonly MeetingOverview[] =>
  all.filter(({ meeting }) => meeting.series === series && meeting.end <= before && !meeting.isCancelled).toSorted((a, b) => b.meeting.start - a.meeting.start).slice(0, LAST);

/**
 * Puts together what is known of a series. `shared`: what everybody wrote in the chat of those occurrences whose chat could
 * be read; of the others one's own words and the verdict tell. `mine`: undefined while the person's own list is not known.
 */
export function seriesSoFar(series: SeriesId, last: readonly MeetingOverview[], shared: ReadonlyMap<Meeting['id'], SharedRecord>, mine: readonly MyCommitment[] | undefined): SeriesSoFar {
  const occurrences = last.map((overview): PastOccurrence => {
    const decisions = decisionsOf(overview, shared.get(overview.meeting.id));
    return { meeting: overview.meeting, load: overview.judgement?.load ?? loadOf(overview.meeting, []).value, ...(decisions === undefined ? {} : { decisions }) };
  });
  const counts = occurrences.flatMap(({ decisions }) => (decisions === undefined ? [] : [decisions]));
  const intent = last.map(({ meeting, written }) => shared.get(meeting.id)?.intent?.what ?? written?.record.intent).find((words) => words !== undefined && words !== '');
  return {
    last: occurrences,
    load: personHours(occurrences.reduce((sum, { load }) => sum + load, 0)),
    ...(counts.length === occurrences.length && counts.length > 0 ? { decisions: counts.reduce((sum, n) => sum + n, 0) } : {}),
    ...(intent === undefined ? {} : { intent }),
    commitments: commitmentsOf(series, last[0], shared, mine),
    questions: questionsOf(last[0], shared),
  };
}

/** As in the rows for the summary. Undefined where nothing tells. */
function decisionsOf({ judgement, contest, written }: MeetingOverview, shared: SharedRecord | undefined): number | undefined {
  const recorded = [...(shared?.decisions.map(({ what }) => what) ?? written?.record.decisions ?? [])].filter(isDecided).length;
  const decisions = recorded > 0 ? recorded : decisionsWithoutRecord(judgement?.verdict, contest);
  return decisions > 0 || shared || written || judgement?.verdict.kind === 'no-decision-recorded' ? decisions : undefined;
}

const isDecided = ({ outcome }: Decision): boolean => outcome.kind === 'decided';

/** My own as they stand in my list, before that is known as the chat has them; other people's as the last time's chat has them, with what I know of my own words before that is read. */
function commitmentsOf(series: SeriesId, newest: MeetingOverview | undefined, shared: ReadonlyMap<Meeting['id'], SharedRecord>, mine: readonly MyCommitment[] | undefined): readonly Commitment[] {
  const there = newest && shared.get(newest.meeting.id);
  const ofSeries = (mine ?? []).filter(({ history }) => history.from.series === series);
  const own = ofSeries.filter(({ standing }) => !isSettled(standing) && standing !== 'asked').map(({ words }) => words);
  const others = there ? [...(mine ? [] : there.commitments.filter(({ by, what }) => by.isMe && !what.asked)), ...openPromises(there)].map(({ what }) => what) : (newest?.written?.record.commitments ?? []).filter(({ asked }) => !asked);
  const isKnown = (one: Commitment): boolean => ofSeries.some(({ words, history }) => samePromise(words, one) || samePromise(history.commitment, one));
  return [...own, ...others.filter((one) => !isKnown(one))].filter((one, at, all) => !all.slice(0, at).some((earlier) => samePromise(earlier, one)));
}

function questionsOf(newest: MeetingOverview | undefined, shared: ReadonlyMap<Meeting['id'], SharedRecord>): readonly OpenQuestion[] {
  const there = newest && shared.get(newest.meeting.id);
  return there ? there.openQuestions.map(({ what }) => what) : (newest?.written?.record.openQuestions ?? []);
}
