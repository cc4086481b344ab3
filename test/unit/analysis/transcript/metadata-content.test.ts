import { describe, expect, it } from 'vitest';
import { joinTranscripts } from '#analysis/transcript/join-transcripts.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { at } from '../../../support/meetings.ts';
import { longTranscript } from '../../../support/long-transcript.ts';

const clock = (second: number) => `2026-11-20T09:00:${String(second).padStart(2, '0')}.0000000Z`;
const cue = (from: number, to: number, spoken: object): string =>
  `00:00:${String(from).padStart(2, '0')}.000 --> 00:00:${String(to).padStart(2, '0')}.000\n${JSON.stringify({ startDateTime: clock(from), endDateTime: clock(to), ...spoken })}`;
const vtt = (...cues: readonly string[]): string => `WEBVTT\n\n${cues.join('\n\n')}\n`;
const anna = (spokenText: string, spokenLanguage = 'en-us') => ({ speakerName: 'Anna', spokenText, spokenLanguage });

describe('a transcript with metadata', () => {
  it('keeps wall clock and language of each cue, the language in its usual spelling', () => {
    expect(parseVtt(vtt(cue(1, 3, anna('Hi.')), cue(4, 5, { speakerName: 'Ben', spokenText: 'Servus.', spokenLanguage: 'de-at' })))).toEqual({
      utterances: [
        { speaker: 'Anna', text: 'Hi.', start: 1000, end: 3000, at: at('2026-11-20T09:00:01Z'), language: 'en-US' },
        { speaker: 'Ben', text: 'Servus.', start: 4000, end: 5000, at: at('2026-11-20T09:00:04Z'), language: 'de-AT' },
      ],
      skipped: [],
      gaps: [],
    });
  });

  it('joins what was cut apart and keeps the wall clock of its beginning', () => {
    expect(parseVtt(vtt(cue(1, 3, anna('It goes')), cue(4, 5, anna('on.')))).utterances).toEqual([
      { speaker: 'Anna', text: 'It goes on.', start: 1000, end: 5000, at: at('2026-11-20T09:00:01Z'), language: 'en-US' },
    ]);
  });

  it('does not join two languages', () => {
    expect(parseVtt(vtt(cue(1, 3, anna('It goes')), cue(4, 5, anna('weiter.', 'de-de')))).utterances.map((u) => u.language)).toEqual(['en-US', 'de-DE']);
  });

  it.each([
    ['a language that is none', { speakerName: 'Anna', spokenText: 'Hi.', spokenLanguage: '??' }],
    ['a language that is no text', { speakerName: 'Anna', spokenText: 'Hi.', spokenLanguage: 7 }],
    ['a wall clock that is none', { speakerName: 'Anna', spokenText: 'Hi.', startDateTime: 'soon', endDateTime: null }],
  ])('with %s is read without it', (_, spoken) => {
    const { utterances: [first], skipped } = parseVtt(vtt(cue(1, 3, spoken)));
    expect([first?.text, first?.language, skipped]).toEqual(['Hi.', undefined, []]);
  });

  it('has no wall clock where its source has none', () => {
    expect(parseVtt('WEBVTT\n\n00:01.000 --> 00:02.000\n{"speakerName":"Anna","spokenText":"Hi."}').utterances).toEqual([{ speaker: 'Anna', text: 'Hi.', start: 1000, end: 2000 }]);
  });

  it.each([
    ['cut off in the text', '{"speakerName":"Anna","spokenText":"I was say'],
    ['cut off before the text', '{"startDateTime":"2026-11-20T09:00:04Z","speakerNa'],
    ['cut off in the first value', '{"startDateTime":"2026-11-2'],
    ['without a text', '{"speakerName":"Anna","spokenLanguage":"en-us"}'],
    ['in a list', '{"0":[{"speakerName":"Anna","spokenText":"Hi."}]}'],
  ])('names the line of a cue that is damaged: %s', (_, payload) => {
    const { utterances, skipped, gaps } = parseVtt(vtt(cue(1, 2, anna('One.')), `00:03.000 --> 00:04.000\n${payload}`, cue(5, 6, anna('Two.'))));
    expect({ said: utterances.map((u) => u.text), skipped: skipped.map((s) => `${s.line} ${s.why}`), gaps }).toEqual({ said: ['One.', 'Two.'], skipped: ['6 not-a-cue'], gaps: ['parts-skipped'] });
  });
});

describe('several recordings of one meeting', () => {
  it('are one list, in the order given, with all that is missing named once', () => {
    const first = parseVtt(vtt('00:01.000 --> 00:02.000\nOne.', 'lost'));
    const second = parseVtt(vtt('00:00.500 --> 00:02.000\nTwo.'));
    const { utterances, skipped, gaps } = joinTranscripts([first, second]);
    expect({ said: utterances.map((u) => u.text), skipped: skipped.length, gaps }).toEqual({ said: ['One.', 'Two.'], skipped: 1, gaps: ['no-names', 'parts-skipped'] });
  });
});

it.each(['download', 'metadata'] as const)('twelve hours of talk are read whole and in time, as %s', (form) => {
  const text = longTranscript({ hours: 12, cues: 10_000, seed: 3, form });
  const from = performance.now();
  const { utterances, skipped, gaps } = parseVtt(text);
  const took = performance.now() - from;
  console.log(`12 hours as ${form}: ${(text.length / 1e6).toFixed(1)} MB read in ${took.toFixed(0)} ms`);
  expect({ said: utterances.length, skipped, gaps, inTime: took < 4000 }).toEqual({ said: 10_000, skipped: [], gaps: [], inTime: true });
});
