import { expect, test } from 'vitest';
import { attempt, storageFailure } from '#adapters/storage/storage-failure.ts';
import type { Failure } from '#ports/failure.ts';

/** As newer browsers throw it: a class of its own below DOMException. */
class NewQuotaExceededError extends DOMException {
  constructor() { super('no room', 'QuotaExceededError'); }
}
const named = (name: string): Error => new DOMException('', name);

test.each<[string, unknown, Failure | undefined]>([
  ['a full disk', named('QuotaExceededError'), { kind: 'storageFull' }],
  ['a full disk, in the newer class', new NewQuotaExceededError(), { kind: 'storageFull' }],
  ['a full quota in Firefox', named('NS_ERROR_DOM_QUOTA_REACHED'), { kind: 'storageFull' }],
  ['a full disk in Firefox', named('NS_ERROR_FILE_NO_DEVICE_SPACE'), { kind: 'storageFull' }],
  ['a database that was let go of', named('InvalidStateError'), { kind: 'unavailable' }],
  ['a database of a newer release', named('VersionError'), { kind: 'unavailable' }],
  ['a damaged database', named('UnknownError'), { kind: 'unavailable' }],
  ['a private window without storage', named('SecurityError'), { kind: 'unavailable' }],
  ['a value that cannot be kept', named('DataCloneError'), undefined],
  ['a bug', new TypeError('x is undefined'), undefined],
  ['no error at all', 'QuotaExceededError', undefined],
])('%s has its failure', (_what, thrown, failure) => {
  expect(storageFailure(thrown)).toEqual(failure);
});

test('a bug is not made a failure', async () => {
  await expect(attempt(() => Promise.reject(new TypeError('x is undefined')))).rejects.toThrow('x is undefined');
});
