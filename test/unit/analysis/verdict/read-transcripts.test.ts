import { describe, expect, it } from 'vitest';
import { hours, ms, plus, seconds, type Ms } from '#base/time.ts';
import { judge } from '#analysis/verdict/judge.ts';
import { readTranscripts } from '#analysis/verdict/read-transcripts.ts';
import { PACKS } from '#analysis/decisions/language/pack-for.ts';
import { COMMON_WORDS } from '#analysis/decisions/language/common-words.ts';
import { talkLength } from '#analysis/transcript/talk-length.ts';
import { THRESHOLDS } from '#analysis/verdict/thresholds.ts';
import type { Case } from '#domain/case.ts';
import { notKnown } from '#words/en/languages.ts';
import { aCase, aMeeting } from './a-case.ts';

const vtt = (...texts: readonly string[]): string =>
  `WEBVTT\n\n${texts.map((text, i) => `00:${String(i % 60).padStart(2, '0')}.000 --> 00:${String(i % 60).padStart(2, '0')}.900\n<v Kim ${i % 3}>${text}</v>`).join('\n\n')}`;
const GERMAN = 'Also dann nehmen wir die blaue, sind alle damit einverstanden?';
const GERMAN_YES = 'Ja, das ist gut so, und wir machen das dann auch so, wie es da steht.';
const ENGLISH = 'So the crates are in the second hall and that is where it stands.';
const of = (text: string): Case => aCase({ transcript: [text] });

describe('a transcript in a language that is not known', () => {
  const german = of(vtt(GERMAN, GERMAN_YES, 'Agreed.', GERMAN_YES));

  it('is not searched, and says why', () => {
    expect(readTranscripts(german.transcript, undefined, seconds(4))).toMatchObject({ coverage: { state: 'read', complete: false, gaps: ['language:de'] }, pack: undefined });
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
    expect(readTranscripts([vtt(...texts)], undefined, seconds(6)).coverage).toMatchObject({ complete });
  });
});

describe('every language that can be told', () => {
  const known = new Set(PACKS.map((p) => p.language));
  it('has a pack or words for its lack', () => {
    expect([...Object.keys(COMMON_WORDS), 'el', 'he', 'ja', 'ko', 'th', 'zh', 'mixed'].filter((l) => !known.has(l) && !Object.hasOwn(notKnown, `language:${l}`))).toEqual([]);
  });
});

describe('a transcript that spans little of its meeting', () => {
  const stamp = (at: Ms): string => new Date(at).toISOString().slice(11, 23);
  /** One line at the beginning and, of a longer talk, one at its end. */
  const talk = (length: Ms): string => `WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n<v Kim>${ENGLISH}</v>\n\n${stamp(ms(length - 1000))} --> ${stamp(length)}\n<v Bo>${ENGLISH}</v>\n`;
  const long = aMeeting({ end: plus(aMeeting().start, hours(2)) });
  const least = ms(THRESHOLDS.leastSpanned * hours(2));
  const FLAG = { kind: 'no-decision-recorded', how: 'found' };
  const of = (...files: readonly string[]): Case => aCase({ meeting: long, transcript: files });

  it('of 6 seconds in 2 hours is read in part, says so, and makes no flag', () => {
    const { verdict, coverage } = judge(of(talk(seconds(6))));
    expect([verdict, coverage.transcript]).toEqual([{ kind: 'cannot-tell' }, { state: 'read', complete: false, gaps: ['short'] }]);
  });

  it.each<[string, Case, object]>([
    ['below the least share makes none', of(talk(ms(least - 1))), { kind: 'cannot-tell' }],
    ['at it supports one', of(talk(least)), FLAG],
    ['above it supports one', of(talk(ms(least + 1))), FLAG],
    ['in two recordings is as long as both', of(talk(ms(least / 2)), talk(ms(least / 2))), FLAG],
    ['is measured by how long the meeting really was', { ...of(talk(ms(least - 1))), attendance: { people: 4, hours: 1 } }, FLAG],
  ])('%s', (_, given, expected) => expect(judge(given).verdict).toEqual(expected));

  it('is measured by its words where it has no times', () => {
    const said = (count: number) => [{ speaker: 'Kim', start: null, end: null, text: Array.from({ length: count }, () => 'word').join(' ') }];
    expect([talkLength(said(150)), talkLength(said(1500))]).toEqual([60_000, 600_000]);
  });
});
