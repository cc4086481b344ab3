import { minutes, type Instant } from '#base/time.ts';
import type { MeetingId } from './meeting.ts';
import { GATHERING, nearestFirst, type Candidate } from './occurrence-of-chat.ts';

/** Something that Teams keeps for a whole series, with the time it covers. */
export interface TimeSpan {
  readonly id: string;
  readonly start: Instant;
  /** Where it is not said, its beginning alone decides. */
  readonly end?: Instant;
}

export interface Assigned<S extends TimeSpan> {
  /** Spans of each occurrence, in order of time: one that was restarted has several. */
  readonly of: ReadonlyMap<MeetingId, readonly S[]>;
  /** The person has to say; the nearest first. */
  readonly unclear: readonly { readonly span: S; readonly among: readonly MeetingId[] }[];
}

/** A meeting may run over by so much and its span still be its own beyond doubt. Source: our choice. */
const RUNS_OVER = minutes(15);
/** Share 0–1 of the shorter of span and meeting that must lie in the meeting's own part. Source: our choice ("at least half"). */
const MOSTLY = 0.5;
/** Share 0–1 of the best overlap from which the second best makes it unclear. Source: our choice ("about equally"). */
const ABOUT_AS_MUCH = 0.5;
/** More candidates would not be read. */
const MOST_ASKED = 5;

/**
 * Which spans belong to which occurrence of one series, by overlap with each one's own part: 15 minutes before its start
 * to 15 after its end, but not into the scheduled time of another. A span that fits two about as well, or lies between
 * two or near none, is asked about and goes to nobody. A cancelled occurrence gets nothing; where nothing else is near it
 * is among those asked about. What a person picked stands (`none`: it belongs to no occurrence). Times compare as
 * differences only; the order of either list does not matter.
 */
export function occurrencesOfSpans<S extends TimeSpan>(
  spans: readonly S[], occurrences: readonly Candidate[], picks: ReadonlyMap<string, MeetingId | 'none'> = new Map(),
): Assigned<S> {
  const parts = occurrences.map((o) => partOf(o, occurrences));
  const known = new Set(occurrences.map((o) => o.id));
  const of = new Map<MeetingId, S[]>();
  const unclear: { span: S; among: readonly MeetingId[] }[] = [];
  for (const span of [...new Map(spans.map((s) => [s.id, s])).values()].sort(inTime)) {
    const id = picks.get(span.id) ?? clearly(span, parts);
    if (id === undefined) unclear.push({ span, among: askedAbout(span, parts) });
    else if (id !== 'none' && known.has(id)) of.set(id, [...(of.get(id) ?? []), span]);
  }
  return { of, unclear };
}

/** When something of this occurrence may be recorded. `early` and `late`: with no regard to the others. */
interface Part {
  readonly occurrence: Candidate;
  readonly early: number;
  readonly from: number;
  readonly to: number;
  readonly late: number;
}

function partOf(occurrence: Candidate, all: readonly Candidate[]): Part {
  const { start, end, id } = occurrence;
  const early = start - GATHERING;
  const late = end + RUNS_OVER;
  let [from, to] = [early, late];
  for (const other of all) {
    if (other.id === id || other.isCancelled) continue;
    if (other.end <= start) from = Math.max(from, other.end);
    if (other.start >= end) to = Math.min(to, other.start);
  }
  return { occurrence, early, from, to, late };
}

function clearly(span: TimeSpan, parts: readonly Part[]): MeetingId | undefined {
  const [best, second] = parts
    .filter((part) => !part.occurrence.isCancelled)
    .map((part) => ({ part, overlap: overlap(span, part) }))
    .sort((a, b) => b.overlap - a.overlap);
  if (!best || best.overlap === 0 || (second?.overlap ?? 0) >= ABOUT_AS_MUCH * best.overlap) return undefined;
  const { start, end, id } = best.part.occurrence;
  return best.overlap >= MOSTLY * Math.min(lengthOf(span), Math.max(1, end - start)) ? id : undefined;
}

/** Of a span without an end, 1 where it begins in reach: where two reach that far, nothing tells which one it is of. */
function overlap(span: TimeSpan, { early, from, to, late }: Part): number {
  if (lengthOf(span) === 1) return span.start >= early && span.start < late ? 1 : 0;
  return Math.max(0, Math.min(to, span.start + lengthOf(span)) - Math.max(from, span.start));
}

const lengthOf = ({ start, end = start }: TimeSpan): number => Math.max(1, end - start);

function askedAbout(span: TimeSpan, parts: readonly Part[]): readonly MeetingId[] {
  const askable = parts.filter((part) => !part.occurrence.isCancelled || overlap(span, part) > 0).map((part) => part.occurrence);
  return nearestFirst(askable, span.start).slice(0, MOST_ASKED).map((o) => o.id);
}

/** By code unit where they begin at once: the same in every locale. */
const inTime = (a: TimeSpan, b: TimeSpan): number => a.start - b.start || (a.id < b.id ? -1 : 1);
