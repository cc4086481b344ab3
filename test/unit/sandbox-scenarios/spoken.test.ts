import { expect, test } from 'vitest';
import { spokenVtt } from '#sandbox/scenarios/spoken.ts';
import type { Spoken } from '#sandbox/scenarios/spoken.ts';

const NAMES = new Map([['Ada', 'Ada <EXT> Okoro'], ['Ben', 'Ben Hale']]);
const spoken = (script: string, times: Spoken['times'] = 'padded'): Spoken => ({
  id: '00000000-0000-4000-8000-000000000001', times, truth: { decided: false, how: '', nearMisses: [] }, script,
});
const starts = (vtt: string): string[] => [...vtt.matchAll(/^(\S+) --> /gm)].map((match) => match[1] ?? '');

test('a turn becomes a cue with id, times and the full name, and markup in it is written as text', () => {
  expect(spokenVtt(spoken('Ada: Is <b> bold & loud?'), NAMES)).toBe(
    'WEBVTT\n\n00000000-0000-4000-8000-000000000001/0-0\n00:00:01.200 --> 00:00:03.271\n<v Ada &lt;EXT&gt; Okoro>Is &lt;b&gt; bold &amp; loud?</v>\n',
  );
});

test('a long turn goes on in further cues of the same number, cut at the end of a sentence where there is one', () => {
  const text = 'one two three four five six seven eight nine. ten eleven twelve thirteen fourteen fifteen';
  const ids = [...spokenVtt(spoken(`Ben: ${text}`), NAMES).matchAll(/\/(\d+-\d+)$/gm)].map((match) => match[1]);
  expect(ids).toEqual(['0-0', '0-1']);
});

test('times are unpadded where the script asks for it', () => {
  expect(starts(spokenVtt(spoken('Ben: Right.', 'unpadded'), NAMES))).toEqual(['0:0:1.200']);
});

test('a turn that is cut off overlaps the next one, and a pause moves it away', () => {
  const second = (script: string): number => Number(starts(spokenVtt(spoken(script), NAMES))[1]?.slice(6));
  const end = Number(/--> 00:00:(\S+)/.exec(spokenVtt(spoken('Ada: so I was going to —'), NAMES))?.[1]);
  expect([
    second('Ada: so I was going to —\nBen: Nine of them, really, nine?') < end,
    second('Ada: so I was going to —\n(7 seconds)\nBen: Nine of them, really, nine?') >= end + 7,
  ]).toEqual([true, true]);
});

test('a line that nobody says is refused with the line', () => {
  expect(() => spokenVtt(spoken('Ada: Hello.\nand then'), NAMES)).toThrow('A script has a line that nobody says: and then');
});

test('an unknown name is refused with the name', () => {
  expect(() => spokenVtt(spoken('Cy: Hello.'), NAMES)).toThrow('nobody is called Cy');
});
