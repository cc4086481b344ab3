import { expect, test } from 'vitest';
import { failureOf } from '#adapters/graph/failure-of-response.ts';
import { instant } from '#base/time.ts';
import type { Failure } from '#ports/failure.ts';

const NOW = instant(Date.parse('2026-11-16T12:00:00Z'));
const read = { method: 'GET', scopes: ['Calendars.Read'] };
const until = (seconds: number) => instant(NOW + seconds * 1000);

const ROWS: readonly (readonly [number, string, string | null, Failure])[] = [
  [400, 'ErrorInvalidIdMalformed', null, { kind: 'rejected', code: 'ErrorInvalidIdMalformed' }],
  [400, '', null, { kind: 'rejected', code: '400' }],
  [400, 'syncStateNotFound', null, { kind: 'deltaExpired' }],
  [401, 'InvalidAuthenticationToken', null, { kind: 'signInNeeded' }],
  [403, 'ErrorAccessDenied', null, { kind: 'consentNeeded', scopes: ['Calendars.Read'], by: 'person' }],
  [403, 'Forbidden', null, { kind: 'forbidden' }],
  [404, 'ErrorItemNotFound', null, { kind: 'gone' }],
  [409, 'Conflict', null, { kind: 'conflict' }],
  [410, 'SyncStateInvalid', null, { kind: 'deltaExpired' }],
  [410, 'Gone', null, { kind: 'gone' }],
  [412, 'ErrorIrresolvableConflict', null, { kind: 'conflict' }],
  [423, 'resourceLocked', '3', { kind: 'locked', until: until(3) }],
  [429, 'TooManyRequests', '7', { kind: 'throttled', until: until(7) }],
  [500, 'InternalServerError', null, { kind: 'unavailable', until: until(5) }],
  [502, '', null, { kind: 'unavailable', until: until(5) }],
  [503, 'ServiceUnavailable', '11', { kind: 'unavailable', until: until(11) }],
  [504, '', null, { kind: 'unavailable', until: until(5) }],
  [507, 'insufficientStorage', null, { kind: 'storageFull' }],
];

test.each(ROWS)('status %i with code "%s" and Retry-After %s', (status, code, retryAfter, failure) => {
  expect(failureOf(read, status, code, retryAfter, NOW)).toEqual(failure);
});

test('a scope that only an administrator can grant is asked of the administrator', () => {
  expect(failureOf({ method: 'GET', scopes: ['OnlineMeetingTranscript.Read.All'] }, 403, 'ErrorAccessDenied', null, NOW))
    .toEqual({ kind: 'consentNeeded', scopes: ['OnlineMeetingTranscript.Read.All'], by: 'admin' });
});

test.each([
  ['a fraction of a second', '0.5', 0.5],
  ['a date', 'Mon, 16 Nov 2026 12:00:09 GMT', 9],
  ['a date that has passed', 'Mon, 16 Nov 2026 11:00:00 GMT', 0],
  ['a negative number', '-4', 0],
  ['nonsense', 'soon', 5],
  ['nothing', '', 5],
  ['a number of days, which is capped', '999999', 3600],
])('Retry-After as %s is understood', (_name, header, seconds) => {
  expect(failureOf(read, 429, '', header, NOW)).toEqual({ kind: 'throttled', until: until(seconds) });
});
