import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeFile } from '#adapters/files/decode-file.ts';
import { readIcs, type CalendarFile } from '#adapters/files/ics.ts';
import { malformedIcs } from '../../../data/malformed-ics.ts';

/** Upper bound for any of these files; the usual one takes under a millisecond, and a busy machine may look away for a second. */
const bound = 5_000;

const outcome = (text: string): unknown => {
  const read = readIcs(text, 'a.ics', { zone: 'Europe/Berlin' });
  return read.ok ? { subjects: read.value.meetings.map((m) => m.subject), skipped: read.value.skipped.map((s) => s.why) } : { problem: read.failure.kind };
};

describe('a malformed calendar', () => {
  test('set has at least 70 files, each with another text and name', () => {
    expect(malformedIcs.length).toBeGreaterThanOrEqual(70);
    expect([new Set(malformedIcs.map((m) => m.name)).size, new Set(malformedIcs.map((m) => m.text)).size]).toEqual([malformedIcs.length, malformedIcs.length]);
  });

  test.each(malformedIcs.map((m) => [m.name, m] as const))('with %s gives a named problem or what could be read, in time', (_, { text, expect: wanted }) => {
    const before = performance.now();
    const found = outcome(text);
    expect(performance.now() - before).toBeLessThan(bound);
    expect(found).toEqual(wanted);
  });

  test('names the line of what it left out', () => {
    const text = ['BEGIN:VCALENDAR', 'BEGIN:VEVENT', 'SUMMARY:Broken', 'DTSTART:x', 'END:VEVENT', 'END:VCALENDAR'].join('\n');
    expect((readIcs(text, 'a.ics') as { value: CalendarFile }).value.skipped).toEqual([{ line: 2, why: 'bad-date', text: 'Broken' }]);
  });
});

const sample = [
  'BEGIN:VCALENDAR', 'BEGIN:VTIMEZONE', 'TZID:Own', 'BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0100', 'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD', 'END:VTIMEZONE',
  'BEGIN:VEVENT', 'UID:s@x', 'SUMMARY:Weekly steering', 'DTSTART;TZID=Own:20261005T090000', 'DTEND;TZID=Own:20261005T100000',
  'RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=MO;COUNT=12', 'EXDATE;TZID=Own:20261019T090000', 'ORGANIZER;CN="Ann":mailto:ann@x.example',
  'ATTENDEE;CN=Ben;PARTSTAT=ACCEPTED:mailto:ben@x.example', 'END:VEVENT',
  'BEGIN:VEVENT', 'UID:s@x', 'RECURRENCE-ID;TZID=Own:20261012T090000', 'SUMMARY:Weekly steering, moved', 'DTSTART;TZID=Own:20261013T090000',
  'DURATION:PT1H', 'END:VEVENT', 'END:VCALENDAR',
];

describe('any bytes', () => {
  const readInTime = (text: string) => {
    const before = performance.now();
    const read = readIcs(text, 'a.ics', { zone: 'Europe/Berlin' });
    expect(performance.now() - before).toBeLessThan(bound);
    if (!read.ok) expect(read.failure.detail).not.toBe('');
    else expect(read.value.meetings.every((m) => Number.isFinite(m.start) && m.end >= m.start && m.id !== '')).toBe(true);
  };

  test('never make the reader throw', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => readInTime(decodeFile(bytes))), { numRuns: 300 });
    fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...sample), fc.string()), { maxLength: 40 }), (lines) => readInTime(lines.join('\n'))), { numRuns: 300 });
  });

  test('of a sound calendar that was cut, shuffled, doubled or renumbered end in a problem or a partial read', () => {
    const position = fc.integer({ min: 0, max: sample.length - 1 });
    const change = fc.oneof(
      position.map((at) => (lines: string[]) => lines.slice(0, at)),
      fc.tuple(position, position).map(([a, b]) => (lines: string[]) => lines.with(Math.min(a, lines.length - 1), lines[b] ?? '')),
      position.map((at) => (lines: string[]) => lines.toSpliced(at, 0, ...lines.slice(at, at + 3))),
      fc.tuple(position, fc.integer({ min: -9, max: 999_999_999 })).map(([at, n]) => (lines: string[]) => lines.map((l, i) => (i === at ? l.replace(/\d+/, String(n)) : l))),
      fc.tuple(position, fc.integer({ min: 0, max: 30 }), fc.string({ minLength: 1, maxLength: 3 })).map(([at, where, text]) => (lines: string[]) => lines.map((l, i) => (i === at ? l.slice(0, where) + text + l.slice(where + 1) : l))),
    );
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => readInTime(changes.reduce((lines, apply) => (lines.length > 0 ? apply(lines) : lines), [...sample]).join('\r\n'))),
      { numRuns: 500 },
    );
  });
});
