import { failed, type Result } from '#base/result.ts';
import { plus, type Instant, type Ms } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';

/** Reads whose answer many want at once, as all occurrences of a series share one list of transcripts. */
export interface SharedReads<T> {
  /**
   * What was read under this key not long ago, what is being read now, or else `read`. Whoever aborts is `cancelled` and
   * leaves the others their answer; the read itself ends when nobody wants it any more.
   */
  get(key: string, signal: AbortSignal, read: (signal: AbortSignal) => Promise<Result<T, Failure>>): Promise<Result<T, Failure>>;
}

interface Entry<T> {
  readonly answer: Promise<Result<T, Failure>>;
  readonly stop: AbortController;
  wanted: number;
  /** Undefined while it is being read. */
  until?: Instant;
}

/** `life`: how long an answer stands. What may change with the next click or the next try is not kept. */
export function createSharedReads<T>(clock: Clock, life: Ms): SharedReads<T> {
  const entries = new Map<string, Entry<T>>();

  function begin(key: string, read: (signal: AbortSignal) => Promise<Result<T, Failure>>): Entry<T> {
    const stop = new AbortController();
    const entry: Entry<T> = { stop, wanted: 0, answer: read(stop.signal).then(ended, broken) };
    function ended(answer: Result<T, Failure>): Result<T, Failure> {
      entry.until = plus(clock.now(), life);
      if (!answer.ok && answer.failure.kind !== 'forbidden' && entries.get(key) === entry) entries.delete(key);
      return answer;
    }
    function broken(bug: unknown): never {
      if (entries.get(key) === entry) entries.delete(key);
      throw bug;
    }
    entries.set(key, entry);
    return entry;
  }

  return {
    async get(key, signal, read) {
      if (signal.aborted) return failed({ kind: 'cancelled' });
      const known = entries.get(key);
      const stands = known && (known.until === undefined ? !known.stop.signal.aborted : clock.now() < known.until);
      const entry = stands ? known : begin(key, read);
      entry.wanted += 1;
      const answer = await untilAborted(entry.answer, signal);
      entry.wanted -= 1;
      if (answer) return answer;
      if (entry.wanted === 0 && entry.until === undefined) entry.stop.abort();
      return failed({ kind: 'cancelled' });
    },
  };
}

/** The answer, or undefined as soon as the signal aborts. */
function untilAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T | undefined> {
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(undefined);
    signal.addEventListener('abort', stop, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop)).catch(reject);
  });
}
