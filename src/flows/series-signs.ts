import { reopened } from '#analysis/series/reopened.ts';
import { seriesWithoutClosure } from '#analysis/series/series-without-closure.ts';
import type { Instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Decision } from '#domain/record.ts';
import type { Reopened, SeriesWithoutClosure } from '#domain/series.ts';
import type { Judgement } from '#domain/verdict.ts';
import type { MeetingOverview } from './debrief.ts';

export interface SeriesSigns {
  readonly withoutClosure: readonly SeriesWithoutClosure[];
  readonly reopened: readonly Reopened[];
}

/** What the meetings of a series show together that none of them shows alone; the heaviest and the newest first. */
export function seriesSigns({ meetings }: { readonly meetings: readonly Pick<MeetingOverview, 'meeting' | 'judgement' | 'written'>[] }, now: Instant): SeriesSigns {
  const judgements = new Map<MeetingId, Judgement>();
  const recorded = new Map<MeetingId, readonly Decision[]>();
  for (const { meeting, judgement, written } of meetings) {
    if (judgement) judgements.set(meeting.id, judgement);
    if (written) recorded.set(meeting.id, written.record.decisions);
  }
  const all = meetings.map(({ meeting }) => meeting);
  return {
    withoutClosure: seriesWithoutClosure(all, judgements, now).toSorted((a, b) => b.load - a.load),
    reopened: reopened({ meetings: all, judgements, recorded }).toSorted((a, b) => b.again.at - a.again.at),
  };
}
