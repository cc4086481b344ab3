import { failed, ok, type Result } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { Failure } from '#ports/failure.ts';
import { failureOf, SWITCHED_OFF } from './failure-of.ts';
import type { GraphCall } from './graph-call.ts';

/** What came back for one call, from the wire or out of a batch. */
export interface Answer {
  readonly status: number;
  /** By name, whatever its letters' case; null if absent, or hidden from pages by CORS. */
  readonly header: (name: string) => string | null;
  readonly text: string;
}

/** The body of a good answer, JSON or text as asked for; undefined where there is none. Everything else is a failure. */
export function contentOf(call: GraphCall, { status, header, text }: Answer, now: Instant): Result<unknown, Failure> {
  if (status < 200 || status > 299) return failed(failureOf(call, status, codeIn(text), header('Retry-After'), now));
  if (call.accept && call.accept !== 'application/json') return ok(text);
  if (text === '') return ok(undefined);
  const body = parsed(text);
  return body === undefined ? failed({ kind: 'badAnswer', where: `${placeOf(call)}: not JSON` }) : ok(body);
}

/** The address of a call without its query, as a failure names it. */
export const placeOf = ({ path }: GraphCall): string => path.split('?')[0] ?? path;

/** Of Graph's error body; a gateway's HTML page has no code. The inner one counts where it alone tells the reason. */
function codeIn(text: string): string {
  const error = (parsed(text) as { error?: { code?: unknown; innerError?: { code?: unknown } } } | null | undefined)?.error;
  const inner = error?.innerError?.code;
  if (typeof inner === 'string' && SWITCHED_OFF.has(inner.toLowerCase())) return inner;
  return typeof error?.code === 'string' ? error.code : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
