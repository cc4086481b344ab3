import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { systemClock } from '#adapters/hosts/browser/clock.ts';
import { seconds } from '#base/time.ts';

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-22T09:00:00Z') }));
afterEach(() => vi.useRealTimers());

test('a wait ends when its time is over', async () => {
  const waited = systemClock.wait(seconds(5)).then(() => systemClock.now());
  await vi.advanceTimersByTimeAsync(5000);
  expect(await waited).toBe(Date.parse('2026-11-22T09:00:05Z'));
});

test('an aborted wait ends at once and leaves no timer', async () => {
  const controller = new AbortController();
  const waiting = systemClock.wait(seconds(5), controller.signal);
  controller.abort();
  await waiting;
  expect(vi.getTimerCount()).toBe(0);
});
