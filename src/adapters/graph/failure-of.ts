import type { Instant } from '#base/time.ts';
import { ADMIN_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { GraphCall } from './graph-call.ts';
import { retryAt } from './retry-after.ts';

/**
 * (method, status, code) -> failure, for every status that is no success. Message texts are never read: they change and
 * are translated. Source of the statuses: https://learn.microsoft.com/graph/errors
 */
export function failureOf(
  { method, scopes, rest }: Pick<GraphCall, 'method' | 'scopes' | 'rest'>,
  status: number,
  code: string,
  retryAfter: string | null,
  now: Instant,
): Failure {
  const name = code.toLowerCase();
  if (EXPIRED_CODES.has(name) && method === 'GET') return { kind: 'deltaExpired' };
  if (FULL_CODES.has(name)) return { kind: 'storageFull' };
  switch (status) {
    case 401: return { kind: 'signInNeeded' };
    case 403: {
      const because = SWITCHED_OFF.get(name);
      if (because) return { kind: 'forbidden', because };
      // Graph says the same 403 for a missing scope and for a person who may not; only the code tells them apart.
      return SCOPE_CODES.has(name) ? { kind: 'consentNeeded', scopes, by: scopes.some((s) => ADMIN_SCOPES.includes(s)) ? 'admin' : 'person' } : { kind: 'forbidden' };
    }
    case 404: return { kind: 'gone' };
    case 409: case 412: return { kind: 'conflict' };
    // Only change detection answers a read with 410 (delta query overview: "resync"), but for the codes that name a thing.
    case 410: return method === 'GET' && !GONE_CODES.has(name) ? { kind: 'deltaExpired' } : { kind: 'gone' };
    case 423: return { kind: 'locked', until: retryAt(retryAfter, now) };
    case 429: case 509: return { kind: 'throttled', until: retryAt(retryAfter, now, rest) };
    // 424: a step of a batch that another one took down with it.
    case 408: case 424: case 500: case 502: case 503: case 504: return { kind: 'unavailable', until: retryAt(retryAfter, now) };
    case 507: return { kind: 'storageFull' };
    default: return { kind: 'rejected', code: code || String(status) };
  }
}

/** A request that got no answer: the person cancelled it, or nothing could be reached. */
export const failureOfThrown = (signal: AbortSignal): Failure => (signal.aborted ? { kind: 'cancelled' } : { kind: 'offline' });

// In small letters: Graph's services do not agree on the case of their codes.
const SCOPE_CODES = new Set(['authorization_requestdenied', 'erroraccessdenied', 'insufficientscopes', 'missingscope',
  // OneNote counts its codes. https://learn.microsoft.com/graph/onenote-error-codes
  '40004', '40006']);
/**
 * What an administrator has switched off for the whole organisation stands in the inner code:
 * https://learn.microsoft.com/graph/api/calltranscript-get ("Error responses").
 */
export const SWITCHED_OFF: ReadonlyMap<string, 'transcripts-off' | 'names-off'> = new Map([['graphaccesstotranscriptsdisabled', 'transcripts-off'], ['speakerattributionnotallowed', 'names-off']]);
const EXPIRED_CODES = new Set(['syncstatenotfound', 'syncstateinvalid', 'resyncrequired', 'fullsyncrequired']);
/** A mailbox or a drive that is full says so with several statuses (403, 413, 507). */
const FULL_CODES = new Set(['quotalimitreached', 'insufficientstorage', 'errorquotaexceeded', 'errormailboxfull', '30101', '30102']);
const GONE_CODES = new Set(['gone', 'resourcenotfound', 'itemnotfound', 'erroritemnotfound']);
