import { describe, expect, test } from 'vitest';
import { createServiceQueue, type EndTurn } from '#adapters/graph/service-queue.ts';
import { failed } from '#base/result.ts';
import { hours, ms, plus, seconds } from '#base/time.ts';
import { fixedClock } from '../../../support/fixed-clock.ts';

const START = '2026-11-16T12:00:00Z';
const open = (): AbortSignal => new AbortController().signal;
const settled = (): Promise<void> => new Promise(setImmediate);

/** Asks for a turn and notes its name when it comes; gives what ends it. */
function asking(queue: ReturnType<typeof createServiceQueue>, came: string[]) {
  return async (name: string, { units = 1, signal = open() } = {}): Promise<EndTurn> => {
    const turn = await queue.turn(() => units, signal, (until) => came.push(`${name} waits until ${new Date(until).toISOString().slice(11, 19)}`), () => units);
    came.push(turn.ok ? name : `${name} ${turn.failure.kind}`);
    return turn.ok ? turn.value : () => undefined;
  };
}

describe('a service that bears two at a time', () => {
  test('gives the third its turn when one has ended, in order of asking', async () => {
    const came: string[] = [];
    const ask = asking(createServiceQueue({ atATime: 2 }, fixedClock(START)), came);
    const [first] = [ask('a'), ask('b'), ask('c'), ask('d')];
    await settled();
    expect(came).toEqual(['a', 'b']);
    const end = await first;
    end('answered');
    end('answered');
    await settled();
    expect(came).toEqual(['a', 'b', 'c']);
  });

  test('gives the place of one who gave up waiting to the next', async () => {
    const came: string[] = [];
    const ask = asking(createServiceQueue({ atATime: 1 }, fixedClock(START)), came);
    const stop = new AbortController();
    const first = ask('a');
    void ask('b', { signal: stop.signal });
    void ask('c');
    stop.abort();
    (await first)('answered');
    await settled();
    expect(came).toEqual(['a', 'b cancelled', 'c']);
  });
});

test('the place of a request that was given up stays taken for a second, as the service may still be at work', async () => {
  const clock = fixedClock(START);
  const came: string[] = [];
  const ask = asking(createServiceQueue({ atATime: 1 }, clock), came);
  const first = ask('a');
  void ask('b');
  (await first)('given-up');
  await settled();
  expect(came).toEqual(['a']);
  clock.pass(seconds(1));
  await settled();
  expect(came).toEqual(['a', 'b']);
});

describe('a service that wants its requests apart', () => {
  test('counts each call that a request carries', async () => {
    const clock = fixedClock(START);
    const came: string[] = [];
    const ask = asking(createServiceQueue({ apart: ms(50) }, clock), came);
    void ask('a', { units: 20 });
    void ask('b');
    void ask('c');
    await settled();
    clock.pass(ms(999));
    await settled();
    expect(came).toEqual(['a']);
    clock.pass(ms(1));
    await settled();
    expect(came).toEqual(['a', 'b']);
  });

  test('lets many go together only once they fit into one second with those before them, and nobody past them', async () => {
    const clock = fixedClock(START);
    const came: string[] = [];
    const ask = asking(createServiceQueue({ apart: ms(50) }, clock), came);
    void ask('7', { units: 7 });
    void ask('8', { units: 8 });
    void ask('18', { units: 18 });
    void ask('1');
    clock.pass(ms(350));
    await settled();
    expect(came).toEqual(['7', '8']);
    clock.pass(ms(999));
    await settled();
    expect(came).toEqual(['7', '8']);
    clock.pass(ms(1));
    await settled();
    expect(came).toEqual(['7', '8', '18']);
    clock.pass(ms(900));
    await settled();
    expect(came).toEqual(['7', '8', '18', '1']);
  });

  test('lets more go at once than a second bears where nothing else does', async () => {
    const came: string[] = [];
    const ask = asking(createServiceQueue({ apart: ms(100) }, fixedClock(START)), came);
    void ask('20', { units: 20 });
    await settled();
    expect(came).toEqual(['20']);
  });

  test('waits for nobody who no longer wants anything', async () => {
    const came: string[] = [];
    const ask = asking(createServiceQueue({ apart: ms(50) }, fixedClock(START)), came);
    void ask('a', { units: 0 });
    void ask('b');
    await settled();
    expect(came).toEqual(['a', 'b']);
  });
});

describe('a service that asked for a rest', () => {
  test('lets nobody through before it is over, and says until when', async () => {
    const clock = fixedClock(START);
    const came: string[] = [];
    const queue = createServiceQueue({}, clock);
    const ask = asking(queue, came);
    queue.rest(seconds(8));
    void ask('a');
    clock.pass(seconds(7));
    await settled();
    expect(came).toEqual(['a waits until 12:00:08']);
    clock.pass(seconds(1));
    await settled();
    expect(came).toEqual(['a waits until 12:00:08', 'a']);
  });

  test('is not disturbed by a shorter rest', async () => {
    const clock = fixedClock(START);
    const came: string[] = [];
    const queue = createServiceQueue({}, clock);
    const ask = asking(queue, came);
    queue.rest(seconds(8));
    queue.rest(seconds(1));
    clock.pass(seconds(2));
    void ask('a');
    await settled();
    expect(came).toEqual(['a waits until 12:00:08']);
  });

  test('turns everyone away where it is long, those who wait and those who come', async () => {
    const clock = fixedClock(START);
    const queue = createServiceQueue({ atATime: 1 }, clock);
    const throttled = failed({ kind: 'throttled', until: plus(clock.now(), seconds(90)) });
    await queue.turn(() => 1, open());
    const waiting = queue.turn(() => 1, open());
    queue.rest(seconds(90));
    expect([await waiting, await queue.turn(() => 1, open())]).toEqual([throttled, throttled]);
  });

  test('rests no longer where the device\'s clock was put back meanwhile', async () => {
    const clock = fixedClock(START);
    const queue = createServiceQueue({}, clock);
    queue.rest(seconds(90));
    clock.pass(hours(-2));
    expect(await queue.turn(() => 1, open())).toEqual(failed({ kind: 'throttled', until: plus(clock.now(), seconds(90)) }));
  });
});

describe('a service that bears three an hour', () => {
  test('refuses the fourth at once, with the time when there is room again', async () => {
    const clock = fixedClock(START);
    const queue = createServiceQueue({ perHour: 3 }, clock);
    const ask = asking(queue, []);
    for (const name of ['a', 'b', 'c']) (await ask(name))('answered');
    expect(await queue.turn(() => 1, open())).toEqual(failed({ kind: 'throttled', until: plus(clock.now(), hours(1)) }));
    clock.pass(hours(1));
    expect((await queue.turn(() => 1, open())).ok).toBe(true);
  });

  test('counts those that still wait for their turn', async () => {
    const came: string[] = [];
    const ask = asking(createServiceQueue({ perHour: 3, atATime: 1 }, fixedClock(START)), came);
    for (const name of ['a', 'b', 'c', 'd']) void ask(name);
    await settled();
    expect(came).toEqual(['a', 'd throttled']);
  });

  test('counts nothing of an hour that lies ahead of a clock which was put back', async () => {
    const clock = fixedClock(START);
    const queue = createServiceQueue({ perHour: 1 }, clock);
    (await asking(queue, [])('a'))('answered');
    clock.pass(ms(-2 * hours(1)));
    expect((await queue.turn(() => 1, open())).ok).toBe(true);
  });
});
