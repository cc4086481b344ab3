import { instant, ms, plus, type Instant } from '#base/time.ts';
import { ADMIN_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';

/** Where Graph names no time, or the browser hides the header: a pause that neither hammers nor hangs. */
const DEFAULT_PAUSE = ms(5_000);
/** No service asks for more than this; a larger number is a mistake that must not stop the product for days. */
const LONGEST_PAUSE = ms(3_600_000);

/** (method, status, code) -> failure. Message texts are never read: they change and are translated. */
export async function failureOfResponse(
  call: { readonly method: string; readonly scopes: readonly string[] },
  response: Response,
  now: Instant,
): Promise<Failure> {
  return failureOf(call, response.status, await codeOf(response), response.headers.get('Retry-After'), now);
}

export function failureOf(
  call: { readonly method: string; readonly scopes: readonly string[] },
  status: number,
  code: string,
  retryAfter: string | null,
  now: Instant,
): Failure {
  switch (status) {
    case 401: return { kind: 'signInNeeded' };
    case 403:
      // Graph says the same 403 for a missing scope and for a person who may not; only the code tells them apart.
      return SCOPE_CODES.has(code) ? { kind: 'consentNeeded', scopes: call.scopes, by: call.scopes.some((s) => ADMIN_SCOPES.includes(s)) ? 'admin' : 'person' } : { kind: 'forbidden' };
    case 404: return { kind: 'gone' };
    case 409: case 412: return { kind: 'conflict' };
    case 410: return code === 'Gone' || code === 'resourceNotFound' ? { kind: 'gone' } : { kind: 'deltaExpired' };
    case 423: return { kind: 'locked', until: pause(retryAfter, now) };
    case 429: return { kind: 'throttled', until: pause(retryAfter, now) };
    case 500: case 502: case 503: case 504: return { kind: 'unavailable', until: pause(retryAfter, now) };
    case 507: return { kind: 'storageFull' };
    default: return code.toLowerCase() === 'syncstatenotfound' ? { kind: 'deltaExpired' } : { kind: 'rejected', code: code || String(status) };
  }
}

/** A request that got no answer: the person cancelled it, or nothing could be reached. */
export function failureOfThrown(thrown: unknown, signal: AbortSignal): Failure {
  if (signal.aborted) return { kind: 'cancelled' };
  return thrown instanceof SyntaxError ? { kind: 'badAnswer', where: 'not JSON' } : { kind: 'offline' };
}

const SCOPE_CODES = new Set(['Authorization_RequestDenied', 'ErrorAccessDenied', 'InsufficientScopes', 'MissingScope']);

async function codeOf(response: Response): Promise<string> {
  try {
    const body = (await response.json()) as { error?: { code?: unknown } } | null;
    return typeof body?.error?.code === 'string' ? body.error.code : '';
  } catch {
    return '';
  }
}

/** Integer, fraction or date; anything else is the default. (msgraph-sdk-javascript 978: some services send fractions.) */
function pause(retryAfter: string | null, now: Instant): Instant {
  if (retryAfter === null || retryAfter.trim() === '') return plus(now, DEFAULT_PAUSE);
  const inSeconds = Number(retryAfter);
  const wait = Number.isNaN(inSeconds) ? Date.parse(retryAfter) - now : inSeconds * 1000;
  if (Number.isNaN(wait)) return plus(now, DEFAULT_PAUSE);
  return instant(now + Math.min(Math.max(0, wait), LONGEST_PAUSE));
}
