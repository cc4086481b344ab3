import * as v from 'valibot';
import { ok, type Result } from '#base/result.ts';
import { between, fromIso, hours, minus, minutes, plus, type Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Clock } from '#ports/clock.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { Transcripts, TranscriptText } from '#ports/transcripts.ts';
import type { Graph } from './graph.ts';
import type { OnlineMeetings } from './online-meetings.ts';
import { readAll } from './read-wire.ts';

/** Transcription may begin before the scheduled start, when people gather early, and shortly after the end, when they stay. */
const AROUND = minutes(15);
/** Teams needs a while to make a transcript: until then a missing one is `not-yet-available`, not `absent`. */
const MAKING = hours(2);

const Listed = v.object({
  id: v.string(),
  createdDateTime: v.pipe(v.string(), v.transform(fromIso), v.custom<Instant>((at) => typeof at === 'number')),
});
const scopes = FEATURE_SCOPES.transcripts;

/**
 * https://learn.microsoft.com/graph/api/onlinemeeting-list-transcripts: the list belongs to the whole series; those that
 * began around this occurrence are this occurrence's.
 */
export const createGraphTranscripts = (graph: Graph, onlineMeetings: OnlineMeetings, clock: Clock): Transcripts => ({
  async transcriptOf(meeting, signal): Promise<Result<TranscriptText, Failure>> {
    const online = await onlineMeetings.of(meeting, scopes, signal);
    if (!online.ok) return notPermittedOr(online);
    if (!online.value) return ok({ state: 'absent' });
    const base = `/me/onlineMeetings/${encodeURIComponent(online.value.id)}/transcripts`;
    const items = await graph.pages({ method: 'GET', path: base, scopes }, signal);
    if (!items.ok) return notPermittedOr(items);
    const list = readAll('transcripts', items.value, (item) => v.parse(Listed, item));
    if (!list.ok) return list;

    const own = ofOccurrence(list.value, meeting);
    if (own.length === 0) return ok({ state: between(meeting.end, clock.now()) < MAKING ? 'not-yet-available' : 'absent' });
    const vtt: string[] = [];
    for (const { id } of own) {
      const path = `${base}/${encodeURIComponent(id)}/content?$format=text/vtt`;
      const content = await graph.send({ method: 'GET', path, scopes, accept: 'text/vtt' }, signal);
      if (!content.ok) return notPermittedOr(content);
      vtt.push(String(content.value));
    }
    return ok({ state: 'read', vtt, complete: true });
  },
});

function ofOccurrence(list: readonly v.InferOutput<typeof Listed>[], meeting: Meeting): readonly { readonly id: string }[] {
  return list
    .filter(({ createdDateTime: at }) => at >= minus(meeting.start, AROUND) && at < plus(meeting.end, AROUND))
    .sort((a, b) => a.createdDateTime - b.createdDateTime);
}

/** A person who may not read the transcript has no broken product: this source is simply closed to them. */
function notPermittedOr(answer: { readonly ok: false; readonly failure: Failure }): Result<TranscriptText, Failure> {
  return answer.failure.kind === 'forbidden' ? ok({ state: 'not-permitted' }) : answer;
}
