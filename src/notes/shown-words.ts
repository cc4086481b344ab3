import type { Address } from '#domain/person.ts';
import { unwrapSafeLinks } from './safe-links.ts';

/**
 * A person's words as a notes block can show them: no control characters, line breaks as `\n`, runs of blanks as one
 * blank, no blanks of any kind at the ends of lines, at most one empty line in a row, true addresses instead of Safe Links,
 * no signs that turn or enclose the writing direction (U+202A to U+202E, U+2066 to U+2069): they reach beyond the words
 * and can make them read as others. Everything else (right-to-left letters and the marks beside them, zero-width
 * characters, emoji) stays. Applying it twice changes nothing.
 */
export function shownWords(text: string): string {
  let now = text;
  for (;;) {
    const next = tidied(unwrapSafeLinks(now));
    if (next === now) return next;
    now = next;
  }
}

/** The same on one line. */
export const shownLine = (text: string): string => shownWords(shownWords(text).replace(/\n+/g, ' '));

/** A mail address has no blanks and is in lower case. */
export const shownAddress = (text: string): Address => shownLine(text).replace(/\s+/g, '').toLowerCase() as Address;

/** Blanks that HTML folds, and the no-break space, which mail programs put in place of blanks. */
export const BLANKS = /[ \t\n\f\r\u00a0]+/g;

const tidied = (text: string): string =>
  text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[ \t\u00a0]+/g, ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
