import * as v from 'valibot';
import { ok, type Result } from '#base/result.ts';
import { fromIso, minutes, type Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Span } from '#ports/evidence.ts';
import type { Failure } from '#ports/failure.ts';
import type { Graph } from './graph.ts';
import type { BelowMeeting } from './below-meeting.ts';
import { readAll } from './read-wire.ts';
import { createSharedReads } from './shared-reads.ts';

/** One refresh asks for the list of a series once, however many of its occurrences are judged. */
const LIST_STANDS = minutes(1);

/** What Teams keeps below an online meeting, for all occurrences of a series: transcripts, reports, insights. */
export interface SeriesList {
  /** In order of time; undefined where the meeting's address leads nowhere. */
  of(meeting: Meeting, signal: AbortSignal): Promise<Result<Listed | undefined, Failure>>;
}

export interface Listed {
  /** The path that the items stand below. */
  readonly path: string;
  readonly spans: readonly Span[];
}

export interface SeriesListParts {
  readonly graph: Graph;
  readonly below: BelowMeeting;
  readonly scopes: readonly string[];
  /** From the online meeting's id, encoded. */
  readonly pathOf: (meetingId: string) => string;
  /** Throws a ValiError for anything that is none. */
  readonly read: (item: unknown) => Span;
}

export function createSeriesList({ graph, below, scopes, pathOf, read }: SeriesListParts): SeriesList {
  const lists = createSharedReads<Listed | undefined>(graph.clock, LIST_STANDS);

  async function list(meetingId: string, signal: AbortSignal): Promise<Result<Listed, Failure>> {
    const path = pathOf(encodeURIComponent(meetingId));
    const items = await graph.pages({ method: 'GET', path, scopes, together: true, leads: true }, signal);
    if (!items.ok) return items;
    const spans = readAll(path.slice(path.lastIndexOf('/') + 1), items.value, read);
    return spans.ok ? ok({ path, spans: [...spans.value].sort((a, b) => a.start - b.start) }) : spans;
  }

  return {
    of: (meeting, signal) => lists.get(meeting.joinUrl ?? '', signal, (shared) => below(meeting, scopes, list, shared)),
  };
}

/** A time as Graph writes it. */
export const time = v.pipe(v.string(), v.transform(fromIso), v.custom<Instant>((at) => typeof at === 'number'));

/** An end that is not behind the beginning says nothing: some lists repeat the beginning there. */
export const toSpan = (id: string, start: Instant, end: Instant | null | undefined): Span => ({ id, start, ...(end && end > start ? { end } : {}) });
