import { never } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { Refusal } from '#flows/outbox-entry.ts';
import type { Format } from '#ui/format.ts';
import type { Words } from '#words/catalogue.ts';

/** A failure as a sentence: what happened, and what the person can do. */
export function sayFailure(failure: Refusal, words: Words, format: Format): string {
  const say = words.failure;
  const time = (at: Instant | undefined) => (at === undefined ? undefined : format.time(at));
  switch (failure.kind) {
    case 'throttled':
      return say.throttled(format.time(failure.until));
    case 'unavailable':
      return say.unavailable(time(failure.until));
    case 'locked':
      return say.locked(time(failure.until));
    case 'consentNeeded':
      return say.consentNeeded[failure.by](format.list(failure.scopes));
    case 'rejected':
      return say.rejected(failure.code);
    case 'badAnswer':
      return say.badAnswer(failure.where);
    case 'offline':
    case 'signInNeeded':
    case 'forbidden':
    case 'gone':
    case 'conflict':
    case 'deltaExpired':
    case 'storageFull':
    case 'cancelled':
    case 'noChat':
      return say[failure.kind];
    default:
      return never(failure);
  }
}

/** A kind of failure as a few words inside a sentence; unknown kinds (kept by an older version) get a plain one. */
export const sayFailureShort = (kind: string, words: Words): string =>
  Object.hasOwn(words.failureShort, kind) ? words.failureShort[kind as keyof Words['failureShort']] : words.failureShort.other;
