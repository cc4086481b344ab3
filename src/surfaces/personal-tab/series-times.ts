import type { Instant } from '#base/time.ts';
import type { CommitmentHistory } from '#domain/commitment-history.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { MeetingOverview } from '#flows/debrief.ts';

type From = CommitmentHistory['from'];

/** What the weeks that were read know of the meetings that commitments come from. */
export interface SeriesTimes {
  /** The meeting it comes from; undefined where it lies further back, or left the calendar. */
  readonly meeting: (from: From) => MeetingOverview | undefined;
  /** The last occurrence after it that has begun: there its owner says what became of it. */
  readonly metAgain: (from: From) => MeetingOverview | undefined;
  readonly next: (from: From) => Meeting | undefined;
}

export function seriesTimes(all: readonly MeetingOverview[], now: Instant): SeriesTimes {
  const byStart = all.filter(({ meeting }) => !meeting.isCancelled).toSorted((a, b) => a.meeting.start - b.meeting.start);
  const ofSeries = ({ series }: From) => (series === undefined ? [] : byStart.filter(({ meeting }) => meeting.series === series));
  return {
    meeting: (from) => all.find(({ meeting }) => meeting.id === from.meeting),
    metAgain: (from) => ofSeries(from).findLast(({ meeting: { start } }) => start > from.start && start <= now),
    next: (from) => ofSeries(from).find(({ meeting: { start } }) => start > now)?.meeting,
  };
}
