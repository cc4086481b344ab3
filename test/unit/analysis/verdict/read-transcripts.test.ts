import { describe, expect, it } from 'vitest';
import { judge } from '#analysis/verdict/judge.ts';
import { readTranscripts } from '#analysis/verdict/read-transcripts.ts';
import { PACKS } from '#analysis/decisions/language/pack-for.ts';
import { COMMON_WORDS } from '#analysis/decisions/language/common-words.ts';
import type { Case } from '#domain/case.ts';
import { notKnown } from '#words/en/languages.ts';
import { aCase } from './a-case.ts';

const vtt = (...texts: readonly string[]): string =>
  `WEBVTT\n\n${texts.map((text, i) => `00:${String(i % 60).padStart(2, '0')}.000 --> 00:${String(i % 60).padStart(2, '0')}.900\n<v Kim ${i % 3}>${text}</v>`).join('\n\n')}`;
const GERMAN = 'Also dann nehmen wir die blaue, sind alle damit einverstanden?';
const GERMAN_YES = 'Ja, das ist gut so, und wir machen das dann auch so, wie es da steht.';
const ENGLISH = 'So the crates are in the second hall and that is where it stands.';
const of = (text: string): Case => aCase({ transcript: [text] });

describe('a transcript in a language that is not known', () => {
  const german = of(vtt(GERMAN, GERMAN_YES, 'Agreed.', GERMAN_YES));

  it('is not searched, and says why', () => {
    expect(readTranscripts(german.transcript, undefined)).toMatchObject({ coverage: { state: 'read', complete: false, gaps: ['language:de'] }, pack: undefined });
    expect(judge(german).findings).toEqual([]);
  });

  it('makes no flag', () => expect(judge(german).verdict).toEqual({ kind: 'cannot-tell' }));
  it('leaves what was recorded', () => expect(judge({ ...german, recorded: { decisions: 1, deferred: 0 } }).verdict).toEqual({ kind: 'decided', how: 'recorded' }));
});

describe('a transcript in two languages', () => {
  it.each([
    ['most of it English is judged', [ENGLISH, ENGLISH, ENGLISH, ENGLISH, GERMAN, GERMAN], true],
    ['most of it German is not', [GERMAN, GERMAN_YES, GERMAN, GERMAN_YES, ENGLISH], false],
  ])('%s', (_, texts, complete) => {
    expect(readTranscripts([vtt(...texts)], undefined).coverage).toMatchObject({ complete });
  });
});

describe('every language that can be told', () => {
  const known = new Set(PACKS.map((p) => p.language));
  it('has a pack or words for its lack', () => {
    expect([...Object.keys(COMMON_WORDS), 'el', 'he', 'ja', 'ko', 'th', 'zh', 'mixed'].filter((l) => !known.has(l) && !Object.hasOwn(notKnown, `language:${l}`))).toEqual([]);
  });
});
