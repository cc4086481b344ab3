import { expect, test } from 'vitest';
import { failureOf } from '#adapters/graph/failure-of.ts';
import type { GraphCall } from '#adapters/graph/graph-call.ts';
import { instant } from '#base/time.ts';
import type { Failure } from '#ports/failure.ts';

const NOW = instant(Date.parse('2026-11-16T12:00:00Z'));
const scopes = ['Calendars.Read'];
const until = (seconds: number) => instant(NOW + seconds * 1000);
const rejected = (code: string): Failure => ({ kind: 'rejected', code });
const consent: Failure = { kind: 'consentNeeded', scopes, by: 'person' };

const ROWS: readonly (readonly [GraphCall['method'], number, string, string | null, Failure])[] = [
  ['GET', 304, '', null, rejected('304')],
  ['GET', 400, 'ErrorInvalidIdMalformed', null, rejected('ErrorInvalidIdMalformed')],
  ['GET', 400, '', null, rejected('400')],
  ['GET', 400, 'syncStateNotFound', null, { kind: 'deltaExpired' }],
  ['GET', 400, 'SyncStateNotFound', null, { kind: 'deltaExpired' }],
  ['GET', 401, 'InvalidAuthenticationToken', null, { kind: 'signInNeeded' }],
  ['POST', 401, '', null, { kind: 'signInNeeded' }],
  ['GET', 403, 'ErrorAccessDenied', null, consent],
  ['GET', 403, 'Authorization_RequestDenied', null, consent],
  ['GET', 403, 'MissingScope', null, consent],
  ['PATCH', 403, 'InsufficientScopes', null, consent],
  ['POST', 403, '40004', null, consent],
  ['PATCH', 403, '40006', null, consent],
  ['POST', 403, '40002', null, { kind: 'forbidden' }],
  ['POST', 507, '30101', null, { kind: 'storageFull' }],
  ['POST', 400, '30102', null, { kind: 'storageFull' }],
  ['GET', 403, 'Forbidden', null, { kind: 'forbidden' }],
  ['GET', 403, '', null, { kind: 'forbidden' }],
  ['GET', 403, 'GraphAccessToTranscriptsDisabled', null, { kind: 'forbidden', because: 'transcripts-off' }],
  ['GET', 403, 'SpeakerAttributionNotAllowed', null, { kind: 'forbidden', because: 'names-off' }],
  ['GET', 403, 'constructor', null, { kind: 'forbidden' }],
  ['POST', 403, 'quotaLimitReached', null, { kind: 'storageFull' }],
  ['GET', 404, 'ErrorItemNotFound', null, { kind: 'gone' }],
  ['GET', 404, 'SyncStateNotFound', null, { kind: 'deltaExpired' }],
  ['DELETE', 404, '', null, { kind: 'gone' }],
  ['GET', 405, '', null, rejected('405')],
  ['GET', 406, 'NotAcceptable', null, rejected('NotAcceptable')],
  ['GET', 408, '', null, { kind: 'unavailable', until: until(5) }],
  ['POST', 409, 'nameAlreadyExists', null, { kind: 'conflict' }],
  ['GET', 410, 'SyncStateInvalid', null, { kind: 'deltaExpired' }],
  ['GET', 410, 'resyncRequired', null, { kind: 'deltaExpired' }],
  ['GET', 410, '', null, { kind: 'deltaExpired' }],
  ['GET', 410, 'Gone', null, { kind: 'gone' }],
  ['GET', 410, 'resourceNotFound', null, { kind: 'gone' }],
  ['PATCH', 410, '', null, { kind: 'gone' }],
  ['PATCH', 412, 'ErrorIrresolvableConflict', null, { kind: 'conflict' }],
  ['POST', 413, 'RequestEntityTooLarge', null, rejected('RequestEntityTooLarge')],
  ['PATCH', 413, 'ErrorQuotaExceeded', null, { kind: 'storageFull' }],
  ['PATCH', 415, '', null, rejected('415')],
  ['POST', 423, 'resourceLocked', '3', { kind: 'locked', until: until(3) }],
  ['GET', 424, 'FailedDependency', null, { kind: 'unavailable', until: until(5) }],
  ['GET', 429, 'TooManyRequests', '7', { kind: 'throttled', until: until(7) }],
  ['POST', 429, '', null, { kind: 'throttled', until: until(5) }],
  ['GET', 500, 'InternalServerError', null, { kind: 'unavailable', until: until(5) }],
  ['GET', 501, 'notImplemented', null, rejected('notImplemented')],
  ['GET', 502, '', null, { kind: 'unavailable', until: until(5) }],
  ['PATCH', 503, 'ServiceUnavailable', '11', { kind: 'unavailable', until: until(11) }],
  ['GET', 504, '', null, { kind: 'unavailable', until: until(5) }],
  ['POST', 507, 'insufficientStorage', null, { kind: 'storageFull' }],
  ['PATCH', 507, '', null, { kind: 'storageFull' }],
  ['GET', 509, '', '60', { kind: 'throttled', until: until(60) }],
];

test.each(ROWS)('%s answered with %i, code "%s" and Retry-After %s', (method, status, code, retryAfter, failure) => {
  expect(failureOf({ method, scopes }, status, code, retryAfter, NOW)).toEqual(failure);
});

test('a scope that only an administrator can grant is asked of the administrator', () => {
  expect(failureOf({ method: 'GET', scopes: ['OnlineMeetingTranscript.Read.All'] }, 403, 'ErrorAccessDenied', null, NOW))
    .toEqual({ kind: 'consentNeeded', scopes: ['OnlineMeetingTranscript.Read.All'], by: 'admin' });
});
