import { days, hours, instant, minus, minutes, plus, type Instant } from '#base/time.ts';
import type { Meeting } from './meeting.ts';

/** A meeting's part of its chat begins this long before it starts, ... */
export const GATHERING = minutes(15);
/** ... and ends with the next start, at most so long after its own end (docs/rules.md, "Identity"). */
export const AFTERMATH = hours(48);
/** An agenda may be written this long before the meeting: so far back its cards are looked for. */
export const PREPARING = days(7);

export type Candidate = Pick<Meeting, 'id' | 'start' | 'end' | 'isCancelled'>;

export type Meant<M extends Candidate> =
  | { readonly is: 'one'; readonly meeting: M }
  /** The person has to say. Nearest first. */
  | { readonly is: 'ask'; readonly candidates: readonly M[] }
  | { readonly is: 'none' };

/**
 * Which of a chat's meetings is meant at a time: the one that runs, else the nearest of those whose part of the chat it is,
 * else the only one there is. Two that run at once, or that both lie within minutes, and several of which none is near,
 * are nobody's to guess.
 */
export function occurrenceOfChat<M extends Candidate>(candidates: readonly M[], now: Instant): Meant<M> {
  const standing = nearestFirst(candidates.filter((m) => !m.isCancelled), now);
  const [only, another] = standing;
  if (!only) return { is: 'none' };
  if (!another) return { is: 'one', meeting: only };
  const running = standing.filter((m) => m.start <= now && now < m.end);
  const near = running.length > 0 ? running : standing.filter((m) => isPartOf(m, standing, now));
  const [nearest, next] = near;
  if (!nearest) return { is: 'ask', candidates: standing };
  const isUncertain = next !== undefined && (distance(next, now) <= GATHERING || distance(next, now) === distance(nearest, now));
  return isUncertain ? { is: 'ask', candidates: standing } : { is: 'one', meeting: nearest };
}

/** In order of their distance from a time; of two that are as far, the coming one first. */
export const nearestFirst = <M extends Candidate>(meetings: readonly M[], now: Instant): readonly M[] =>
  meetings.toSorted((a, b) => distance(a, now) - distance(b, now) || b.start - a.start || a.id.localeCompare(b.id));

/** Times from (included) to (not included). */
export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
}

const isPartOf = (meeting: Candidate, all: readonly Candidate[], now: Instant): boolean => {
  const { from, to } = stretchOf(meeting, all);
  return now >= from && now < to;
};

/** As far as a line may be about a meeting: at the edges it may also be about another. */
export function stretchOf(meeting: Candidate, all: readonly Candidate[]): Stretch {
  const nextStart = Math.min(...all.filter((m) => m.start > meeting.start).map((m) => m.start));
  return { from: minus(meeting.start, GATHERING), to: instant(Math.min(nextStart, plus(meeting.end, AFTERMATH))) };
}

const distance = ({ start, end }: Candidate, now: Instant): number => Math.max(0, start - now, now - end);
