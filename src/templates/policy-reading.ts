import type { Policy } from '#domain/policy.ts';
import type { JsonProblem } from './json-problem.ts';

/** What became of reading the organisation's policy file. */
export type PolicyReading =
  /** The page names no file. */
  | { readonly is: 'none' }
  | { readonly is: 'read'; readonly policy: Policy }
  /** Nothing of it is in force. */
  | { readonly is: 'wrong'; readonly problems: readonly JsonProblem[] }
  | { readonly is: 'unread'; readonly failure: { readonly kind: 'offline' | 'gone' | 'unavailable' } };
