import type { LocalDate } from '#base/time.ts';
import type { Person } from './person.ts';

/** An if-then promise: *When* cue, *I will* action. One owner. */
export interface Commitment {
  readonly cue: string;
  readonly action: string;
  readonly owner: Person;
  readonly due?: LocalDate;
  readonly obstacle?: string;
  readonly fallback?: string;
  /** Another person put it to its owner, who has not accepted it: nobody's name is put to a promise without them. */
  readonly asked?: true;
}
