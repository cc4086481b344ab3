import type { Instant } from '#base/time.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import type { SeriesWithoutClosure } from '#domain/series.ts';
import { personHours, type Judgement } from '#domain/verdict.ts';
import { bySeries } from './by-series.ts';

/** Ended occurrences in a row. Source: product, "Series level". */
const IN_A_ROW = 3;

/**
 * Series that are open now: their last ended occurrences, three or more in a row, were busy and are flagged. Closed by any
 * decision, and broken by whatever nobody knows to have been without one (cannot tell, possible, light, not judged, also
 * because it was not meant to decide): nothing is held against a series without evidence. Only what was cancelled, so never
 * took place, neither counts nor breaks. A contest counts as soon as its meeting is judged again.
 */
export function seriesWithoutClosure(meetings: readonly Meeting[], judgements: ReadonlyMap<MeetingId, Judgement>, now: Instant): readonly SeriesWithoutClosure[] {
  return [...bySeries(meetings)].flatMap(([series, occurrences]) => {
    const row = lastInARow(occurrences.filter((m) => m.end <= now && !m.isCancelled), judgements);
    if (row.length < IN_A_ROW) return [];
    return [{ series, meetings: row.map((j) => j.meeting), load: personHours(row.reduce((sum, j) => sum + j.load, 0)) }];
  });
}

function lastInARow(ended: readonly Meeting[], judgements: ReadonlyMap<MeetingId, Judgement>): readonly Judgement[] {
  const row: Judgement[] = [];
  for (const meeting of ended.toReversed()) {
    const judgement = judgements.get(meeting.id);
    if (judgement?.verdict.kind === 'not-judged' && judgement.verdict.why === 'cancelled') continue;
    if (judgement?.verdict.kind !== 'no-decision-recorded') break;
    row.unshift(judgement);
  }
  return row;
}
