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
