import type { Instant } from '#base/time.ts';

/**
 * Everything that can be expected to go wrong outside. Closed: a new kind needs a row in the tests and in `afterFailure`.
 * `unsent`: no request had left, so that nothing has surely been done; without it an answer that never came leaves that open.
 */
export type Failure =
  | { readonly kind: 'offline'; readonly unsent?: true }
  | { readonly kind: 'throttled'; readonly until: Instant }
  | { readonly kind: 'unavailable'; readonly until?: Instant; readonly unsent?: true }
  | { readonly kind: 'locked'; readonly until?: Instant }
  | { readonly kind: 'signInNeeded' }
  | { readonly kind: 'consentNeeded'; readonly scopes: readonly string[]; readonly by: 'person' | 'admin' }
  /** `because` where the service itself names a switch of the organisation. */
  | { readonly kind: 'forbidden'; readonly because?: 'transcripts-off' | 'names-off' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'conflict'; readonly theirs?: unknown }
  | { readonly kind: 'deltaExpired' }
  | { readonly kind: 'rejected'; readonly code: string }
  | { readonly kind: 'badAnswer'; readonly where: string; readonly unsent?: true }
  | { readonly kind: 'storageFull' }
  | { readonly kind: 'cancelled'; readonly unsent?: true };
