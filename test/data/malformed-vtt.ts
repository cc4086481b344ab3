/** What a damaged file still gives: `Speaker: text` for each utterance, and `line reason` for each part skipped. */
export interface MalformedVtt {
  readonly name: string;
  readonly text: string;
  readonly expect: { readonly said: readonly string[]; readonly skipped: readonly string[] };
}

const HELLO = '00:00:01.000 --> 00:00:02.000\n<v Anna>Hello.</v>';
const BYE = '00:00:09.000 --> 00:00:10.000\n<v Ben>Bye.</v>';
const BOTH = ['Anna: Hello.', 'Ben: Bye.'];

/** A damaged block between two sound cues; it begins on line 6. */
const between = (name: string, block: string, skipped: readonly string[], said: readonly string[] = BOTH): MalformedVtt => ({
  name,
  text: `WEBVTT\n\n${HELLO}\n\n${block}\n\n${BYE}\n`,
  expect: { said, skipped },
});

const badTiming = (name: string, timing: string): MalformedVtt => between(name, `${timing}\n<v Cleo>Lost.</v>`, ['6 bad-timing']);
const noTiming = (name: string, block: string): MalformedVtt => between(name, block, ['6 no-timing']);
const noText = (name: string, payload: string): MalformedVtt => between(name, `00:00:03.000 --> 00:00:04.000${payload}`, ['6 no-text']);
const notVtt = (name: string, text: string, skipped: readonly string[]): MalformedVtt => ({ name, text, expect: { said: [], skipped } });
const alone = (name: string, text: string, said: readonly string[], skipped: readonly string[]): MalformedVtt => ({ name, text, expect: { said, skipped } });

export const MALFORMED_VTT: readonly MalformedVtt[] = [
  badTiming('no end', '00:00:03.000 -->'),
  badTiming('no start', '--> 00:00:04.000'),
  badTiming('neither start nor end', '-->'),
  badTiming('letters in the end', '00:00:03.000 --> soon'),
  badTiming('four fields', '00:00:00:03.000 --> 00:00:04.000'),
  badTiming('two points', '00:00:03.000.1 --> 00:00:04.000'),
  badTiming('two commas', '00:00:03,000,1 --> 00:00:04,000'),
  badTiming('an empty field', '00::03.000 --> 00:00:04.000'),
  badTiming('a point among the minutes', '00:0.0:03.000 --> 00:00:04.000'),
  badTiming('only a colon', ': --> :'),
  badTiming('only a point', '. --> .'),
  badTiming('only a minus', '- --> -'),
  badTiming('a trailing colon', '00:00:03: --> 00:00:04:'),
  badTiming('a leading colon', ':03.000 --> :04.000'),
  badTiming('a unit in the end', '00:00:03.000 --> 4s'),
  badTiming('a date in the end', '00:00:03.000 --> 2026-11-22T10:00:04Z'),
  badTiming('a word glued to the end', '00:00:03.000 --> 00:00:04.000align:start'),
  badTiming('a minus inside a field', '00:0-0:03.000 --> 00:00:04.000'),
  badTiming('two minuses', '--00:00:03.000 --> 00:00:04.000'),
  badTiming('two arrows', '00:00:03.000 --> --> 00:00:04.000'),
  badTiming('a fraction of ten digits', '00:00:03.0000000000 --> 00:00:04.000'),
  badTiming('an hour of ten digits', '1234567890:00:03.000 --> 1234567890:00:04.000'),
  badTiming('settings beyond any sense', `00:00:03.000 --> 00:00:04.000 ${'align:start '.repeat(60)}`),
  badTiming('not a number', '00:00:03.000 --> NaN'),
  badTiming('quotes around the end', '00:00:03.000 --> "00:00:04.000"'),
  badTiming('the end in brackets', '00:00:03.000 --> [00:00:04.000]'),
  badTiming('only blanks behind the arrow', '00:00:03.000 -->    \t'),
  badTiming('digits of another script', '00:00:03.000 --> ٠٠:٠٠:٠٤'),
  between('an id above a bad timing', '7\n00:00:03.000 --> x\n<v Cleo>Lost.</v>', ['7 bad-timing']),

  noTiming('text alone', '<v Cleo>Where am I?</v>'),
  noTiming('an id alone', '0b8c1a52-9f7e-4b6b-8a53-6a5d1f2c3e4d/31-0'),
  noTiming('a number alone', '31'),
  noTiming('an id and its text', '31\n<v Cleo>Lost.</v>'),
  noTiming('times without an arrow', '00:00:03.000 00:00:04.000\n<v Cleo>Lost.</v>'),
  noTiming('an arrow of one dash', '00:00:03.000 -> 00:00:04.000\n<v Cleo>Lost.</v>'),
  noTiming('an arrow sign', '00:00:03.000 → 00:00:04.000\n<v Cleo>Lost.</v>'),
  noTiming('an arrow too long', '00:00:03.000 ---> 00:00:04.000\n<v Cleo>Lost.</v>'),
  noTiming('a long dash for an arrow', '00:00:03.000 —> 00:00:04.000\n<v Cleo>Lost.</v>'),
  noTiming('blanks inside a time', '00:00: 03.000 --> 00:00:04.000\n<v Cleo>Lost.</v>'),
  noTiming('a time of the day', '10:04 AM --> 10:05 AM\n<v Cleo>Lost.</v>'),
  noTiming('a letter for a digit', '00:00:0O.000 --> 00:00:04.000\n<v Cleo>Lost.</v>'),
  noTiming('a lower case note', 'note to self: nothing'),
  noTiming('a note glued to its text', 'NOTEthis is none'),
  noTiming('a second header', 'WEBVTT - part two'),
  noTiming('JSON that is no speech', '{"kind":"marker","at":3}'),
  noTiming('markup of another format', '<p begin="3s" end="4s">Lost.</p>'),
  noTiming('only a closing tag', '</v>'),
  noTiming('only marks of replaced bytes', '\ufffd\ufffd\ufffd'),
  noTiming('zeros as bytes', '\u0000\u0000'),
  between('two blocks without timing', 'one\n\ntwo', ['6 no-timing', '8 no-timing']),

  noText('no text at all', ''),
  noText('an empty voice', '\n<v Cleo></v>'),
  noText('a voice that is never filled', '\n<v Cleo>'),
  noText('only tags', '\n<b><i></i></b>'),
  noText('only blanks', '\n<v Cleo> \t </v>'),
  noText('only a space that does not break', '\n<v Cleo>&nbsp;&nbsp;</v>'),
  noText('only marks of direction', '\n<v Cleo>&lrm;&rlm;</v>'),
  noText('only control characters', '\n<v Cleo>\u0001\u0002</v>'),
  noText('only a time inside', '\n<00:00:03.500>'),

  between('JSON cut off', '00:00:03.000 --> 00:00:04.000\n{"speakerName":"Cleo","spokenText":"I was say', ['6 not-a-cue']),
  between('JSON with a number for the text', '00:00:03.000 --> 00:00:04.000\n{"speakerName":"Cleo","spokenText":7}', ['6 not-a-cue']),
  between('JSON with nothing for the text', '00:00:03.000 --> 00:00:04.000\n{"speakerName":"Cleo","spokenText":null}', ['6 not-a-cue']),
  between('JSON with two commas', '00:00:03.000 --> 00:00:04.000\n{"speakerName":"Cleo",,"spokenText":"Lost."}', ['6 not-a-cue']),
  between('JSON with an empty text', '00:00:03.000 --> 00:00:04.000\n{"speakerName":"Cleo","spokenText":""}', ['6 no-text']),
  between('JSON of blanks', '00:00:03.000 --> 00:00:04.000\n{"speakerName":"Cleo","spokenText":"  "}', ['6 no-text']),
  between('two things wrong', '00:00:03.000 --> x\n<v Cleo>Lost.</v>\n\nand this', ['6 bad-timing', '9 no-timing']),

  alone('cut off in a timing', `WEBVTT\n\n${HELLO}\n\n00:00:03.000 --> 00:0x`, ['Anna: Hello.'], ['6 bad-timing']),
  alone('cut off before the arrow', `WEBVTT\n\n${HELLO}\n\n00:00:03.0`, ['Anna: Hello.'], ['6 no-timing']),
  alone('cut off behind the timing', `WEBVTT\n\n${HELLO}\n\n00:00:03.000 --> 00:00:04.000`, ['Anna: Hello.'], ['6 no-text']),
  alone('cut off inside an id', `WEBVTT\n\n${HELLO}\n\n0b8c1a52-9f`, ['Anna: Hello.'], ['6 no-timing']),
  alone('a header spelt wrong', `WEBVVT\n\n${HELLO}\n`, ['Anna: Hello.'], ['1 not-a-cue']),
  alone('words above the first cue, and no header', `Transcript of Monday\n\n${HELLO}\n`, ['Anna: Hello.'], ['1 not-a-cue']),
  alone('carriage returns only', `WEBVTT\r\r00:01.000 --> 00:02.000\r<v Anna>Hello.</v>\r\rlost\r`, ['Anna: Hello.'], ['6 no-timing']),
  alone('a mark of byte order, then damage', `\ufeffWEBVTT\n\nlost\n\n${HELLO}`, ['Anna: Hello.'], ['3 no-timing']),
  alone('a cue of more than fifty thousand characters', `WEBVTT\n\n00:01.000 --> 00:02.000\n${'word '.repeat(10_000)}over`, [`null: ${'word '.repeat(10_000).trim()}`], ['4 too-long']),
  notVtt('a web page', '<!doctype html>\n<html><body>Sign in</body></html>', ['1 not-a-cue']),
  notVtt('an error in JSON', '{"error":{"code":"Forbidden"}}', ['1 not-a-cue']),
  notVtt('prose in two paragraphs', 'We met on Monday.\n\nNothing came of it.', ['1 not-a-cue', '3 not-a-cue']),
  notVtt('an archive', 'PK\u0003\u0004\u0014\u0000\u0006\u0000', ['1 not-a-cue']),
  noTiming('a date for a start', '2026-11-16T09:00:03Z --> 00:00:04.000\n<v Cleo>Lost.</v>'),
  noTiming('a word before the start', 'about 00:00:03.000 --> 00:00:04.000\n<v Cleo>Lost.</v>'),
  badTiming('nothing but signs', '.:. --> 00:00:04.000'),
  badTiming('a start that is only a dot', '. --> 00:00:04.000'),
  noTiming('a start in seconds with a unit', '3s --> 4s\n<v Cleo>Lost.</v>'),
  noTiming('percent signs for numbers', '%0:00:03.000 --> %0:00:04.000\n<v Cleo>Lost.</v>'),
  badTiming('three colons in a row', '00:::03.000 --> 00:00:04.000'),
  badTiming('fractions of hours', '0.5:00:03.000 --> 00:00:04.000'),
  badTiming('an arrow twice', '--> 00:00:03.000 --> 00:00:04.000'),
  noTiming('roman numerals', 'I:II:III --> I:II:IV\n<v Cleo>Lost.</v>'),
  noTiming('a list instead of a cue', '- first point\n- second point'),
  noTiming('a table row', '| who | what |'),
  noTiming('a line of dashes', '-----------'),
  noTiming('an arrow that points back', '00:00:03.000 <-- 00:00:04.000\n<v Cleo>Lost.</v>'),
  noTiming('an arrow in words', '00:00:03.000 to 00:00:04.000\n<v Cleo>Lost.</v>'),
  between('an unfinished JSON object', '{"spokenText":"Lost', ['6 not-a-cue']),
  notVtt('a calendar', 'BEGIN:VCALENDAR\nEND:VCALENDAR', ['1 not-a-cue']),
  notVtt('a table of values', 'speaker,text\nAnna,Hello', ['1 not-a-cue']),
  notVtt('a single letter', 'x', ['1 not-a-cue']),
  notVtt('a mail', 'From: anna@x.example\n\nSee attached.', ['1 not-a-cue', '3 not-a-cue']),
];
