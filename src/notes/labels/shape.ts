import type { Purpose } from '#domain/purpose.ts';
import type { Outcome } from '#domain/record.ts';

export type LabelName =
  | 'meeting' | 'when' | 'author' | 'purpose' | 'intent' | 'success'
  | 'toSettle' | 'timePlanned' | 'promised' | 'promisedBy' | 'sinceThen' | 'theirWords'
  | 'question' | 'decided' | 'deferredBecause' | 'deferredUntil' | 'decider' | 'reason' | 'dissent' | 'inTheWay' | 'by'
  | 'cue' | 'action' | 'owner' | 'standing' | 'obstacle' | 'fallback'
  | 'stated' | 'ownerAndDate' | 'dissentAsked' | 'reasonKept' | 'inOneLine' | 'understood' | 'asked' | 'answer' | 'reference';

export type SectionName = 'agenda' | 'checkIns' | 'decisions' | 'open' | 'commitments' | 'closeCheck' | 'reflection';

/** Values that are one of a few set words. */
export type SetWord = Purpose | Outcome | 'yes' | 'no' | 'asked' | 'accepted';

/** A section's heading, and what one of several entries in it is called (`Decision 1`). */
export type Heading = readonly [heading: string, entry: string];

export type Counted = readonly [one: string, others: string];

/** All words of the grammar in one language. */
export interface Labels {
  readonly label: { readonly [name in LabelName]: string };
  readonly section: { readonly [name in SectionName]: Heading };
  readonly word: { readonly [word in SetWord]: string };
  /** The title of a card's link, which carries its key. */
  readonly open: string;
  /** From Sunday, with a blank between. */
  readonly days: string;
  readonly months: string;
  /** What stands behind the day of the week, behind the day of the month, behind the year, and between the two times. */
  readonly day: readonly [weekday: string, day: string, year: string, to: string];
  readonly minutes: string;
  /** For one, and for another number in the place of `#`; never read back. */
  readonly counts: {
    readonly decisions: Counted;
    readonly open: Counted;
    readonly commitments: Counted;
    readonly closeCheck: string;
    readonly reflection: string;
    readonly none: string;
    /** Stands in a card that had to be cut. */
    readonly cut: Counted;
  };
  readonly invite: {
    readonly title: string;
    /** Begins the small print that ends the block. */
    readonly reference: string;
    /** In the place of the meeting's id and its author. */
    readonly thisMeeting: string;
    readonly owner: string;
    readonly action: string;
    readonly questions: Heading;
    readonly commitments: Heading;
  };
}
