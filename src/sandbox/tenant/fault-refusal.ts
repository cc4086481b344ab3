import { CHALLENGE } from './authorise.ts';
import { exposing } from './cors.ts';
import type { Fault } from './faults.ts';
import { Refusal } from './refusal.ts';

/** Codes as Graph's services send them with these statuses. https://learn.microsoft.com/graph/errors */
const CODES: { readonly [status: number]: readonly [code: string, message: string] } = {
  400: ['BadRequest', 'The request is malformed or incorrect.'],
  401: ['InvalidAuthenticationToken', 'Access token validation failure.'],
  403: ['Forbidden', 'Access is denied.'],
  404: ['ErrorItemNotFound', 'The specified object was not found in the store.'],
  406: ['NotAcceptable', 'The format asked for is not available.'],
  408: ['RequestTimeout', 'The request took too long.'],
  409: ['nameAlreadyExists', 'The specified item name already exists.'],
  410: ['SyncStateNotFound', 'The sync state generation is not found.'],
  412: ['resourceModified', 'ETag does not match current item\'s value.'],
  413: ['RequestEntityTooLarge', 'The request is too large.'],
  415: ['UnsupportedMediaType', 'The media type is not supported.'],
  423: ['resourceLocked', 'The resource you are attempting to access is locked.'],
  429: ['TooManyRequests', 'Too many requests.'],
  500: ['InternalServerError', 'An unexpected error occurred.'],
  502: ['BadGateway', 'The gateway received an invalid answer.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable.'],
  504: ['GatewayTimeout', 'The request timed out.'],
  507: ['quotaLimitReached', 'The quota limit is reached.'],
};

/** The answer that a fault with a status gives. */
export function faultRefusal(fault: Fault & { readonly status: number }, at: { readonly now: number; readonly base: string; readonly target: string }): Refusal {
  const [code, message] = CODES[fault.status] ?? ['UnknownError', ''];
  const wait = retryAfter(fault.retryAfter, at.now);
  const isHidden = fault.retryAfter === 'hidden' || (typeof fault.retryAfter === 'object' && 'hidden' in fault.retryAfter);
  return new Refusal(fault.status, fault.code ?? code, message, {
    ...(wait !== undefined && { 'retry-after': wait }),
    ...(wait !== undefined && isHidden && exposing('Retry-After', false)),
    ...(fault.status === 401 && { 'www-authenticate': fault.claims ? claimsChallenge(at.now) : CHALLENGE }),
    ...(fault.status === 410 && { location: `${at.base}${at.target.split('?')[0] ?? ''}?$deltatoken=` }),
  });
}

function retryAfter(wait: Fault['retryAfter'], now: number): string | undefined {
  if (wait === undefined || wait === 'absent') return undefined;
  if (wait === 'hidden') return '1';
  if (typeof wait === 'number') return String(wait);
  return 'date' in wait ? new Date(now + wait.date * 1000).toUTCString() : String(wait.hidden);
}

/** https://learn.microsoft.com/entra/identity-platform/claims-challenge */
function claimsChallenge(now: number): string {
  const claims = btoa(JSON.stringify({ access_token: { nbf: { essential: true, value: String(Math.floor(now / 1000)) } } }));
  return `${CHALLENGE}, error="insufficient_claims", claims="${claims}"`;
}
