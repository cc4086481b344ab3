import { never } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { Refusal } from '#flows/outbox-entry.ts';
import { NO_SIGN_IN_HERE } from '#ports/consent.ts';
import type { Format } from '#ui/format.ts';
import type { Words } from '#words/catalogue.ts';

/** The one thing to do about a failure. `until` is when it goes on, or can be tried, at the earliest. */
export type Help =
  /** It goes on by itself. */
  | { readonly act: 'nothing' }
  | { readonly act: 'wait'; readonly until: Instant }
  | { readonly act: 'try-again'; readonly until?: Instant }
  /** Somebody else has to change something first. */
  | { readonly act: 'check-again' }
  /** See what stands there now, then decide. */
  | { readonly act: 'look-again' }
  | { readonly act: 'sign-in' }
  | { readonly act: 'allow'; readonly scopes: readonly string[] }
  | { readonly act: 'ask-admin'; readonly scopes: readonly string[] }
  /** Nobody can sign in where the page stands now. */
  | { readonly act: 'open-browser' }
  | { readonly act: 'free-space' }
  /** Trying again may help; if it does not, `detail` is what support needs. */
  | { readonly act: 'report'; readonly detail: string }
  /** There is no way there: the words can be taken elsewhere. */
  | { readonly act: 'copy' };

export interface FailureTold {
  /** A few words. */
  readonly title: string;
  /** What happened and what the person can do, in whole sentences. */
  readonly text: string;
  readonly help: Help;
}

/** What a person sees of each kind of failure; the compiler refuses a forgotten one. */
export function tellFailure(failure: Refusal, words: Words, format: Format, now: Instant): FailureTold {
  const say = words.failure;
  const told = (text: string, help: Help): FailureTold => ({ title: words.failureTitle[failure.kind], text, help });
  const retry = (until: Instant | undefined): Help => ({ act: 'try-again', ...(until === undefined ? {} : { until }) });
  const time = (at: Instant | undefined) => (at === undefined ? undefined : format.timeOrDay(at, now));
  switch (failure.kind) {
    case 'offline':
      return told(say.offline, retry(undefined));
    case 'throttled':
      return told(say.throttled(format.timeOrDay(failure.until, now)), { act: 'wait', until: failure.until });
    case 'unavailable':
      return told(say.unavailable(time(failure.until)), retry(failure.until));
    case 'locked':
      return told(say.locked(time(failure.until)), retry(failure.until));
    case 'signInNeeded':
      return told(say.signInNeeded, { act: 'sign-in' });
    case 'consentNeeded':
      return told(say.consentNeeded[failure.by](format.list(failure.scopes)), { act: failure.by === 'admin' ? 'ask-admin' : 'allow', scopes: failure.scopes });
    case 'forbidden':
      return told(say.forbidden, { act: 'check-again' });
    case 'gone':
      return told(say.gone, { act: 'look-again' });
    case 'conflict':
      return told(say.conflict, { act: 'look-again' });
    case 'deltaExpired':
      return told(say.deltaExpired, { act: 'nothing' });
    case 'rejected':
      if (failure.code === NO_SIGN_IN_HERE) return { title: words.noSignInHere.title, text: words.noSignInHere.what, help: { act: 'open-browser' } };
      return told(say.rejected(failure.code), { act: 'report', detail: failure.code });
    case 'badAnswer':
      return told(say.badAnswer(failure.where), { act: 'report', detail: failure.where });
    case 'storageFull':
      return told(say.storageFull, { act: 'free-space' });
    case 'cancelled':
      return told(say.cancelled, { act: 'look-again' });
    case 'noChat':
      return told(say.noChat, { act: 'copy' });
    default:
      return never(failure);
  }
}

/** A kind of failure as a few words inside a sentence; unknown kinds (kept by an older version) get a plain one. */
export const sayFailureShort = (kind: string, words: Words): string =>
  Object.hasOwn(words.failureShort, kind) ? words.failureShort[kind as keyof Words['failureShort']] : words.failureShort.other;
