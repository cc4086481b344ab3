import type { Utterance } from '#domain/transcript.ts';
import { PASSES, prepare, type Pass, type Prepared } from './passes.ts';
import { wordsOf, type Talks } from './read-talks.ts';
import { time } from './time.ts';

const RUNS = 5;
/** A pass must take this long to be measured; quick ones go over the text several times. */
const LEAST_MS = 50;
/** Words that slow passes get. */
const SLOW_WORDS = 4_000;

export interface Speed {
  readonly words: number;
  /** Median of five runs. */
  readonly wordsPerSecond: number;
}

/** Words per second of every pass over the same talk, the passes taking turns so that none gets the quiet moments. */
export function measurePasses({ talks }: Talks): { readonly [name in Pass['name']]: Speed } {
  const all = prepare(talks);
  const few = prepare(beginnings(talks, SLOW_WORDS));
  const measured = PASSES.map((pass) => {
    const given = pass.slow ? few : all;
    const words = given.talks.reduce((sum, talk) => sum + wordsOf(talk), 0);
    // The first time over warms up and tells how often the pass must run.
    const first = time(() => runOnce(pass, given));
    return { pass, given, words, times: Math.max(1, Math.ceil(LEAST_MS / first)), rates: [] as number[] };
  });
  for (let run = 0; run < RUNS; run++) {
    for (const { pass, given, words, times, rates } of measured) {
      rates.push((words * times) / (time(() => { for (let i = 0; i < times; i++) runOnce(pass, given); }) / 1000));
    }
  }
  return Object.fromEntries(measured.map(({ pass, words, rates }) => [pass.name, { words, wordsPerSecond: Math.round(median(rates)) }])) as { [name in Pass['name']]: Speed };
}

/** Keeps the engine from leaving out work whose answer nobody uses. */
let kept = 0;
function runOnce(pass: Pass, text: Prepared): void {
  kept = (kept + pass.run(text)) | 0;
}

/** The first utterances of one talk after the other, about `most` words in all. */
function beginnings(talks: readonly (readonly Utterance[])[], most: number): (readonly Utterance[])[] {
  const few: (readonly Utterance[])[] = [];
  let words = 0;
  for (const talk of talks) {
    if (words >= most) break;
    const part = talk.slice(0, 40);
    few.push(part);
    words += wordsOf(part);
  }
  return few;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
