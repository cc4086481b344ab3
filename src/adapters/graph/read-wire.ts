import * as v from 'valibot';
import { failed, ok, type Result } from '#base/result.ts';
import { ms } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';

/** Reads each item of an answer; the first that has not the documented shape fails the whole, with its place. */
export function readAll<T>(what: string, items: readonly unknown[], read: (item: unknown) => T): Result<readonly T[], Failure> {
  const out: T[] = [];
  for (const [at, item] of items.entries()) {
    const one = readOne(`${what}[${at}]`, item, read);
    if (!one.ok) return one;
    out.push(one.value);
  }
  return ok(out);
}

/** Items that are read before the page gets a turn: events take about 20 microseconds each. */
const A_TURN = 200;

/** The same for thousands of items: the page answers in between. */
export async function readInTurns<T>(what: string, items: readonly unknown[], read: (item: unknown) => T, clock: Clock): Promise<Result<readonly T[], Failure>> {
  const out: T[] = [];
  for (let from = 0; from < items.length; from += A_TURN) {
    if (from > 0) await clock.wait(ms(0));
    for (const [at, item] of items.slice(from, from + A_TURN).entries()) {
      const one = readOne(`${what}[${from + at}]`, item, read);
      if (!one.ok) return one;
      out.push(one.value);
    }
  }
  return ok(out);
}

export function readOne<T>(what: string, item: unknown, read: (item: unknown) => T): Result<T, Failure> {
  try {
    return ok(read(item));
  } catch (thrown) {
    if (!(thrown instanceof v.ValiError)) throw thrown;
    const place = v.getDotPath(thrown.issues[0] as v.BaseIssue<unknown>) ?? '';
    return failed({ kind: 'badAnswer', where: place ? `${what}.${place}` : what });
  }
}
