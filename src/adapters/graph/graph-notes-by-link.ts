import * as v from 'valibot';
import { failed, ok, type Result } from '#base/result.ts';
import type { WrittenLine } from '#domain/written-evidence.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { SourceRead } from '#ports/evidence.ts';
import type { Failure } from '#ports/failure.ts';
import { contentOf } from './answer.ts';
import { toBase64 } from './base64.ts';
import { fromGraphBatch, toGraphBatch } from './batch.ts';
import type { GraphCall } from './graph-call.ts';
import type { Graph } from './graph.ts';
import type { LinesOf } from './lines-of.ts';
import { readOne } from './read-wire.ts';

const scopes = FEATURE_SCOPES['notes-link'];

const Item = v.object({ id: v.string(), parentReference: v.object({ driveId: v.string() }) });

export interface NotesByLink {
  /** The lines of a Loop page, by the link under which it was shared. */
  read(link: string, signal: AbortSignal): Promise<Result<SourceRead<readonly WrittenLine[]>, Failure>>;
}

/**
 * https://learn.microsoft.com/graph/api/shares-get finds the page, https://learn.microsoft.com/graph/api/driveitem-get-content-format
 * makes HTML of it. That redirects, which pages may not follow with a token; inside a batch the redirect itself is the answer
 * (https://learn.microsoft.com/graph/json-batching), and the address it names needs none.
 */
export const createGraphNotesByLink = (graph: Graph, linesOf: LinesOf): NotesByLink => ({
  async read(link, signal) {
    const answer = await graph.send({ method: 'GET', path: `/shares/${sharingToken(link)}/driveItem?$select=id,parentReference`, scopes }, signal);
    if (!answer.ok) return closedOr(answer.failure);
    const item = readOne('driveItem', answer.value, (given) => v.parse(Item, given));
    if (!item.ok) return item;
    const { id, parentReference } = item.value;
    const html = await converted(graph, `/drives/${encodeURIComponent(parentReference.driveId)}/items/${encodeURIComponent(id)}/content?format=html`, signal);
    if (!html.ok) return closedOr(html.failure);
    return ok({ state: 'read', value: linesOf(html.value).map((text): WrittenLine => ({ text, at: null, author: null })), complete: true, gaps: [] });
  },
});

/** The link is good for others, or for nobody: which of the two is not told, and neither means that there are no notes. */
const closedOr = (failure: Failure): Result<SourceRead<never>, Failure> =>
  failure.kind === 'forbidden' || failure.kind === 'gone' ? ok({ state: 'not-permitted' }) : failed(failure);

async function converted(graph: Graph, path: string, signal: AbortSignal): Promise<Result<string, Failure>> {
  const call: GraphCall = { method: 'GET', path, scopes };
  const whole = await graph.send(toGraphBatch([call]), signal);
  if (!whole.ok) return whole;
  const [inner] = fromGraphBatch([call], { status: 200, header: () => null, text: JSON.stringify(whole.value) });
  if (!inner?.ok) return inner ?? failed({ kind: 'badAnswer', where: '/$batch' });
  const location = inner.value.header('Location');
  if (inner.value.status === 302 && location) return graph.download(location, signal);
  const text = contentOf({ ...call, accept: 'text/html' }, inner.value, graph.clock.now());
  return text.ok ? ok(String(text.value)) : text;
}

const sharingToken = (link: string): string => `u!${toBase64(link).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
