import { ar } from './labels/ar.ts';
import { de } from './labels/de.ts';
import { en } from './labels/en.ts';
import type { Labels } from './labels/shape.ts';

export type { Heading, Labels, LabelName, SectionName, SetWord } from './labels/shape.ts';

// These words are the grammar of the notes block: what is written with them is found again by them, whatever language it is in.
// A changed word makes older blocks unreadable, so a new wording is added beside the old one, never instead of it.

/** The languages in which a block can be written; each is read everywhere. */
export const LABELS = { en, de, ar } as const satisfies { readonly [tag: string]: Labels };

export type WrittenIn = keyof typeof LABELS;

export const ALL_LABELS: readonly Labels[] = Object.values(LABELS);

/** The same in every language. */
export const TITLE = 'Debrief';

/** A label's name in the code: its English words. */
export const LABEL = {
  ...en.label,
  /** Until 2026-11-22: `meeting id (author's address) start / end`. */
  oldReference: 'Reference',
} as const;

export const SECTION = en.section;

/** Where a card keeps its key. */
export const OPEN_IN_DEBRIEF = en.open;
