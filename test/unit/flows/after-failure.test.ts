import { expect, test } from 'vitest';
import { instant } from '#base/time.ts';
import { afterFailure, dueAt, type Next } from '#flows/after-failure.ts';
import type { Failure } from '#ports/failure.ts';

const NOW = instant(1_000_000);
const at = (seconds: number): Next => ({ next: 'wait', until: instant(NOW + seconds * 1000) });
const ask: Next = { next: 'ask-person' };

const ROWS: readonly (readonly [string, Failure, Next])[] = [
  ['offline waits a little', { kind: 'offline' }, at(2)],
  ['throttling waits as long as Graph says', { kind: 'throttled', until: instant(NOW + 7000) }, at(7)],
  ['an outage without a time waits a little', { kind: 'unavailable' }, at(2)],
  ['an outage with a time waits for it', { kind: 'unavailable', until: instant(NOW + 30_000) }, at(30)],
  ['an outage that is to end at once still waits a little', { kind: 'unavailable', until: NOW }, at(2)],
  ['throttling for hours waits for hours', { kind: 'throttled', until: instant(NOW + 7_200_000) }, at(7200)],
  ['an outage for a day waits for a day', { kind: 'unavailable', until: instant(NOW + 86_400_000) }, at(86_400)],
  ['throttling for a week waits for a day', { kind: 'throttled', until: instant(NOW + 7 * 86_400_000) }, at(86_400)],
  ['a lock for a week waits for a day', { kind: 'locked', until: instant(NOW + 7 * 86_400_000) }, at(86_400)],
  ['a lock waits a little', { kind: 'locked' }, at(2)],
  ['a cancelled attempt is made again later', { kind: 'cancelled' }, at(2)],
  ['an ended sign-in asks the person', { kind: 'signInNeeded' }, ask],
  ['missing consent asks the person', { kind: 'consentNeeded', scopes: ['Chat.ReadWrite'], by: 'person' }, ask],
  ['a refusal asks the person', { kind: 'forbidden' }, ask],
  ['a vanished target asks the person', { kind: 'gone' }, ask],
  ['a conflict asks the person', { kind: 'conflict' }, ask],
  ['an expired delta asks the person', { kind: 'deltaExpired' }, ask],
  ['a rejected request asks the person', { kind: 'rejected', code: 'BadRequest' }, ask],
  ['an answer of another shape asks the person', { kind: 'badAnswer', where: 'message' }, ask],
  ['full storage asks the person', { kind: 'storageFull' }, ask],
];

test.each(ROWS)('%s', (_name, failure, next) => {
  expect(afterFailure(failure, 1, NOW)).toEqual(next);
});

test('waits twice as long after each attempt, up to a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 9].map((attempts) => afterFailure({ kind: 'offline' }, attempts, NOW))).toEqual([2, 4, 8, 16, 32, 60, 60].map(at));
});

test.each([
  ['of its own kind ends when it was meant to', 60, { kind: 'offline' }, 60],
  ['that is longer than a pause ever is ends now', 61, { kind: 'offline' }, 0],
  ['that the service asked for ends when it was meant to', 86_400, { kind: 'throttled', until: NOW }, 86_400],
  ['that is longer than a service is ever granted ends now', 86_401, { kind: 'throttled', until: NOW }, 0],
] as const)('a wait %s', (_name, seconds, why, due) => {
  expect(dueAt({ until: instant(NOW + seconds * 1000), why }, NOW)).toBe(NOW + due * 1000);
});

test.each([
  ['has gone back since it began ends now', 61, 0],
  ['was set right meanwhile ends when it was meant to', 60, 7200],
])('a long wait whose clock %s', (_name, back, due) => {
  const until = instant(NOW + 7_200_000);
  expect(dueAt({ since: instant(NOW + back * 1000), until, why: { kind: 'throttled', until } }, NOW)).toBe(NOW + due * 1000);
});
