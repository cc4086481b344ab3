import { describe, expect, it } from 'vitest';
import type { Utterance } from '#domain/transcript.ts';
import { analyse, type Models } from '#analysis/decisions/analyse.ts';
import { CUT_SIGNS, CUT_TABLE } from '#analysis/decisions/parts/cut-features.ts';
import { WORD_TABLE } from '#analysis/decisions/closing/words.ts';
import { DETECTORS } from '#analysis/decisions/detectors.ts';

const say = (speaker: string, text: string): Utterance => ({ speaker, start: null, end: null, text });
/** Models that have learned nothing but these. */
const models = (closing: number, cut: number): Models => ({
  closing: { bias: closing, signs: new Map(), words: new Float32Array(WORD_TABLE) },
  cuts: { bias: cut, signs: CUT_SIGNS.map(() => 0), words: new Float32Array(CUT_TABLE) },
});
const dull = Array.from({ length: 40 }, (_, i) => say(i % 2 ? 'Anna' : 'Ben', `The weather on day ${i} was grey and the river stood as it had stood the day before.`));

describe('the score of a talk', () => {
  it('does not rise with the number of its parts', () => {
    const of = (utterances: readonly Utterance[]) => analyse({ utterances }, DETECTORS, models(-1, 9));
    const short = of(dull);
    const long = of([...dull, ...dull, ...dull]);
    expect(long.parts.length).toBeGreaterThan(short.parts.length);
    expect(long.score).toBe(short.score);
  });

  it('points at every utterance once with its parts', () => {
    const { parts } = analyse({ utterances: dull }, DETECTORS, models(-1, 9));
    expect(parts.flatMap((p) => Array.from({ length: p.to - p.from }, (_, i) => p.from + i))).toEqual(dull.map((_, i) => i));
  });
});

describe('where words speak for a decision and no detector finds one', () => {
  const found = (closing: number) => analyse({ utterances: dull }, DETECTORS, models(closing, -9)).findings.filter((f) => f.kind === 'decision');

  it('one sentence is shown and is worth a question, never more', () => {
    expect(found(9).map((f) => [f.detector, f.strength, f.quotes.length])).toEqual([['telling-end', 0.59, 1]]);
  });

  it('nothing is shown if they lean the other way', () => expect(found(-1)).toEqual([]));

  it('nothing is shown of a few words', () => expect(analyse({ utterances: dull.slice(0, 2) }, DETECTORS, models(9, -9)).findings).toEqual([]));
});

describe('a plain call and its answer', () => {
  const call = [say('Anna', 'So we take the blue one. Any objections?'), say('Ben', 'No, that is fine.'), say('Cleo', 'Fine with me.'), say('Anna', "Okay, then that's decided. Next item.")];

  it('is worth a question even where nothing else speaks for a decision', () => {
    const [first] = analyse({ utterances: call }, DETECTORS, models(-9, -9)).findings.filter((f) => f.kind === 'decision');
    expect(first?.strength).toBeGreaterThanOrEqual(0.4);
  });
});
