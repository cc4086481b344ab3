/**
 * How much two short texts have in common: the cosine of their words' weights, where a word weighs the more the fewer of
 * all texts have it (tf-idf, smoothed: of two texts alone their shared words count almost as much as the others).
 * https://nlp.stanford.edu/IR-book/html/htmledition/dot-products-1.html,
 * https://scikit-learn.org/stable/modules/feature_extraction.html#tfidf-term-weighting
 */
export interface Weighed {
  readonly weights: ReadonlyMap<string, number>;
}

/** Weighs all texts against each other. Time in proportion to the words. */
export function weighed(texts: readonly string[]): readonly Weighed[] {
  const all = texts.map(wordsOf);
  const seenIn = new Map<string, number>();
  for (const words of all) for (const word of words) seenIn.set(word, (seenIn.get(word) ?? 0) + 1);
  return all.map((words) => {
    const raw = [...words].map((word): [string, number] => [word, 1 + Math.log((texts.length + 1) / ((seenIn.get(word) ?? 0) + 1))]);
    const length = Math.hypot(...raw.map(([, weight]) => weight)) || 1;
    return { weights: new Map(raw.map(([word, weight]) => [word, weight / length])) };
  });
}

/** 0 where they share no word, 1 where they have the same ones; to three places. */
export function likeness({ weights: a }: Weighed, { weights: b }: Weighed): number {
  let sum = 0;
  for (const [word, weight] of a) sum += weight * (b.get(word) ?? 0);
  return Math.round(Math.min(1, sum) * 1000) / 1000;
}

/** The words that say what it is about, each once, without the plainest endings. */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().replace(/[‘’]/g, "'").match(/[\p{L}\p{N}][\p{L}\p{N}'-]*/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)).map((word) => (word.length > 4 ? word.replace(/(?:'s|ing|ed|es|s)$/, '') : word)));
}

/** Words that stand in any decision. */
const EMPTY = new Set(("a about after agree agreed agrees all also am an and any approve approved are as at back be been but by can can't could decide decided decision did do does don't doing done for from get go goes going gonna good got had has have he her his how i i'd i'll i'm i've if in into is it it's its just know let let's like make maybe me mean mm my no not now of off ok okay on one only or other our out over please propose really right say see she should so some sorry still sure take than thank thanks that that's the their them then there there's they they're thing things think this those to too two um uh up us use very want was we we'd we'll we're we've well were what what's when where which who why will with won't would yeah yes you you're your +1").split(' '));
