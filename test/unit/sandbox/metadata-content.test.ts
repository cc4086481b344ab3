import { expect, test } from 'vitest';
import { metadataContent } from '#sandbox/tenant/metadata-content.ts';
import { ADA, TINY_VTT } from '../../support/tiny-seed.ts';
import { tinyTenant } from '../../support/tiny-tenant.ts';

const START = '2026-11-16T09:01:00Z';

/** The objects of its cues. */
const cues = (text: string): unknown[] => text.split(/\r?\n/).filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as unknown);
const said = (speakerName: string, spokenText: string, from: string, to: string, spokenLanguage = 'en-us'): object =>
  ({ startDateTime: `2026-11-16T${from}0000+00:00`, endDateTime: `2026-11-16T${to}0000+00:00`, speakerName, spokenText, spokenLanguage });

test('each cue carries the wall clock, the name, the words and the language', () => {
  expect(cues(metadataContent(TINY_VTT, START, 'pt-pt'))).toEqual([
    said('Ada Brandt', 'Shall we ship on Friday?', '09:01:01.000', '09:01:04.500', 'pt-pt'), said('Ben Okafor', 'Yes, Friday it is.', '09:01:05.000', '09:01:09.250', 'pt-pt'),
  ]);
});

test.each([
  ['a time before the beginning, and unpadded ones', '-0:0:2.5 --> 0:0:1.0\n<v Ada>Hi</v>', [said('Ada', 'Hi', '09:00:57.500', '09:01:01.000')]],
  ['no name', '00:01.000 --> 00:02.000\nHi there', [said('', 'Hi there', '09:01:01.000', '09:01:02.000')]],
  ['two voices in one cue', '00:01.000 --> 00:02.000\n<v Ada>Hi</v> <v Ben>Ho</v>', [said('Ada', 'Hi', '09:01:01.000', '09:01:02.000'), said('Ben', 'Ho', '09:01:01.000', '09:01:02.000')]],
  ['an unclosed voice over two lines, and letters behind entities', 'x/1-0\n00:01.000 --> 00:02.000\n<v Ada &amp; Co>A &lt; B\nand --> C', [said('Ada & Co', 'A < B and --> C', '09:01:01.000', '09:01:02.000')]],
  ['notes and nothing said', 'NOTE x\n\n00:01.000 --> 00:02.000\n', []],
])('%s', (_, vtt, expected) => {
  const text = metadataContent(`\ufeffWEBVTT\n\n${vtt}\n`, START);
  expect({ cues: cues(text), arrows: text.split(/\r?\n/).filter((line) => line.includes('-->')).length }).toEqual({ cues: expected, arrows: expected.length });
});

test('it is had as a text, and inside a batch as base64', async () => {
  const ada = await (await tinyTenant()).as(ADA);
  const { body: { value: [event] } } = await ada('GET', "/me/calendarView?startDateTime=2026-11-01&endDateTime=2026-11-03&$filter=subject eq 'Weekly sync'");
  const { body: { value: [meeting] } } = await ada('GET', `/me/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${event.onlineMeeting.joinUrl}'`)}`);
  const { body: { value: [transcript] } } = await ada('GET', `/me/onlineMeetings/${meeting.id}/transcripts`);
  const url = `/me/onlineMeetings/${meeting.id}/transcripts/${transcript.id}/metadataContent`;
  const { text, headers } = await ada('GET', url);
  const { body: { responses } } = await ada('POST', '/$batch', { requests: [{ id: '1', method: 'GET', url }] });
  expect({ type: headers.get('content-type'), cues: cues(text).length, inner: [responses[0]?.headers['content-type'], responses[0]?.body as unknown === btoa(text)] }).toEqual({ type: 'text/vtt', cues: 2, inner: ['text/vtt', true] });
});
