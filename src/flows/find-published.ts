import { ok, type Result } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { PublishedRow } from '#domain/meeting-row.ts';
import type { Meeting } from '#domain/meeting.ts';
import { meetingMark } from '#domain/team-list.ts';
import type { Failure } from '#ports/failure.ts';
import type { CoachingLoop } from './coaching-loop.ts';

export interface FoundPublished {
  readonly of: Meeting;
  readonly row: PublishedRow;
}

/** Two weeks without one, and a series is not published any more, or was never. */
const MOST_LOOKS = 3;

/**
 * What the team's list has of this meeting, or of the last ended one of its series before it, for anybody who may read the
 * list; undefined where nothing is published, where there is no list, or where the person has no right on it.
 */
export async function findPublished(loop: Pick<CoachingLoop, 'team' | 'listsOf'>, meeting: Meeting, series: readonly Meeting[], now: Instant, signal: AbortSignal): Promise<Result<FoundPublished | undefined, Failure>> {
  const site = loop.team.site();
  if (site === undefined) return ok(undefined);
  const earlier = series.filter(({ id, end, start }) => id !== meeting.id && end <= now && start < meeting.start).toSorted((a, b) => b.start - a.start);
  for (const of of [...(meeting.end <= now ? [meeting] : []), ...earlier].slice(0, MOST_LOOKS)) {
    const found = await loop.listsOf(site).rows.publishedOf(meetingMark(of.id), signal);
    if (!found.ok) return found;
    const [one] = found.value.rows;
    if (one) return ok({ of, row: one.row });
  }
  return ok(undefined);
}
