import fc from 'fast-check';
import { LABELS, type WrittenIn } from '#notes/labels.ts';

/** Every language in which a block can be written. */
export const WRITTEN_IN = Object.keys(LABELS) as readonly WrittenIn[];

/** One of them: random records are spread over the languages, not tried in each. */
export const anyLanguage = (): fc.Arbitrary<WrittenIn> => fc.constantFrom(...WRITTEN_IN);

/** The language that a case of a list is tried in, so that each has its share. */
export const languageAt = (index: number): WrittenIn => WRITTEN_IN[index % WRITTEN_IN.length] ?? 'en';
