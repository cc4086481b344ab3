import { Refusal } from './refusal.ts';

/** What goes wrong on purpose. `drop` breaks the connection before the request is worked on, or after it took effect. */
export interface Fault {
  readonly status?: number;
  /** Seconds, as the header has it. */
  readonly retryAfter?: number;
  readonly latencyMs?: number;
  readonly drop?: 'before' | 'after';
}

export interface FaultRule {
  /** `path`: a text contained in path and query, with `*` for anything, or `/a regular expression/`. Nothing given matches all. */
  readonly match: { readonly method?: string; readonly path?: string };
  readonly times: number;
  readonly fault: Fault;
}

export interface ActiveFault extends FaultRule {
  readonly left: number;
}

/** Reads what was posted; throws an error that names the place in it that is wrong. */
export function readFaults(posted: unknown): FaultRule[] {
  const list: unknown[] = Array.isArray(posted) ? posted : [posted];
  return list.map((entry, at) => {
    const { match = {}, times = 1, fault } = (entry ?? {}) as Partial<FaultRule>;
    if (typeof match !== 'object') throw new Error(`faults[${at}].match: an object with method and path is wanted`);
    if (!Number.isInteger(times) || times < 1) throw new Error(`faults[${at}].times: a whole number from 1 is wanted`);
    if (typeof fault !== 'object') throw new Error(`faults[${at}].fault: an object is wanted`);
    if (fault.drop !== undefined && fault.drop !== 'before' && fault.drop !== 'after') throw new Error(`faults[${at}].fault.drop: "before" or "after" is wanted`);
    if (fault.status !== undefined && !(fault.status >= 400 && fault.status <= 599)) throw new Error(`faults[${at}].fault.status: a number from 400 to 599 is wanted`);
    return { match, times, fault };
  });
}

/** Takes the first fault that fits from the list, once; the list is changed in place. */
export function takeFault(faults: ActiveFault[], method: string, target: string): Fault | undefined {
  const at = faults.findIndex(({ match }) => fits(match, method, target));
  const found = faults[at];
  if (!found) return undefined;
  if (found.left > 1) faults[at] = { ...found, left: found.left - 1 };
  else faults.splice(at, 1);
  return found.fault;
}

function fits(match: FaultRule['match'], method: string, target: string): boolean {
  if (match.method && match.method !== '*' && match.method.toUpperCase() !== method) return false;
  if (!match.path) return true;
  const pattern = patternOf(match.path);
  return pattern.test(target) || pattern.test(decoded(target));
}

/** `/transcripts/` is a part of a path; `/transcripts$/` is an expression, as it has signs that no path has. */
function patternOf(path: string): RegExp {
  const inner = /^\/(.+)\/$/.exec(path)?.[1];
  if (inner && /[\\^[\](){}|+]|\$(?!batch)|\.\*/.test(inner)) return new RegExp(inner);
  return new RegExp(path.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.*'));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Codes as Graph's services send them with these statuses. https://learn.microsoft.com/graph/errors */
const CODES: { readonly [status: number]: readonly [code: string, message: string] } = {
  400: ['BadRequest', 'The request is malformed or incorrect.'],
  401: ['InvalidAuthenticationToken', 'Access token validation failure.'],
  403: ['Forbidden', 'Access is denied.'],
  404: ['ErrorItemNotFound', 'The specified object was not found in the store.'],
  409: ['nameAlreadyExists', 'The specified item name already exists.'],
  410: ['SyncStateNotFound', 'The sync state generation is not found.'],
  412: ['resourceModified', 'ETag does not match current item\'s value.'],
  423: ['resourceLocked', 'The resource you are attempting to access is locked.'],
  429: ['TooManyRequests', 'Too many requests.'],
  500: ['InternalServerError', 'An unexpected error occurred.'],
  502: ['BadGateway', 'The gateway received an invalid answer.'],
  503: ['ServiceUnavailable', 'The service is temporarily unavailable.'],
  504: ['GatewayTimeout', 'The request timed out.'],
  507: ['quotaLimitReached', 'The quota limit is reached.'],
};

export function faultRefusal(status: number, retryAfter: number | undefined): Refusal {
  const [code, message] = CODES[status] ?? ['UnknownError', ''];
  return new Refusal(status, code, message, retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) });
}
