import { expect, test } from 'vitest';
import { virtualClock } from '#app/commands/bench/faults/virtual-clock.ts';
import { ms } from '#base/time.ts';

test('a wait ends when the time is moved so far, whatever the hands of the clock say', async () => {
  const clock = virtualClock(1_000_000);
  const ended: string[] = [];
  const waits = [clock.wait(ms(100)).then(() => ended.push('short')), clock.wait(ms(5_000)).then(() => ended.push('long'))];
  clock.move(0, 3_600_000);
  clock.move(100);
  await waits[0];
  expect({ ended: [...ended], now: clock.now(), next: clock.next() }).toEqual({ ended: ['short'], now: 4_600_100, next: 5_000 });
  clock.move(5_000, -3_600_000);
  await waits[1];
  expect({ ended, now: clock.now(), next: clock.next() }).toEqual({ ended: ['short', 'long'], now: 1_000_000 + 5_000 - 3_600_000, next: undefined });
});

test('a wait ends at once when it is aborted, and time never goes back', async () => {
  const clock = virtualClock(0);
  const stop = new AbortController();
  const waiting = clock.wait(ms(100), stop.signal);
  stop.abort();
  await waiting;
  clock.move(50);
  clock.move(20);
  expect({ elapsed: clock.elapsed(), next: clock.next() }).toEqual({ elapsed: 50, next: undefined });
});
