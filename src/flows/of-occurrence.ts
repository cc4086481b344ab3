import { ok, type Result } from '#base/result.ts';
import { plus, type Instant, type Ms } from '#base/time.ts';
import type { EvidenceSource } from '#domain/evidence.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { occurrencesOfSpans } from '#domain/occurrences-of-spans.ts';
import type { Clock } from '#ports/clock.ts';
import type { PerSeries, SourceRead } from '#ports/evidence.ts';
import type { Failure } from '#ports/failure.ts';
import { waitsFor, type Unclear } from './unclear.ts';

export interface OccurrenceRead<T> {
  readonly read: SourceRead<readonly T[]>;
  readonly unclear: readonly Unclear[];
}

/** What a person said of unclear spans, by their ids: the meeting, or `none` of them. */
export type Picks = ReadonlyMap<string, MeetingId | 'none'>;

export interface OfOccurrence<T> {
  of(meeting: Meeting, signal: AbortSignal): Promise<Result<OccurrenceRead<T>, Failure>>;
}

export interface OfOccurrenceParts<T> {
  readonly source: EvidenceSource;
  readonly from: PerSeries<T>;
  /** All meetings that share the series' list with this one, itself among them. */
  readonly siblings: (meeting: Meeting) => readonly Meeting[];
  readonly picks: () => Picks;
  readonly clock: Pick<Clock, 'now'>;
  /** So long after the end it may still be in the making; until then a missing one is `not-yet-available`. */
  readonly making: Ms;
}

/**
 * Makes a source that Teams keeps by series one of single occurrences: what was recorded during this one, in order of time.
 * What may belong to another one as well is left out, named, and makes the reading incomplete (gap `unassigned`).
 */
export const ofOccurrence = <T>({ source, from, siblings, picks, clock, making }: OfOccurrenceParts<T>): OfOccurrence<T> => ({
  async of(meeting, signal) {
    const listed = await from.list(meeting, signal);
    if (!listed.ok) return listed;
    if (listed.value.state !== 'read') return ok({ read: listed.value, unclear: [] });
    const { value: spans, complete, gaps } = listed.value;
    const assigned = occurrencesOfSpans(spans, siblings(meeting), picks());
    const unclear = assigned.unclear.filter((one) => waitsFor(meeting, one)).map((one) => ({ source, ...one }));
    const mine = assigned.of.get(meeting.id) ?? [];
    if (mine.length === 0 && unclear.length === 0 && complete) return ok({ read: missing(meeting.end, making, clock.now()), unclear });

    const values: T[] = [];
    const parts: Part[] = [{ complete, gaps }, ...(unclear.length > 0 ? [{ complete: false, gaps: ['unassigned'] }] : [])];
    let late: SourceRead<never> | undefined;
    for (const part of await Promise.all(mine.map((span) => from.read(meeting, span, signal)))) {
      if (!part.ok) return part;
      if (part.value.state === 'not-permitted') return ok({ read: part.value, unclear });
      if (part.value.state === 'not-yet-available') late = part.value;
      if (part.value.state === 'read') values.push(part.value.value);
      parts.push(part.value.state === 'read' ? part.value : { complete: false, gaps: ['part-missing'] });
    }
    if (late && values.length === 0 && unclear.length === 0) return ok({ read: late, unclear });
    const read = { state: 'read', value: values, complete: parts.every((part) => part.complete), gaps: [...new Set(parts.flatMap((part) => part.gaps))] } as const;
    return ok({ read, unclear });
  },
});

interface Part {
  readonly complete: boolean;
  readonly gaps: readonly string[];
}

function missing(end: Instant, making: Ms, now: Instant): SourceRead<never> {
  const retry = plus(end, making);
  return now < retry ? { state: 'not-yet-available', retry } : { state: 'absent' };
}
