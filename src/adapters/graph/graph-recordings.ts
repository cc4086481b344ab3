import * as v from 'valibot';
import { ok, type Result } from '#base/result.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { PerSeries, Span } from '#ports/evidence.ts';
import type { Failure } from '#ports/failure.ts';
import { isUnknown, type BelowMeeting } from './below-meeting.ts';
import type { GraphCall } from './graph-call.ts';
import type { Graph } from './graph.ts';
import { createSeriesList, time, toSpan } from './series-list.ts';
import { askSource, complete, type Whose } from './source-read.ts';

const scopes = FEATURE_SCOPES.transcripts;

const Listed = v.object({ id: v.string(), createdDateTime: time, endDateTime: v.nullish(time) });

function fromGraphTranscript(item: unknown): Span {
  const { id, createdDateTime, endDateTime } = v.parse(Listed, item);
  return toSpan(id, createdDateTime, endDateTime);
}

type Form = 'full' | 'plain' | 'nameless';

const FORMS: { readonly [form in Form]: Required<Pick<GraphCall, 'path' | 'accept'>> } = {
  /** With wall clock and language. */
  full: { path: '/metadataContent', accept: 'text/vtt' },
  plain: { path: '/content?$format=text/vtt', accept: 'text/vtt' },
  /** The only one where speakers' names are switched off; asked for by this header alone. */
  nameless: { path: '/content', accept: 'application/vnd.microsoft.graph.transcript+text' },
};

/**
 * What was recorded of a series, as WebVTT.
 * https://learn.microsoft.com/graph/api/onlinemeeting-list-transcripts, https://learn.microsoft.com/graph/api/calltranscript-get
 */
export function createGraphRecordings(graph: Graph, below: BelowMeeting, whose: Whose): PerSeries<string> {
  const list = createSeriesList({ graph, below, scopes, pathOf: (id) => `/me/onlineMeetings/${id}/transcripts`, read: fromGraphTranscript });
  /** What this tenant has been seen to give. */
  let given: Form = 'full';

  /** Undefined: there is none any more. */
  async function content(path: string, signal: AbortSignal): Promise<Result<string | undefined, Failure>> {
    for (let form: Form = given; ;) {
      const { path: end, accept } = FORMS[form];
      const answer = await graph.send({ method: 'GET', path: path + end, scopes, accept, together: true }, signal);
      if (answer.ok) {
        given = form;
        return ok(String(answer.value));
      }
      if (form !== 'nameless' && answer.failure.kind === 'forbidden' && answer.failure.because === 'names-off') form = 'nameless';
      else if (form === 'full' && isUnknown(answer.failure)) form = 'plain';
      else return answer.failure.kind === 'gone' ? ok(undefined) : answer;
    }
  }

  return {
    list: (meeting, signal) => askSource('transcript', meeting, whose, async () => {
      const all = await list.of(meeting, signal);
      return all.ok ? ok(all.value && complete(all.value.spans)) : all;
    }),

    read: (meeting, { id }, signal) => askSource('transcript', meeting, whose, async () => {
      const all = await list.of(meeting, signal);
      if (!all.ok || !all.value) return all.ok ? ok(undefined) : all;
      const text = await content(`${all.value.path}/${encodeURIComponent(id)}`, signal);
      return text.ok ? ok(text.value === undefined ? { state: 'absent' } : complete(text.value)) : text;
    }),
  };
}
