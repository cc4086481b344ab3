/** What goes wrong on purpose. `drop` breaks the connection before the request is worked on, or after it took effect. */
export interface Fault {
  readonly status?: number;
  /** Another code than the one that usually comes with the status, such as `SyncStateNotFound` with a 400. */
  readonly code?: string;
  /**
   * What `Retry-After` says: seconds, sent as they are written here, fractions too; a date so many seconds from the tenant's
   * now; nothing; or seconds that CORS hides from a page (`hidden`: one second, or the given ones).
   */
  readonly retryAfter?: number | { readonly date: number } | 'absent' | 'hidden' | { readonly hidden: number };
  /** With a 401: a challenge for more claims, as conditional access sends it. */
  readonly claims?: boolean;
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
    if (!isWait(fault.retryAfter)) throw new Error(`faults[${at}].fault.retryAfter: seconds, {"date": seconds}, {"hidden": seconds}, "hidden" or "absent" is wanted`);
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

function isWait(wait: unknown): boolean {
  if (wait === undefined || wait === 'absent' || wait === 'hidden' || typeof wait === 'number') return true;
  const { date, hidden } = (wait ?? {}) as { date?: unknown; hidden?: unknown };
  return typeof date === 'number' || typeof hidden === 'number';
}
