import { describe, expect, test } from 'vitest';
import { isShort, pauseAfter, readRetryAfter } from '#adapters/graph/retry-after.ts';
import { instant, seconds } from '#base/time.ts';

const NOW = instant(Date.parse('2026-11-16T12:00:00Z'));

test.each([
  ['whole seconds', '7', 7],
  ['a fraction of a second', '0.5', 0.5],
  ['a date', 'Mon, 16 Nov 2026 12:00:09 GMT', 9],
  ['a date that has passed', 'Mon, 16 Nov 2026 11:00:00 GMT', 0],
  ['a negative number', '-4', 0],
  ['hours', '7200', 7200],
  ['a number of days, which is capped at one', '999999', 86_400],
])('Retry-After as %s is understood', (_name, header, wanted) => {
  expect(readRetryAfter(header, NOW)).toBe(wanted * 1000);
});

test.each([['absent or hidden', null], ['empty', ' '], ['nonsense', 'soon']])('Retry-After that is %s says nothing', (_name, header) => {
  expect(readRetryAfter(header, NOW)).toBeUndefined();
});

describe('the pause before another try', () => {
  const after = (tried: number, status: number, header: string | null, random = 0): number => pauseAfter(tried, status, header, NOW, () => random);

  test('is what was asked for, and jitter adds at most a fifth of it', () => {
    expect([after(1, 429, '10'), after(1, 429, '10', 0.5), after(1, 429, '10', 1)]).toEqual([10_000, 11_000, 12_000]);
  });

  test('grows where throttling names none', () => {
    expect([1, 2, 3].map((tried) => after(tried, 429, null))).toEqual([5_000, 10_000, 20_000]);
  });

  test('grows from a second where the service is down and names none', () => {
    expect([1, 2, 3].map((tried) => after(tried, 503, null))).toEqual([1_000, 2_000, 4_000]);
  });

  test('is never nothing, and grows, where a service always names 0', () => {
    expect([1, 2, 3].map((tried) => after(tried, 429, '0'))).toEqual([250, 500, 1_000]);
  });
});

test('up to ten seconds, jitter on top, are waited out silently', () => {
  expect([10, 12, 12.1].map((pause) => isShort(seconds(pause)))).toEqual([true, true, false]);
});
