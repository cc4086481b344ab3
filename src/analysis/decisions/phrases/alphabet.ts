/** Signs that patterns tell apart, letters, digits and "_" first; all others are class 0. */
export const ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789_' -,.?+!;…";
/** One for each sign, one for all others and one for the end of a sentence. */
export const CLASSES = ALPHABET.length + 2;
export const END = CLASSES - 1;

/** Letters are the classes from 1 to this. */
export const LETTERS = 26;
const LAST_OF_WORD = ALPHABET.indexOf('_') + 1;
const APOSTROPHE = ALPHABET.indexOf("'") + 1;
export const SPACE = ALPHABET.indexOf(' ') + 1;

export const isWord = (c: number): boolean => c > 0 && c <= LAST_OF_WORD;
/** Whether a word that is looked for may end before it or begin after it. */
export const isEdge = (c: number): boolean => c === 0 || c > APOSTROPHE;

const ASCII = Uint8Array.from({ length: 128 }, (_, code) => ALPHABET.indexOf(String.fromCharCode(code).toLowerCase()) + 1);

/** The class of a sign, capitals as small letters and every apostrophe as the plain one. */
export function classOf(code: number): number {
  if (code < 128) return ASCII[code] ?? 0;
  if (code === 0x2018 || code === 0x2019) return APOSTROPHE;
  return code === 0x2026 ? ALPHABET.length : 0;
}
