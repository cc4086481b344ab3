import * as v from 'valibot';
import { failed, ok, type Result } from '#base/result.ts';
import type { Failure } from '#ports/failure.ts';
import type { Answer } from './answer.ts';
import { fromBase64 } from './base64.ts';
import type { GraphCall } from './graph-call.ts';

/** One `$batch` that carries the calls; each is known by its place among them. */
export const toGraphBatch = (calls: readonly GraphCall[]): GraphCall => ({
  method: 'POST',
  path: '/$batch',
  scopes: calls[0]?.scopes ?? [],
  body: {
    requests: calls.map(({ method, path, headers, accept = 'application/json' }, at) => ({ id: String(at), method, url: path, headers: { ...headers, Accept: accept } })),
  },
});

/** Each call's own answer out of a good answer to the whole, in the calls' order, which is not the one they come back in. */
export function fromGraphBatch(calls: readonly GraphCall[], whole: Answer): readonly Result<Answer, Failure>[] {
  const responses = read(whole.text);
  if (!responses) return calls.map(() => failed({ kind: 'badAnswer', where: '/$batch' }));
  const byId = new Map(responses.map((inner) => [inner.id, inner]));
  return calls.map((_, at) => {
    const inner = byId.get(String(at));
    return inner ? ok(toAnswer(inner)) : failed({ kind: 'badAnswer', where: `/$batch: responses has no ${at}` });
  });
}

const Inner = v.object({
  id: v.string(),
  status: v.number(),
  headers: v.nullish(v.record(v.string(), v.unknown()), {}),
  body: v.optional(v.unknown()),
});
type Inner = v.InferOutput<typeof Inner>;

function read(text: string): readonly Inner[] | undefined {
  try {
    return v.parse(v.object({ responses: v.array(Inner) }), JSON.parse(text)).responses;
  } catch {
    return undefined;
  }
}

function toAnswer({ status, headers, body }: Inner): Answer {
  const named = new Map(Object.entries(headers ?? {}).map(([name, value]) => [name.toLowerCase(), String(value)]));
  return { status, header: (name) => named.get(name.toLowerCase()) ?? null, text: textOf(body) };
}

/** What is no JSON travels as base64; some gateways leave it as it is. */
function textOf(body: unknown): string {
  if (body === undefined || body === null) return '';
  return typeof body === 'string' ? fromBase64(body) ?? body : JSON.stringify(body);
}
