import type { Failure } from '#ports/failure.ts';
import type { FoundTraces, Trace, TracePlace } from './own-traces.ts';

/** What came of a place. */
export interface RemovedTraces {
  readonly place: TracePlace;
  readonly gone: number;
  readonly left: readonly Trace[];
  /** Of the last thing that stayed. */
  readonly failure?: Failure;
  /** There may be more than was found. */
  readonly unseen?: boolean;
}

/** Whoever refuses so refuses the rest of the place as well, and for long: other places are gone on with. */
const REFUSED: ReadonlySet<Failure['kind']> = new Set(['consentNeeded', 'forbidden', 'gone', 'rejected', 'badAnswer', 'storageFull']);

/** Without a network, for one: until such a place was looked at, nothing can be said to be all there is. */
export const canBeSeenSoon = (found: readonly FoundTraces[]): boolean => found.some(({ failure }) => failure !== undefined && !REFUSED.has(failure.kind));

export interface Removal {
  readonly results: readonly RemovedTraces[];
  /** To go on with; empty where all that was found is gone. */
  readonly rest: readonly FoundTraces[];
  readonly isThrough: boolean;
}

/**
 * Removes what was found, place by place. What is refused stays where it is; what can be done a moment later, as without a
 * network, ends it there, and so does the person (`isThrough` is false): what is left can be gone on with.
 */
export async function removeTraces(found: readonly FoundTraces[], signal: AbortSignal, tell: (done: number, place: TracePlace) => void): Promise<Removal> {
  const results: RemovedTraces[] = [];
  let [done, isThrough] = [0, true];
  for (const { place, traces, failure: unseen } of found) {
    const left: Trace[] = [];
    let why: Failure | undefined;
    for (const trace of traces) {
      if (isThrough) tell((done += 1), place);
      const removed = isThrough ? await trace.remove(signal) : undefined;
      if (removed?.ok) continue;
      left.push(trace);
      why = removed && !signal.aborted ? removed.failure : why;
      isThrough &&= removed !== undefined && !signal.aborted && REFUSED.has(removed.failure.kind);
    }
    results.push({ place, gone: traces.length - left.length, left, ...(why ? { failure: why } : {}), ...(unseen ? { unseen: true } : {}) });
  }
  const rest = results.every(({ left }) => left.length === 0) ? []
    : found.map((one, at) => ({ ...one, traces: results[at]?.left ?? one.traces })).filter(({ traces, failure }) => traces.length > 0 || failure !== undefined);
  return { results, rest, isThrough: isThrough && !signal.aborted };
}
