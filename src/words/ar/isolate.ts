/**
 * Sets a text apart that may be in another direction: a name, a subject, a file, a link. Without it the marks beside it
 * (a full stop, a bracket, a colon) would move to its wrong side, and two such texts in a row would change places.
 * U+2068 takes the direction of what it holds, U+2069 ends it (Unicode Standard Annex 9, section 2.4). Not for what is
 * copied into a command, where it would be typed along.
 */
export const apart = (text: string): string => `\u2068${text}\u2069`;

/**
 * The same at the beginning of a sentence: U+200F keeps the whole of it right-to-left where a page takes the direction
 * of the first letter (`<bdi>`, `dir="auto"`), which browsers look for inside what is set apart, too.
 */
export const apartFirst = (text: string): string => `\u200f${apart(text)}`;
