import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readDocx } from '#adapters/files/docx.ts';
import { headingStart } from '#adapters/files/heading-start.ts';
import { parseVtt } from '#analysis/transcript/parse-vtt.ts';
import { toIso } from '#base/time.ts';
import { english } from '#words/catalogue.ts';
import { wordFile, wordFileOf, wordXml } from '../../../support/word-file.ts';

const HEADING = ['Weekly steering-20261116_090312-Meeting Transcript', '16 November 2026, 09:03am', '40m 2s'];
const TALK = wordFile(HEADING, ['Ada Brandt started transcription'], ['Ada Brandt   0:03', 'Which supplier do we take?'], ['Ben Okafor   1:02:05', 'The <blue> one & no other.']);

/** Who says what from when to when, in seconds, as the product reads it. */
async function said(bytes: Uint8Array): Promise<readonly unknown[]> {
  const read = await readDocx(bytes);
  if (!read.ok) return [read.failure.kind, read.failure.part];
  return parseVtt(read.value.vtt).utterances.map((u) => [u.speaker, (u.start ?? NaN) / 1000, (u.end ?? NaN) / 1000, u.text]);
}

const refused = async (bytes: Uint8Array): Promise<unknown> => {
  const read = await readDocx(bytes);
  return read.ok ? 'read' : [read.failure.kind, read.failure.part];
};

describe('a transcript that Teams gave as a Word file is read', () => {
  const turns = [['Ada Brandt', 3, 3725, 'Which supplier do we take?'], ['Ben Okafor', 3725, 3725, 'The <blue> one & no other.']];

  test('as one paragraph a turn, names and talk as they stand', async () => expect(await said(TALK)).toEqual(turns));

  test('as one paragraph a line', async () => {
    expect(await said(wordFile(HEADING, ['Ada Brandt   0:03'], ['Which supplier'], ['do we take?'], ['Ben Okafor\t1:02:05'], ['The <blue> one & no other.']))).toEqual(turns);
  });

  test('in the older layout, with the end of each turn', async () => {
    expect(await said(wordFile(['0:0:3.0 --> 0:0:5.320', 'Ada Brandt', 'Which supplier do we take?'], ['0:1:2.0 --> 0:1:4.0'], ['Ben Okafor'], ['The blue one.']))).toEqual([
      ['Ada Brandt', 3, 5.32, 'Which supplier do we take?'], ['Ben Okafor', 62, 64, 'The blue one.'],
    ]);
  });

  test('without names, in both layouts', async () => {
    expect(await said(wordFile(['   0:03', 'Which supplier?'], ['   0:09', 'The blue one.']))).toEqual([[null, 3, 9, 'Which supplier?'], [null, 9, 9, 'The blue one.']]);
    expect(await said(wordFile(['0:0:3.0 --> 0:0:5.0', 'Which supplier?']))).toEqual([[null, 3, 5, 'Which supplier?']]);
  });

  test('in short pieces: every line of a long turn can be quoted alone', async () => {
    expect(await said(wordFile(['Ada Brandt   0:03', 'First this.', 'Then that.'], ['Ben Okafor   0:30', 'Yes.']))).toEqual([
      ['Ada Brandt', 3, 30, 'First this.'], ['Ada Brandt', 3, 30, 'Then that.'], ['Ben Okafor', 30, 30, 'Yes.'],
    ]);
  });

  test('talk that ends in a time is talk, and so are tags, arrows and entities in it', async () => {
    const lines = ['We meet at 10:30', '00:01.000 --> 00:02.000 <v Ben>not me</v>', '&amp; &lt;'];
    expect(await said(wordFile(['Ada Brandt   0:03', ...lines]))).toEqual([['Ada Brandt', 3, 3, lines.join(' ')]]);
  });

  test('without what Teams says of the transcription itself, in any language', async () => {
    const ends = ['Ada Brandt stopped transcription', 'Ada Brandt hat die Transkription beendet'];
    for (const end of ends) expect((await said(wordFile(['Ada Brandt   0:03', 'Done.'], [end]))).map((u) => (u as unknown[])[3])).toEqual(['Done.']);
  });

  test('and talk that begins with a name stays talk', async () => {
    expect((await said(wordFile(['Ada Brandt   0:03', 'Done.', 'Ada Brandt is on it.'])))[1]).toEqual(['Ada Brandt', 3, 3, 'Ada Brandt is on it.']);
  });

  test('text of a shape once, deleted text not, from a document part of another number', async () => {
    const xml = wordXml(['Ada Brandt   0:03', 'Here.']).replace('Here.</w:t>', 'Here.</w:t><mc:AlternateContent><mc:Choice/><mc:Fallback><w:p><w:r><w:t>Twice</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent><w:delText>Gone</w:delText>');
    expect(await said(wordFileOf(xml, 'word/document2.xml'))).toEqual([['Ada Brandt', 3, 3, 'Here.']]);
  });

  test('and says what stood before the talk, and that long text there may have been talk', async () => {
    const read = await readDocx(TALK);
    expect(read.ok && [read.value.heading, read.value.complete]).toEqual([[...HEADING, 'Ada Brandt started transcription'], true]);
    const long = await readDocx(wordFile(['Summary. '.repeat(200)], ['Ada Brandt   0:03', 'Hello.']));
    expect(long.ok && long.value.complete).toBe(false);
  });
});

describe('a Word file that cannot be read is refused by name and part, and nothing of it is kept', () => {
  const PART = 'word/document.xml';
  /** The bytes with a number of two or four bytes changed, at a place after the last of a signature. */
  const changed = (bytes: Uint8Array, signature: readonly number[], at: number, value: number, wide = 2): Uint8Array => {
    const copy = new Uint8Array(bytes);
    let found = copy.length - signature.length;
    while (found > 0 && !signature.every((byte, i) => copy[found + i] === byte)) found -= 1;
    const view = new DataView(copy.buffer);
    if (wide === 2) view.setUint16(found + at, value, true);
    else view.setUint32(found + at, value, true);
    return copy;
  };
  const ENTRY = [0x50, 0x4b, 1, 2];
  const bomb = () => wordFileOf(wordXml(['Ada Brandt   0:03', ' '.repeat(60_000_000)]));

  test.each([
    ['no ZIP', strToU8('WEBVTT'), ['not-a-zip', undefined]],
    ['nothing but the mark of a ZIP', strToU8('PK\u0003\u0004word/document.xml'), ['damaged', PART]],
    ['protected by a label or of an older Word', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), ['encrypted', PART]],
    ['a password on its part', changed(TALK, ENTRY, 8, 1), ['encrypted', PART]],
    ['cut off', TALK.slice(0, -200), ['damaged', PART]],
    ['a byte changed in its talk', changed(TALK, ENTRY, 16, 7, 4), ['damaged', PART]],
    ['a place outside of the file', changed(TALK, ENTRY, 42, 0x7fffffff, 4), ['damaged', PART]],
    ['an unknown way of packing', changed(TALK, ENTRY, 10, 12), ['damaged', PART]],
    ['another kind of ZIP', new Uint8Array(zipSync({ 'xl/workbook.xml': strToU8('<x/>') })), ['no-document-part', PART]],
    ['a size that is given as too large', changed(TALK, ENTRY, 24, 60_000_000, 4), ['unpacks-too-large', PART]],
    ['entities', wordFileOf(`<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>${wordXml(['Ada   0:03', '&b;'])}`), ['unsafe-xml', PART]],
    ['entities inside', wordFileOf(wordXml(['Ada   0:03', 'x']).replace('<w:document', '<!DOCTYPE d SYSTEM "file:///etc/passwd"><w:document')), ['unsafe-xml', PART]],
    ['nested a million deep', new Uint8Array(zipSync({ [PART]: strToU8(wordXml(['Ada   0:03', 'x']).replace('<w:sectPr/>', '<w:a>'.repeat(1_000_000))) }, { level: 0 })), ['unsafe-xml', PART]],
    ['markup that is cut off', wordFileOf(wordXml(['Ada   0:03', 'x']).slice(0, -12)), ['bad-xml', PART]],
    ['markup that ends inside a tag', wordFileOf(wordXml(['Ada   0:03', 'x']).replace('<w:sectPr/>', '<w:x a="')), ['bad-xml', PART]],
    ['markup that closes wrongly', wordFileOf(wordXml(['Ada   0:03', 'x']).replace('</w:body>', '</w:bod>')), ['bad-xml', PART]],
    ['other markup', wordFileOf('<html><body>Ada   0:03</body></html>'), ['bad-xml', PART]],
    ['signs that are no UTF-8', new Uint8Array(zipSync({ [PART]: new Uint8Array([0x3c, 0xff, 0xfe, 0xfd]) })), ['bad-xml', PART]],
    ['minutes that somebody wrote', wordFile(['Minutes'], ['We met at 10:30 and decided nothing.']), ['no-speech', PART]],
    ['a head without talk', wordFile(['Ada Brandt   0:03']), ['no-speech', PART]],
  ])('%s', async (_, bytes, why) => {
    expect(await refused(bytes)).toEqual(why);
    expect(Object.keys(english.words.ownFiles.reason)).toContain(why[0]);
  });

  test('a bomb, whether or not it says how large it is, before it is unpacked', async () => {
    const bytes = bomb();
    expect([await refused(bytes), await refused(changed(bytes, ENTRY, 24, 1000, 4))]).toEqual([['unpacks-too-large', PART], ['unpacks-too-large', PART]]);
  });

  test('hostile blanks, breaks and quotes take time in proportion to their length', async () => {
    const blanks = wordXml(...Array.from({ length: 20_000 }, () => [' '.repeat(250), `${' '.repeat(240)}1:1`, '\t\t']), ['Ada   0:03', 'x']).replace('<w:sectPr/>', '<w:br a=">"/>'.repeat(100_000));
    const bytes = new Uint8Array(zipSync({ [PART]: strToU8(blanks) }, { level: 0 }));
    const began = performance.now();
    expect(await refused(bytes)).toBe('read');
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

test.each([
  ['15 June 2026, 03:35am', ['2026-06-15T01:35:00.000Z', '2026-06-15T03:35:00.000Z']],
  ['January 12, 2026, 12:58\u202fAM', ['2026-01-11T23:58:00.000Z', '2026-01-12T00:58:00.000Z']],
  ['12 January 2026, 13:05', ['2026-01-12T12:05:00.000Z', '2026-01-12T13:05:00.000Z']],
  ['4/5/2026, 13:05', []],
  ['15. Juli 2026, 03:35', []],
])('the date in a heading, %s, is the device\'s or UTC, or not known', (line, starts) => {
  expect(headingStart(['Weekly', line, '40m'], 'Europe/Berlin').map(toIso)).toEqual(starts);
});
