/** How alike a title and subjects are, by their words; a word that many subjects share counts little. */
export interface TitleScale {
  /** 0 to 1. 1: the same words. Most weight lies on the words of the title being in the subject. */
  likeness(title: string, subject: string): number;
  /** Whether the subject has every word of the title. */
  holds(title: string, subject: string): boolean;
}

export function titleScale(subjects: readonly string[]): TitleScale {
  const seenIn = new Map<string, number>();
  for (const subject of subjects) for (const word of words(subject)) seenIn.set(word, (seenIn.get(word) ?? 0) + 1);
  const weight = (word: string): number => Math.log(1 + (subjects.length + 1) / ((seenIn.get(word) ?? 0) + 1));
  const total = (list: Iterable<string>): number => [...list].reduce((sum, word) => sum + weight(word), 0);
  const cache = new Map<string, ReadonlySet<string>>();
  const wordsOf = (text: string): ReadonlySet<string> => {
    const found = cache.get(text) ?? words(text);
    cache.set(text, found);
    return found;
  };
  return {
    likeness(title, subject) {
      const [a, b] = [wordsOf(title), wordsOf(subject)];
      if (a.size === 0 || b.size === 0) return 0;
      const common = total([...a].filter((word) => b.has(word)));
      return 0.7 * (common / total(a)) + 0.3 * (common / total(b));
    },
    holds(title, subject) {
      const [a, b] = [wordsOf(title), wordsOf(subject)];
      return a.size > 0 && [...a].every((word) => b.has(word));
    },
  };
}

/**
 * Words without case, accents and punctuation, so that what a file system replaces (`:` `/` `?`) makes no difference.
 * Scripts without blanks between words are cut into single signs. `RE:` and `FW:` are no words of a subject.
 */
export function words(text: string): ReadonlySet<string> {
  const plain = text.normalize('NFKD').replace(/\p{Mn}+/gu, '').toLowerCase().replace(/^(?:\s*(?:re|fwd?|aw|wg):)+/, '');
  return new Set(plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+?(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[^\p{L}\p{N}]|$)/gu) ?? []);
}
