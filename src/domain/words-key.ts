import { plainWords } from './same-words.ts';

/** 16 hex digits that the same words always give: case and blanks do not count. Two 32-bit FNV-1a streams; it tells words apart and hides nothing from who guesses them. */
export function wordsKey(words: string): string {
  let [a, b] = [0x811c9dc5, 0x9747b28c];
  for (const unit of plainWords(words)) {
    const code = unit.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + 0x5bd1), 0x01000193);
  }
  return [a, b].map((half) => (half >>> 0).toString(16).padStart(8, '0')).join('');
}
