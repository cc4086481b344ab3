import { failed, ok, type Result } from '#base/result.ts';
import type { Failure } from '#ports/failure.ts';

/** Another tab holds an older layout open and does not let go. */
export class Blocked extends Error {
  override readonly name = 'Blocked';
}

/**
 * IndexedDB speaks in exceptions; the names below are expected, anything else is a bug and passes through.
 * https://www.w3.org/TR/IndexedDB/#exceptions · https://webidl.spec.whatwg.org/#quotaexceedederror
 */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T, Failure>> {
  try {
    return ok(await work());
  } catch (thrown) {
    const failure = storageFailure(thrown);
    if (failure) return failed(failure);
    throw thrown;
  }
}

/** By name, never by class: `QuotaExceededError` is a DOMException of that name, or a class of its own in newer browsers. */
export function storageFailure(thrown: unknown): Failure | undefined {
  switch (nameOf(thrown)) {
    // The second and third are Firefox's: its own quota, and the disk.
    case 'QuotaExceededError': case 'NS_ERROR_DOM_QUOTA_REACHED': case 'NS_ERROR_FILE_NO_DEVICE_SPACE':
      return { kind: 'storageFull' };
    case 'Blocked':
      return { kind: 'locked' };
    // In order: closed because another tab wiped or renewed it; renewed by a newer release; stopped by the browser;
    // damaged or unreadable on disk (twice); not allowed in this frame or window (twice).
    case 'InvalidStateError': case 'VersionError': case 'AbortError': case 'UnknownError': case 'DataError': case 'SecurityError': case 'NotAllowedError':
      return { kind: 'unavailable' };
    default:
      return undefined;
  }
}

export const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : '');
