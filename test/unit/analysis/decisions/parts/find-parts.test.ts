import { describe, expect, it } from 'vitest';
import type { Utterance } from '#domain/transcript.ts';
import { readSentences } from '#analysis/decisions/actions/sentences.ts';
import { CUT_SIGNS, CUT_TABLE } from '#analysis/decisions/parts/cut-features.ts';
import { findParts, type CutModel } from '#analysis/decisions/parts/find-parts.ts';

const say = (speaker: string, text: string): Utterance => ({ speaker, start: null, end: null, text });
/** Cuts where the words before and after are unlike and new voices come; what was learned is measured by the bench. */
const MODEL: CutModel = {
  bias: 1, words: new Float32Array(CUT_TABLE),
  signs: CUT_SIGNS.map((sign) => (sign === 'alike within 90 words' ? -2 : sign === 'new voices' ? 2 : sign === 'drop from before' ? 1 : 0)),
};
const parts = (utterances: readonly Utterance[], from?: number) => findParts(readSentences(utterances), utterances, MODEL, from);

/** Ten turns of two people about one thing. */
const about = (first: string, second: string, thing: string, detail: string): Utterance[] => Array.from({ length: 10 }, (_, i) =>
  say(i % 2 ? first : second, `The ${thing} needs a ${detail} before the ${thing} season, because without the ${detail} every ${thing} fails.`));

const boat = about('Anna', 'Ben', 'boat', 'rudder');
const bread = about('Cleo', 'Dan', 'bakery', 'oven');
const turn = [say('Anna', 'Thank you, that is all from us.'), say('Cleo', 'Thanks. So the next item is about the bakery: we have been looking at the oven with the landlord for a few weeks now, and this presentation goes through what it would cost us, where the flour could be kept, and who would bake on Sundays.')];

describe('a talk', () => {
  it('of two topics by different people is cut where the second begins', () => {
    const talk = [...boat, ...turn, ...bread];
    expect(parts(talk)).toEqual([{ from: 0, to: 11 }, { from: 11, to: talk.length }]);
  });

  it('about one thing stays whole', () => expect(parts(boat)).toEqual([{ from: 0, to: 10 }]));

  it('of a few words stays whole however easily it is cut', () => expect(parts(boat.slice(0, 2), -99)).toEqual([{ from: 0, to: 2 }]));

  it('without names and without words is one part', () => expect(parts([{ ...say('', ''), speaker: null }])).toEqual([{ from: 0, to: 1 }]));

  it('is cut without gaps and in order, however easily', () => {
    const cut = parts([...boat, ...turn, ...bread], -99);
    expect(cut.length).toBeGreaterThan(2);
    expect(cut.slice(1).map((p) => p.from)).toEqual(cut.slice(0, -1).map((p) => p.to));
  });
});
