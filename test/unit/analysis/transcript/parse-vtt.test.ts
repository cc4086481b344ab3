import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '#analysis/transcript/decode-text.ts';
import { looksLikeVtt, parseVtt } from '#analysis/transcript/parse-vtt.ts';

const vtt = (...cues: readonly string[]): string => `WEBVTT\n\n${cues.join('\n\n')}\n`;
const said = (text: string): string[] => parseVtt(text).utterances.map((u) => `${u.speaker} ${u.start}-${u.end}: ${u.text}`);

describe('a transcript', () => {
  it.each([
    ['with times as Graph writes them', vtt('0:0:0.0 --> 0:0:5.320\n<v Anna>Hi.</v>'), ['Anna 0-5320: Hi.']],
    ['without hours', vtt('01:02.500 --> 01:03.000\n<v Anna>Hi.</v>'), ['Anna 62500-63000: Hi.']],
    ['with one field only', vtt('2.5 --> 3\n<v Anna>Hi.</v>'), ['Anna 2500-3000: Hi.']],
    ['with decimal commas', vtt('00:00:01,250 --> 00:00:02,000\n<v Anna>Hi.</v>'), ['Anna 1250-2000: Hi.']],
    ['with seven digits of a second', vtt('00:00:01.2500000 --> 00:00:02.0000000\n<v Anna>Hi.</v>'), ['Anna 1250-2000: Hi.']],
    ['that began before its recording', vtt('-00:00:05.000 --> -0:0:4.0\n<v Anna>Hi.</v>'), ['Anna -5000--4000: Hi.']],
    ['with the minus inside', vtt('00:00:-5.000 --> 00:00:01.000\n<v Anna>Hi.</v>'), ['Anna -5000-1000: Hi.']],
    ['with an end before its start', vtt('00:00:05.000 --> 00:00:01.000\n<v Anna>Hi.</v>'), ['Anna 5000-5000: Hi.']],
    ['without blanks around the arrow', vtt('00:00:01.000-->00:00:02.000\n<v Anna>Hi.</v>'), ['Anna 1000-2000: Hi.']],
    ['with settings after the time', vtt('00:01.000 --> 00:02.000 align:start position:0%\n<v Anna>Hi.</v>'), ['Anna 1000-2000: Hi.']],
    ['with ids', vtt('a-b/31-0\n00:01.000 --> 00:02.000\n<v Anna>Hi.</v>', 'Anna speaks\n00:03.000 --> 00:04.000\n<v Ben>Yes.</v>'), ['Anna 1000-2000: Hi.', 'Ben 3000-4000: Yes.']],
    ['with classes on the voice', vtt('00:01.000 --> 00:02.000\n<v.loud.first Anna Maria>Hi.</v>'), ['Anna Maria 1000-2000: Hi.']],
    ['with a voice left open', vtt('00:01.000 --> 00:02.000\n<v Anna>Hi.', '00:03.000 --> 00:04.000\n<v Ben>Yes.'), ['Anna 1000-2000: Hi.', 'Ben 3000-4000: Yes.']],
    ['with a voice over several lines', vtt('00:01.000 --> 00:02.000\n<v Anna>Hi\nthere\nyou.</v>'), ['Anna 1000-2000: Hi there you.']],
    ['with a blank line inside a voice', vtt('00:01.000 --> 00:02.000\n<v Anna>Hi there\n\nyou.</v>'), ['Anna 1000-2000: Hi there you.']],
    ['with several voices in a cue', vtt('00:01.000 --> 00:02.000\n<v Anna>Hi.</v><v Ben>Yes.</v>'), ['Anna 1000-2000: Hi.', 'Ben 1000-2000: Yes.']],
    ['with an empty name', vtt('00:01.000 --> 00:02.000\n<v >Hi.</v>'), ['null 1000-2000: Hi.']],
    ['with names made anonymous', vtt('00:01.000 --> 00:02.000\n<v @1>Hi.</v>'), ['@1 1000-2000: Hi.']],
    ['with other tags', vtt('00:01.000 --> 00:02.000\n<v Anna><b>Hi</b> <c.red>you</c><00:00:01.500>, <lang en>ok</lang>.</v>'), ['Anna 1000-2000: Hi you, ok.']],
    ['with signs that are no tags', vtt('00:01.000 --> 00:02.000\n<v Anna>3 < 4, a <- b, x<y and 5 > 2</v>'), ['Anna 1000-2000: 3 < 4, a <- b, x<y and 5 > 2']],
    ['with references', vtt('00:01.000 --> 00:02.000\n<v Tom &amp; Co>a &lt;b&gt; &quot;c&quot; d&#39;e&#x21; &amp;lt; &unknown; &#0; AT&T</v>'), ['Tom & Co 1000-2000: a <b> "c" d\'e! &lt; &unknown; &#0; AT&T']],
    ['with notes, styles and regions', 'WEBVTT - minutes\nKind: captions\n\nNOTE one\ntwo\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:a\n\n00:01.000 --> 00:02.000\n<v Anna>Hi.</v>\n\nNOTE\nend', ['Anna 1000-2000: Hi.']],
    ['without blank lines', 'WEBVTT\n00:01.000 --> 00:02.000\n<v Anna>Hi.</v>\n2\n00:03.000 --> 00:04.000\n<v Ben>Yes.</v>', ['Anna 1000-2000: Hi.', 'Ben 3000-4000: Yes.']],
    ['with a mark of byte order and carriage returns', '\ufeffWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\n<v Anna>Hi.</v>\r\n', ['Anna 1000-2000: Hi.']],
    ['without a header', '00:01.000 --> 00:02.000\n<v Anna>Hi.</v>', ['Anna 1000-2000: Hi.']],
    ['with an arrow in the talk', vtt('00:01.000 --> 00:02.000\n<v Anna>from a --> to b.</v>'), ['Anna 1000-2000: from a --> to b.']],
    ['as JSON', vtt('00:01.000 --> 00:02.000\n{"startDateTime":"2026-11-20T09:00:01Z","endDateTime":"2026-11-20T09:00:02Z","speakerName":"Anna","spokenText":"Hi <you>.","spokenLanguage":"en-us"}'), ['Anna 1000-2000: Hi <you>.']],
    ['as JSON without timings', 'WEBVTT\n\n{"startDateTime":"2026-11-20T09:00:01Z","endDateTime":"2026-11-20T09:00:02Z","speakerName":"Anna","spokenText":"Hi."}\n\n{"startDateTime":"2026-11-20T09:00:04Z","endDateTime":"2026-11-20T09:00:05Z","speakerName":"","spokenText":"Yes."}', ['Anna 0-1000: Hi.', 'null 3000-4000: Yes.']],
  ])('%s is read whole', (_, text, expected) => {
    expect({ said: said(text), skipped: parseVtt(text).skipped }).toEqual({ said: expected, skipped: [] });
  });

  it.each([
    ['cues of one utterance', vtt('g/31-0\n00:01.000 --> 00:02.000\n<v Anna>It ends.</v>', 'g/31-1\n00:09.000 --> 00:10.000\n<v Anna>No.</v>'), ['Anna 1000-10000: It ends. No.']],
    ['cues of one utterance without names', vtt('31-0\n00:01.000 --> 00:02.000\nIt goes', '31-1\n00:02.000 --> 00:03.000\non.', '32-0\n00:03.000 --> 00:04.000\nYes.'), ['null 1000-3000: It goes on.', 'null 3000-4000: Yes.']],
    ['a sentence cut by a short pause', vtt('00:01.000 --> 00:02.000\n<v Anna>It goes</v>', '00:03.500 --> 00:04.000\n<v Anna>on.</v>'), ['Anna 1000-4000: It goes on.']],
  ])('joins %s', (_, text, expected) => expect(said(text)).toEqual(expected));

  it.each([
    ['another voice', vtt('31-0\n00:01.000 --> 00:02.000\n<v Anna>It goes</v>', '31-1\n00:02.000 --> 00:03.000\n<v Ben>on.</v>')],
    ['a sentence that has ended', vtt('00:01.000 --> 00:02.000\n<v Anna>Done.</v>', '00:02.000 --> 00:03.000\n<v Anna>Next.</v>')],
    ['a long pause', vtt('00:01.000 --> 00:02.000\n<v Anna>It goes</v>', '00:03.501 --> 00:04.000\n<v Anna>on.</v>')],
    ['voices without a name', vtt('00:01.000 --> 00:02.000\nIt goes', '00:02.000 --> 00:03.000\non.')],
    ['more than a thousand characters', vtt(`31-0\n00:01.000 --> 00:02.000\n<v Anna>${'x'.repeat(600)}</v>`, `31-1\n00:02.000 --> 00:03.000\n<v Anna>${'x'.repeat(600)}</v>`)],
  ])('does not join %s', (_, text) => expect(parseVtt(text).utterances).toHaveLength(2));

  it('out of order is put in order, and says so', () => {
    const text = vtt('00:05.000 --> 00:06.000\n<v Ben>Second.</v>', '00:01.000 --> 00:02.000\n<v Anna>First.</v>', '00:05.000 --> 00:06.000\n<v Cleo>Third.</v>');
    expect({ said: said(text), gaps: parseVtt(text).gaps }).toEqual({ said: ['Anna 1000-2000: First.', 'Ben 5000-6000: Second.', 'Cleo 5000-6000: Third.'], gaps: ['out-of-order'] });
  });

  it.each([
    ['no-names', vtt('00:01.000 --> 00:02.000\nHi.'), ['no-names']],
    ['some-names', vtt('00:01.000 --> 00:02.000\nHi.', '00:03.000 --> 00:04.000\n<v Ben>Yes.</v>'), ['some-names']],
    ['no-times', 'WEBVTT\n\n{"speakerName":"Anna","spokenText":"Hi."}', ['no-times']],
    ['parts-skipped', vtt('00:01.000 --> 00:02.000\n<v Ben>Yes.</v>', 'lost'), ['parts-skipped']],
    ['negative-times', vtt('-00:01.000 --> 00:02.000\n<v Ben>Yes.</v>'), ['negative-times']],
    ['nothing where only an empty cue was skipped', vtt('00:01.000 --> 00:02.000\n<v Ben>Yes.</v>', '00:03.000 --> 00:04.000\n<v Ben></v>'), []],
  ])('names its gap: %s', (_, text, gaps) => expect(parseVtt(text).gaps).toEqual(gaps));

  it.each([['WEBVTT', true], ['\ufeffWEBVTT - x', true], ['1\n00:01.000 --> 00:02.000\nHi', true], ['', false], ['WEBVTTX', false], ['{"a":"-->"}', false], ['BEGIN:VCALENDAR', false]])('is told from other text: %j', (text, is) => expect(looksLikeVtt(text)).toBe(is));
});

describe('any input', () => {
  const shards = fc.array(fc.constantFrom('WEBVTT', '\n', '\r\n', '\n\n', '-->', ' --> ', '00:00:01.000', '1:2.3', '-', '<v Anna>', '</v>', '<', '>', '&amp;', '&#', '{"spokenText":', '"x"}', 'NOTE', 'STYLE', '31-0', 'Hello', '\u0000', '\ud800'), { maxLength: 60 }).map((p) => p.join(''));

  it('is parsed without throwing, in order, and every utterance has text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), shards), (text) => {
      const { utterances, skipped } = parseVtt(text);
      const starts = utterances.flatMap((u) => u.start ?? []);
      return utterances.every((u) => u.text.trim() === u.text && u.text !== '') && starts.every((s, i) => i === 0 || s >= (starts[i - 1] ?? s)) && skipped.every((s) => s.line >= 1 && s.text.length <= 80);
    }), { numRuns: 1000 });
  });

  it('is decoded from bytes without throwing', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => typeof decodeText(bytes) === 'string' && parseVtt(decodeText(bytes)) !== undefined), { numRuns: 500 });
  });

  it.each([
    ['UTF-8', [0xc3, 0xa9]], ['UTF-8 with a mark', [0xef, 0xbb, 0xbf, 0xc3, 0xa9]], ['UTF-16 little end first', [0xff, 0xfe, 0xe9, 0x00]], ['UTF-16 big end first', [0xfe, 0xff, 0x00, 0xe9]],
  ])('is decoded as %s', (_, bytes) => expect(decodeText(new Uint8Array(bytes))).toBe('é'));

  it.each([
    ['tags that never close', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'<a'.repeat(1_500_000)}`],
    ['dashes', `${'-'.repeat(390)}-->\n`.repeat(8000)],
    ['arrows', '-->\n'.repeat(750_000)],
    ['references that never close', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'&#1'.repeat(1_000_000)}`],
    ['line ends', '\n'.repeat(3_000_000)],
    ['blocks', 'a\n\n'.repeat(1_000_000)],
    ['cues', `WEBVTT\n\n${'g/1-0\n00:00:01.000 --> 00:00:02.000\n<v Anna>Some words of talk here.</v>\n\n'.repeat(40_000)}`],
  ])('of 3 MB is parsed in time: %s', (_, text) => {
    const from = performance.now();
    parseVtt(text);
    // Generous, because machines under load are slow; quadratic time would be minutes.
    expect(performance.now() - from).toBeLessThan(8000);
  });
});

describe('what was said', () => {
  const word = fc.constantFrom('so', 'we', 'take', 'the', 'Zürich', 'route', '3', '<', '&', 'a>b', "don't", '"yes"', '–', '日本');
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((w) => `${w.join(' ')}.`);
  const talk = fc.array(fc.record({ speaker: fc.constantFrom('Anna Berg', 'Ben <b> & Co', '@3', 'Ölçer, D.'), text, pause: fc.nat(5000), length: fc.integer({ min: 1, max: 9000 }) }), { minLength: 1, maxLength: 12 });
  const style = fc.record({ end: fc.constantFrom('\n', '\r\n', '\r'), bom: fc.boolean(), ids: fc.constantFrom('none', 'number', 'guid'), time: fc.constantFrom('full', 'unpadded', 'comma', 'no-hours'), close: fc.boolean(), names: fc.boolean(), json: fc.boolean(), settings: fc.boolean(), notes: fc.boolean() });
  type Style = typeof style extends fc.Arbitrary<infer S> ? S : never;

  const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
  const time = (at: number, { time: how }: Style): string => {
    const [h, m, s, f] = [Math.floor(at / 3_600_000), Math.floor(at / 60_000) % 60, Math.floor(at / 1000) % 60, pad(at % 1000, 3)];
    if (how === 'unpadded') return `${h}:${m}:${s}.${f}`;
    if (how === 'no-hours') return `${pad(h * 60 + m)}:${pad(s)}.${f}`;
    return `${pad(h)}:${pad(m)}:${pad(s)}${how === 'comma' ? ',' : '.'}${f}`;
  };
  const escape = (t: string): string => t.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

  it('comes back from every accepted way of writing it', () => {
    fc.assert(fc.property(talk, style, (turns, how) => {
      let at = 0;
      const expected = turns.map((turn) => {
        const start = at + turn.pause;
        at = start + turn.length;
        return { speaker: how.names || how.json ? turn.speaker : null, start, end: at, text: turn.text };
      });
      const cues = expected.map((u, i) => {
        const id = how.ids === 'none' ? '' : how.ids === 'number' ? `${i + 1}${how.end}` : `5b1c-${i}/${i}-0${how.end}`;
        const timing = `${time(u.start, how)} --> ${time(u.end, how)}${how.settings ? ' align:start' : ''}`;
        const payload = how.json ? JSON.stringify({ speakerName: u.speaker, spokenText: u.text }) : how.names ? `<v ${escape(u.speaker ?? '')}>${escape(u.text)}${how.close ? '</v>' : ''}` : escape(u.text);
        return `${id}${timing}${how.end}${payload}${how.end}${how.notes ? `${how.end}NOTE written by hand${how.end}` : ''}`;
      });
      const written = `${how.bom ? '\ufeff' : ''}WEBVTT${how.end}${how.end}${cues.join(how.end)}`;
      const { utterances, skipped } = parseVtt(written);
      expect({ utterances, skipped }).toEqual({ utterances: expected, skipped: [] });
    }), { numRuns: 300 });
  });
});
