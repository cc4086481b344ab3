const PRIME = 0x01000193;
/** The hash of a word that has not begun (FNV-1a, a character at a time). */
export const NO_WORD = 0x811c9dc5 | 0;

/** The hash with one more sign, as it stands. */
export const withSign = (hash: number, code: number): number => Math.imul(hash ^ code, PRIME);

/** The hash of a word with one more letter, whatever its case. */
export const withLetter = (hash: number, code: number): number => withSign(hash, lower(code));

/** Letters, digits and apostrophes; beyond ASCII all but spaces, dashes and other marks. */
export const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 39 || code === 0x2019 ||
  (code > 0xbf && (code < 0x2000 || code > 0x206f) && (code < 0x3000 || code > 0x303f));

/** Only ASCII is folded: that is what the weights know. */
const lower = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code === 0x2019 ? 39 : code);

/** The hash of a word as the weights know it. */
export function hashOf(word: string): number {
  let hash = NO_WORD;
  for (let i = 0; i < word.length; i++) hash = withLetter(hash, word.charCodeAt(i));
  return hash;
}
