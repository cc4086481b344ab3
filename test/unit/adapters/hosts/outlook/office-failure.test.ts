import { expect, test } from 'vitest';
import { officeFailure } from '#adapters/hosts/outlook/office-failure.ts';
import type { Failure } from '#ports/failure.ts';

test.each<[number, string, Failure]>([
  [9041, 'NetworkError', { kind: 'offline' }],
  [5001, 'InternalError', { kind: 'unavailable' }],
  [9002, 'InternalFormatError', { kind: 'unavailable' }],
  [9020, 'GenericResponseError', { kind: 'unavailable' }],
  [9040, 'HTTPRequestFailure', { kind: 'unavailable' }],
  [9042, 'InternalServerError', { kind: 'unavailable' }],
  [7000, 'Permission Denied', { kind: 'forbidden' }],
  [9017, 'AccessRestricted', { kind: 'forbidden' }],
  [9038, 'InsufficientItemPermissionsError', { kind: 'forbidden' }],
  [9047, 'MissingExtendedPermissionsForAPIError', { kind: 'forbidden' }],
  [9055, 'APINotSupportedForSharedFolders', { kind: 'forbidden' }],
  [9049, 'ItemNotFound', { kind: 'gone' }],
  [9030, 'APICallFailedDueToItemChange', { kind: 'cancelled' }],
  [9046, 'ItemNotSaved', { kind: 'rejected', code: 'office_9046' }],
  [9011, 'HtmlSanitizationFailure', { kind: 'rejected', code: 'office_9011' }],
  [1234, 'a number that nobody knows', { kind: 'rejected', code: 'office_1234' }],
])('%i (%s) is %o', (code, _name, failure) => {
  expect(officeFailure(code)).toEqual(failure);
});
