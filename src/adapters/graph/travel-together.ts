import { failed, type Result } from '#base/result.ts';
import { ms } from '#base/time.ts';
import { MOST_TOGETHER } from '#ports/evidence.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Answer } from './answer.ts';
import { fromGraphBatch, toGraphBatch } from './batch.ts';
import type { Exchange } from './exchange.ts';
import type { GraphCall } from './graph-call.ts';
import type { ServiceQueue } from './service-queue.ts';

type Answered = Result<Answer, Failure>;

/** Long enough for what one step of a flow asks for at once, too short for a person to notice. */
const BOARDING = ms(20);

interface Traveller {
  readonly call: GraphCall;
  readonly signal: AbortSignal;
  arrive(answer: Answered | Promise<Answered>): void;
  fail(bug: unknown): void;
  /** Where it stands when it gives up: in the group that waits, then in the trip. */
  leave(): void;
}

/** Reads of one service with the same scopes: others would need another token. */
interface Group {
  readonly scopes: readonly string[];
  readonly queue: ServiceQueue;
  readonly waiting: Set<Traveller>;
  /** Set from the first who waits until the next trip boards; ends the gathering early. */
  gathering: AbortController | undefined;
}

/**
 * Reads that are asked for within a short moment, or while their service makes them wait, leave as one `$batch` of at
 * most 20; a lone one leaves as itself. Each gets its own answer, good or bad:
 *
 *   waiting --turn--> under way --an answer inside-------------> that one
 *                        |--inside: 401, or elsewhere (3xx)----> once more, alone
 *                        |--the whole refused (4xx)------------> each once more, alone
 *                        `--the whole throttled, broken, lost--> that for each
 *
 * One that aborts leaves the others alone; the request itself ends when nobody is aboard any more.
 */
export function createTravelTogether(exchange: Exchange, queueOf: (path: string) => ServiceQueue, clock: Clock): (call: GraphCall, signal: AbortSignal) => Promise<Answered> {
  const groups: Group[] = [];

  function groupOf({ path, scopes }: GraphCall): Group {
    const queue = queueOf(path);
    const known = groups.find((group) => group.queue === queue && group.scopes.join() === scopes.join());
    if (known) return known;
    const made: Group = { scopes, queue, waiting: new Set(), gathering: undefined };
    groups.push(made);
    return made;
  }

  function join(group: Group, one: Traveller): void {
    group.waiting.add(one);
    one.leave = () => group.waiting.delete(one);
    if (!group.gathering) void gather(group);
    else if (group.waiting.size >= MOST_TOGETHER) group.gathering.abort();
  }

  async function gather(group: Group): Promise<void> {
    group.gathering = new AbortController();
    if (group.waiting.size < MOST_TOGETHER) await clock.wait(BOARDING, group.gathering.signal);
    const stop = new AbortController();
    let aboard: readonly Traveller[] | undefined;
    const take = (): { call: GraphCall; units: number } | undefined => {
      aboard = board(group, stop);
      const [first] = aboard;
      return first && { call: aboard.length === 1 ? first.call : toGraphBatch(aboard.map(({ call }) => call)), units: aboard.length };
    };
    try {
      const whole = await exchange({ scopes: group.scopes, queue: group.queue, take, size: () => Math.min(group.waiting.size, MOST_TOGETHER) }, stop.signal);
      // No turn came, as for want of a token: that is the answer for whoever waited for it.
      aboard ??= board(group, stop);
      answersFor(aboard, whole).forEach((answer, at) => aboard?.[at]?.arrive(answer));
    } catch (bug) {
      for (const one of aboard ?? board(group, stop)) one.fail(bug);
    }
  }

  /** The first 20; whoever is left gathers for the next trip. Had the last list to wait, what it names would leave in a trip of its own. */
  function board(group: Group, stop: AbortController): readonly Traveller[] {
    const all = [...group.waiting];
    const leading = all.filter(({ call }) => call.leads);
    const aboard = (leading.length > MOST_TOGETHER ? all : [...new Set([...leading, ...all])]).slice(0, MOST_TOGETHER);
    const still = new Set(aboard);
    for (const one of aboard) {
      group.waiting.delete(one);
      one.leave = () => {
        still.delete(one);
        if (still.size === 0) stop.abort();
      };
    }
    group.gathering = undefined;
    if (group.waiting.size > 0) void gather(group);
    return aboard;
  }

  function answersFor(aboard: readonly Traveller[], whole: Answered): readonly (Answered | Promise<Answered>)[] {
    if (!whole.ok || aboard.length === 1) return aboard.map(() => whole);
    const { status } = whole.value;
    if (status < 200 || status > 299) return aboard.map((one) => (isRefused(status) ? alone(one) : whole));
    const inner = fromGraphBatch(aboard.map(({ call }) => call), whole.value);
    return aboard.map((one, at) => {
      const own = inner[at] ?? whole;
      return own.ok && wantsToGoAlone(own.value.status) ? alone(one) : own;
    });
  }

  const alone = ({ call, signal }: Traveller): Promise<Answered> =>
    exchange({ scopes: call.scopes, queue: queueOf(call.path), take: () => ({ call, units: 1 }) }, signal);

  return (call, signal) =>
    new Promise((resolve, fail) => {
      const giveUp = (): void => {
        one.leave();
        one.arrive(failed({ kind: 'cancelled' }));
      };
      const one: Traveller = {
        call, signal, fail,
        leave: () => undefined,
        arrive(answer) {
          signal.removeEventListener('abort', giveUp);
          resolve(answer);
        },
      };
      if (signal.aborted) return giveUp();
      signal.addEventListener('abort', giveUp, { once: true });
      join(groupOf(call), one);
    });
}

/** Something in the whole displeases Graph: alone, all but the one to blame get their answer. */
const isRefused = (status: number): boolean => status >= 400 && status < 500 && ![401, 408, 429].includes(status);

/** A token is renewed, and an answer that stands elsewhere is followed, for a request of its own only. */
const wantsToGoAlone = (status: number): boolean => status === 401 || (status >= 300 && status < 400);
