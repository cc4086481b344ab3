import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { within } from '#adapters/hosts/teams/within.ts';
import { seconds } from '#base/time.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const never = new Promise<string>(() => undefined);

test('gives what the hub answers in time', async () => {
  await expect(within(Promise.resolve('answer'), seconds(4))).resolves.toBe('answer');
});

test('gives nothing when the hub refuses', async () => {
  await expect(within(Promise.reject(new Error('no parent')), seconds(4))).resolves.toBeUndefined();
});

test('gives up exactly at the limit', async () => {
  let settled = false;
  const waiting = within(never, seconds(4)).then(() => (settled = true));
  await vi.advanceTimersByTimeAsync(3999);
  expect(settled).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await waiting;
  expect(settled).toBe(true);
});

test('stops waiting when the caller aborts', async () => {
  const controller = new AbortController();
  const waiting = within(never, seconds(4), controller.signal);
  controller.abort();
  await expect(waiting).resolves.toBeUndefined();
});

test('does not wait at all for a caller that aborted before', async () => {
  await expect(within(never, seconds(4), AbortSignal.abort())).resolves.toBeUndefined();
});
