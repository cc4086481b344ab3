import { minus, type Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { PersonHours } from '#domain/verdict.ts';
import { loadOf } from '#analysis/verdict/load.ts';
import { BACK } from '#ports/calendar.ts';

/**
 * Gives, for a meeting, the loads of the other meetings that count, over the 8 weeks before it ended. They are put in
 * order once, because a calendar of 2,000 meetings is asked 2,000 times.
 */
export function pastLoads(meetings: readonly Meeting[], counts: (meeting: Meeting) => boolean): (meeting: Meeting) => readonly PersonHours[] {
  const known = meetings
    .filter(counts)
    .map((m) => ({ id: m.id, end: m.end, load: loadOf(m, []).value }))
    .sort((a, b) => a.end - b.end);
  const firstFrom = (at: Instant): number => {
    let [low, high] = [0, known.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((known[middle]?.end ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return ({ id, end }) =>
    known.slice(firstFrom(minus(end, BACK)), firstFrom((end + 1) as Instant)).filter((m) => m.id !== id).map((m) => m.load);
}
