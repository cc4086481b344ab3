import * as v from 'valibot';
import { ok, type Result } from '#base/result.ts';
import { between, fromIso, hours, minus, minutes, plus, type Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Clock } from '#ports/clock.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { Transcripts, TranscriptText } from '#ports/transcripts.ts';
import type { GraphCall } from './graph-call.ts';
import type { Graph } from './graph.ts';
import type { OnlineMeetings } from './online-meetings.ts';
import { meetingIdIn } from './meeting-id.ts';
import { readAll } from './read-wire.ts';
import { createSharedReads } from './shared-reads.ts';

/** Transcription may begin before the scheduled start, when people gather early, and shortly after the end, when they stay. */
const AROUND = minutes(15);
/** Teams needs a while to make a transcript: until then a missing one is `not-yet-available`, not `absent`. */
const MAKING = hours(2);
/** One refresh asks for the list of a series once, however many of its occurrences are judged. */
const LIST_STANDS = minutes(1);

const Listed = v.object({
  id: v.string(),
  createdDateTime: v.pipe(v.string(), v.transform(fromIso), v.custom<Instant>((at) => typeof at === 'number')),
});
type Listed = v.InferOutput<typeof Listed>;
const scopes = FEATURE_SCOPES.transcripts;

interface TranscriptList {
  /** The path that the transcripts stand below. */
  readonly base: string;
  readonly items: readonly Listed[];
}

export interface GraphTranscripts extends Transcripts {
  /** Lists that were read before are read anew. */
  forget(): void;
}

/**
 * https://learn.microsoft.com/graph/api/onlinemeeting-list-transcripts: the list belongs to the whole series; those that
 * began around this occurrence are this occurrence's.
 */
export function createGraphTranscripts(graph: Graph, onlineMeetings: OnlineMeetings, clock: Clock): GraphTranscripts {
  const lists = createSharedReads<TranscriptList>(clock, LIST_STANDS);
  let hasMetadata = true;
  let idsInAddresses = true;

  const read = (path: string): GraphCall => ({ method: 'GET', path, scopes, accept: 'text/vtt', together: true });

  async function list(meetingId: string, signal: AbortSignal): Promise<Result<TranscriptList, Failure>> {
    const base = `/me/onlineMeetings/${encodeURIComponent(meetingId)}/transcripts`;
    const items = await graph.pages({ method: 'GET', path: base, scopes, together: true }, signal);
    if (!items.ok) return items;
    const read = readAll('transcripts', items.value, (item) => v.parse(Listed, item));
    return read.ok ? ok({ base, items: read.value }) : read;
  }

  /** Below the id that the join address tells; where that is wrong, below the one that the look-up finds. */
  async function listOf(meeting: Meeting, joinUrl: string, signal: AbortSignal): Promise<Result<TranscriptList, Failure>> {
    const told = idsInAddresses ? meetingIdIn(joinUrl) : undefined;
    if (told !== undefined) {
      const short = await list(told, signal);
      if (short.ok || !isRefusal(short.failure)) return short;
    }
    const online = await onlineMeetings.of(meeting, scopes, signal);
    if (!online.ok) return online;
    if (!online.value || online.value.id === told) return ok({ base: '', items: [] });
    if (told !== undefined) idsInAddresses = false;
    return list(online.value.id, signal);
  }

  /** With wall clock and language; where a tenant refuses that form, the plain one, and from then on at once. */
  async function content(path: string, signal: AbortSignal): Promise<Result<unknown, Failure>> {
    if (hasMetadata) {
      const full = await graph.send(read(`${path}/metadataContent`), signal);
      if (full.ok || !isRefusal(full.failure)) return full;
    }
    const plain = await graph.send(read(`${path}/content?$format=text/vtt`), signal);
    if (plain.ok) hasMetadata = false;
    return plain;
  }

  return {
    async transcriptOf(meeting, signal): Promise<Result<TranscriptText, Failure>> {
      const { joinUrl } = meeting;
      if (!joinUrl) return ok({ state: 'absent' });
      const all = await lists.get(joinUrl, signal, (shared) => listOf(meeting, joinUrl, shared));
      if (!all.ok) return notPermittedOr(all);

      const { base, items } = all.value;
      const own = ofOccurrence(items, meeting);
      if (own.length === 0) return ok({ state: between(meeting.end, clock.now()) < MAKING ? 'not-yet-available' : 'absent' });
      const vtt: string[] = [];
      for (const text of await Promise.all(own.map(({ id }) => content(`${base}/${encodeURIComponent(id)}`, signal)))) {
        if (!text.ok) return notPermittedOr(text);
        vtt.push(String(text.value));
      }
      return ok({ state: 'read', vtt, complete: true });
    },
    forget: () => lists.forget(),
  };
}

function ofOccurrence(list: readonly Listed[], meeting: Meeting): readonly Listed[] {
  return list
    .filter(({ createdDateTime: at }) => at >= minus(meeting.start, AROUND) && at < plus(meeting.end, AROUND))
    .sort((a, b) => a.createdDateTime - b.createdDateTime);
}

/** Graph does not have this form, or knows nothing there. */
const isRefusal = ({ kind }: Failure): boolean => kind === 'rejected' || kind === 'gone';

/** A person who may not read the transcript has no broken product: this source is simply closed to them. */
function notPermittedOr(answer: { readonly ok: false; readonly failure: Failure }): Result<TranscriptText, Failure> {
  return answer.failure.kind === 'forbidden' ? ok({ state: 'not-permitted' }) : answer;
}
