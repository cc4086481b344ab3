import type { Instant } from '#base/time.ts';
import type { Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';

/**
 * What a screen may show. It never lies: `empty` is reachable only from a complete, successful read, and old data is
 * shown as old, with the reason why it could not be renewed.
 */
export type ViewState<T> =
  /** `of`: how many there are to read, once known; `until`: the service asked to wait so long, reading goes on by itself. */
  | { readonly is: 'loading'; readonly read?: number; readonly of?: number; readonly until?: Instant }
  /** Not complete: what is shown is true but not all of it, and `why` says what failed. */
  | { readonly is: 'ready'; readonly data: T; readonly asOf: Instant; readonly complete: boolean; readonly why?: Failure }
  | { readonly is: 'stale'; readonly data: T; readonly asOf: Instant; readonly why: Failure }
  | { readonly is: 'empty'; readonly asOf: Instant }
  | { readonly is: 'blocked'; readonly need: Need }
  | { readonly is: 'failed'; readonly failure: Failure };

/** What a person can do so that the screen goes on. */
export type Need =
  | { readonly to: 'sign-in' }
  | { readonly to: 'consent'; readonly feature: Feature; readonly by: 'person' | 'admin' };

/** Why the last read was not a whole one; undefined if it was. */
export function failureOf(state: ViewState<unknown>): Failure | undefined {
  if (state.is === 'failed') return state.failure;
  return state.is === 'stale' || state.is === 'ready' ? state.why : undefined;
}

/** What the person can do about a failure that only they can end. */
export function needOf(failure: Failure, feature: Feature): Need | undefined {
  if (failure.kind === 'signInNeeded') return { to: 'sign-in' };
  return failure.kind === 'consentNeeded' ? { to: 'consent', feature, by: failure.by } : undefined;
}

export const held = <T>(state: ViewState<T>): { data: T; asOf: Instant } | undefined =>
  state.is === 'ready' || state.is === 'stale' ? { data: state.data, asOf: state.asOf } : undefined;

/** What says the same stays the very same object, so that a screen draws again only what has changed. */
export function unchanged<T>(before: ViewState<T>, next: ViewState<T>): ViewState<T> {
  const had = held(before);
  return same(before, had && 'data' in next ? { ...next, data: same(had.data, next.data) } : next);
}

export const same = <T>(before: T, next: T): T => (JSON.stringify(before) === JSON.stringify(next) ? before : next);
