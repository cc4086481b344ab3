// Calendars that are broken in one way each. Written for these tests.

export interface MalformedIcs {
  readonly name: string;
  readonly text: string;
  /** A problem of the whole file, or what was still read: subjects, and why parts were left out, by line. */
  readonly expect: { readonly problem: string } | { readonly subjects: readonly string[]; readonly skipped: readonly string[] };
}

const calendar = (...lines: readonly string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
/** An event that is whole but for the lines given; `START` in `without` leaves its start away. */
const event = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', 'UID:a@x', 'SUMMARY:Steering', 'DTSTART:20261116T090000Z', 'DTEND:20261116T100000Z', ...lines, 'END:VEVENT'];
const bare = (...lines: readonly string[]): readonly string[] => ['BEGIN:VEVENT', 'UID:a@x', 'SUMMARY:Steering', ...lines, 'END:VEVENT'];
const sound: readonly string[] = ['BEGIN:VEVENT', 'UID:sound@x', 'SUMMARY:Sound', 'DTSTART:20261117T090000Z', 'DTEND:20261117T100000Z', 'END:VEVENT'];
const zone = (...lines: readonly string[]): readonly string[] => ['BEGIN:VTIMEZONE', 'TZID:Own', ...lines, 'END:VTIMEZONE'];
const standard = ['BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0200', 'TZOFFSETTO:+0100', 'END:STANDARD'];
const inOwnZone = bare('DTSTART;TZID=Own:20261116T090000', 'DTEND;TZID=Own:20261116T100000');

const whole = (name: string, text: string, problem: string): MalformedIcs => ({ name, text, expect: { problem } });
const part = (name: string, lines: readonly string[], subjects: readonly string[], ...skipped: readonly string[]): MalformedIcs => ({ name, text: calendar(...lines), expect: { subjects, skipped } });
const raw = (name: string, text: string, subjects: readonly string[], ...skipped: readonly string[]): MalformedIcs => ({ name, text, expect: { subjects, skipped } });
/** Beside the broken event stands a sound one, which must be read. */
const leftOut = (name: string, lines: readonly string[], why: string): MalformedIcs => part(name, [...bare(...lines), ...sound], ['Sound'], why);
const kept = (name: string, lines: readonly string[], ...skipped: readonly string[]): MalformedIcs => part(name, [...event(...lines), ...sound], ['Steering', 'Sound'], ...skipped);

const end = 'DTEND:20261116T100000Z';

export const malformedIcs: readonly MalformedIcs[] = [
  whole('nothing at all', '', 'empty'),
  whole('blank lines only', '\r\n \r\n\t\r\n', 'empty'),
  whole('a byte order mark only', '\ufeff', 'empty'),
  whole('prose', 'Dear all, please find my calendar attached.', 'not-a-calendar'),
  whole('a web page', '<!doctype html><html><body>Sign in</body></html>', 'not-a-calendar'),
  whole('an address card', 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann\r\nEND:VCARD\r\n', 'not-a-calendar'),
  whole('a transcript', 'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Ann>Hello</v>\n', 'not-a-calendar'),
  whole('JSON', '{"BEGIN":"VCALENDAR"}', 'not-a-calendar'),
  whole('comma separated values', 'Subject,Start\nSteering,2026-11-16', 'not-a-calendar'),
  whole('the beginning of a Word file', 'PK\u0003\u0004\u0014\u0000\u0006\u0000', 'not-a-calendar'),
  whole('zero bytes', '\u0000'.repeat(1000), 'not-a-calendar'),
  whole('an end without a beginning', 'END:VCALENDAR', 'not-a-calendar'),
  whole('a calendar named wrongly', 'BEGIN:VCALENDARS\r\nVERSION:2.0\r\nEND:VCALENDARS', 'not-a-calendar'),
  whole('colons only', ':\n:\n:\n', 'not-a-calendar'),

  raw('a calendar without its end', calendar(...event()).replace('END:VCALENDAR', ''), ['Steering'], 'not-closed'),
  raw('an event cut in the middle', calendar(...sound, ...event()).split('DTEND:20261116')[0] ?? '', ['Sound'], 'not-closed', 'not-closed'),
  raw('a calendar cut within a line', `${calendar(...sound).split('END:VCAL')[0] ?? ''}END:VCAL`, ['Sound'], 'not-closed', 'bad-line'),
  raw('an event without a calendar', event().join('\r\n'), ['Steering']),
  raw('line ends of old Macs', calendar(...event()).replaceAll('\r\n', '\r'), ['Steering']),
  raw('mixed line ends', calendar(...event()).replace('\r\n', '\n').replace('\r\n', '\r'), ['Steering']),
  raw('a byte order mark in front', `\ufeff${calendar(...event())}`, ['Steering']),
  raw('names in small letters', calendar(...event()).toLowerCase().replaceAll('t090000z', 'T090000Z').replaceAll('t100000z', 'T100000Z'), ['steering']),
  raw('two calendars one after the other', calendar(...event()) + calendar(...sound), ['Steering', 'Sound']),
  raw('mail headers in front', `From: ann@x\r\nSubject: calendar\r\n\r\n${calendar(...event())}`, ['Steering'], 'bad-line', 'bad-line'),
  raw('text behind the end', `${calendar(...event())}-- \r\nSent from my phone\r\n`, ['Steering'], 'bad-line', 'bad-line'),
  raw('a first line that is folded', ` ${calendar(...event())}`, ['Steering'], 'bad-line', 'bad-line', 'bad-line'),
  raw('blank lines between all lines', calendar(...event()).replaceAll('\r\n', '\r\n\r\n'), ['Steering']),
  raw('blanks at the end of lines', calendar(...event()).replaceAll('\r\n', '  \r\n'), ['Steering']),
  raw('a thousand lines that are none', calendar(...event(...Array.from({ length: 1000 }, (_, n) => `stray ${n}`))), ['Steering'], ...Array.from({ length: 500 }, () => 'bad-line'), 'more'),
  raw('nesting a hundred deep', ['BEGIN:VCALENDAR', ...Array.from({ length: 100 }, () => 'BEGIN:X'), ...Array.from({ length: 100 }, () => 'END:X'), ...event(), 'END:VCALENDAR'].join('\n'), ['Steering'], ...Array.from({ length: 186 }, () => 'bad-line')),

  part('an event in an event', [...event().slice(0, -1), ...sound], ['Sound'], 'not-closed'),
  part('an alarm that is not closed', event('BEGIN:VALARM', 'TRIGGER:-PT15M'), ['Steering']),
  part('an alarm with its own text', event('BEGIN:VALARM', 'SUMMARY:Alarm', 'DTSTART:garbage', 'END:VALARM'), ['Steering']),
  part('an end that fits nothing', [...event(), 'END:VTODO'], ['Steering'], 'bad-line'),
  part('a task in place of an event', ['BEGIN:VTODO', 'SUMMARY:Task', 'END:VTODO'], []),
  part('a calendar without events', [], []),
  part('an event without anything', ['BEGIN:VEVENT', 'END:VEVENT', ...sound], ['Sound'], 'no-start'),

  leftOut('no start', [end], 'no-start'),
  leftOut('an empty start', ['DTSTART:', end], 'bad-date'),
  leftOut('a start in words', ['DTSTART:tomorrow at nine', end], 'bad-date'),
  leftOut('a start with dashes', ['DTSTART:2026-11-16T09:00:00Z', end], 'bad-date'),
  leftOut('month 13', ['DTSTART:20261316T090000Z', end], 'bad-date'),
  leftOut('30 February', ['DTSTART:20260230T090000Z', end], 'bad-date'),
  leftOut('hour 25', ['DTSTART:20261116T250000Z', end], 'bad-date'),
  leftOut('minute 60', ['DTSTART:20261116T096000Z', end], 'bad-date'),
  leftOut('year 0', ['DTSTART:00001116T090000Z', end], 'bad-date'),
  leftOut('a start that was cut', ['DTSTART:20261116T09', end], 'bad-date'),
  leftOut('a start of two values of which the first is none', ['DTSTART:x,20261116T090000Z', end], 'bad-date'),
  leftOut('an end in words', ['DTSTART:20261116T090000Z', 'DTEND:later'], 'bad-date'),
  leftOut('an end before the start', ['DTSTART:20261116T090000Z', 'DTEND:20261116T080000Z'], 'ends-before-start'),
  leftOut('a negative duration', ['DTSTART:20261116T090000Z', 'DURATION:-PT1H'], 'ends-before-start'),
  leftOut('a duration in words', ['DTSTART:20261116T090000Z', 'DURATION:an hour'], 'bad-date'),
  leftOut('an unknown zone', ['DTSTART;TZID=Middle-earth/Bree:20261116T090000', end], 'unknown-zone'),
  leftOut('an end in an unknown zone', ['DTSTART:20261116T090000Z', 'DTEND;TZID=Nowhere:20261116T100000'], 'unknown-zone'),
  leftOut('an exception whose occurrence cannot be read', ['DTSTART:20261116T090000Z', end, 'RECURRENCE-ID:x'], 'bad-date'),
  leftOut('quotation marks that never end in the start', ['DTSTART;TZID="Europe/Berlin:20261116T090000', end], 'bad-date'),

  kept('a line without a colon', ['this is not a property'], 'bad-line'),
  kept('a description with raw line ends', ['DESCRIPTION:first', 'second', 'third'], 'bad-line', 'bad-line'),
  kept('an attendee without a value', ['ATTENDEE;CN="Ann'], 'bad-attendee'),
  kept('an attendee with unclosed quotation marks', ['ATTENDEE;CN="Ann:mailto:ann@x.example'], 'bad-attendee'),
  kept('an attendee who is nobody', ['ATTENDEE:'], 'bad-attendee'),
  kept('an organizer who is nobody', ['ORGANIZER:mailto:'], 'bad-attendee'),
  kept('a rule that is empty', ['RRULE:'], 'rule-not-read'),
  kept('a rule of an unknown frequency', ['RRULE:FREQ=FORTNIGHTLY'], 'rule-not-read'),
  kept('a rule without a frequency', ['RRULE:COUNT=3'], 'rule-not-read'),
  kept('a rule for every second', ['RRULE:FREQ=SECONDLY'], 'rule-not-read'),
  kept('a rule for every minute of an hour', ['RRULE:FREQ=MINUTELY;COUNT=100000000'], 'rule-not-read'),
  kept('a rule for every hour', ['RRULE:FREQ=HOURLY;INTERVAL=1'], 'rule-not-read'),
  kept('a rule of many hours a day', ['RRULE:FREQ=DAILY;BYHOUR=9,10,11'], 'rule-not-read'),
  kept('a rule with a weekday of another language', ['RRULE:FREQ=WEEKLY;BYDAY=DI'], 'rule-not-read'),
  kept('a rule with a negative count', ['RRULE:FREQ=DAILY;COUNT=-1'], 'rule-not-read'),
  kept('a rule with month 13', ['RRULE:FREQ=YEARLY;BYMONTH=13'], 'rule-not-read'),
  kept('a rule with day 99', ['RRULE:FREQ=MONTHLY;BYMONTHDAY=99'], 'rule-not-read'),
  kept('a rule with an interval in words', ['RRULE:FREQ=DAILY;INTERVAL=two'], 'rule-not-read'),
  kept('a rule that never matches', ['RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=31']),
  kept('a rule that never matches in any year', ['RRULE:FREQ=YEARLY;BYMONTH=4;BYDAY=1MO;BYMONTHDAY=15']),
  kept('a rule with an interval of a million', ['RRULE:FREQ=YEARLY;INTERVAL=1000000']),
  kept('a rule that ended before it began', ['RRULE:FREQ=DAILY;UNTIL=20200101T000000Z']),
  kept('two rules', ['RRULE:FREQ=YEARLY', 'RRULE:FREQ=DAILY'], 'rule-not-read'),
  kept('a rule of what is left out', ['EXRULE:FREQ=DAILY'], 'rule-not-read'),
  kept('a left-out date in words', ['RRULE:FREQ=YEARLY', 'EXDATE:next week'], 'bad-exception-date'),
  kept('an added date in an unknown zone', ['RDATE;TZID=Nowhere:20261118T090000'], 'bad-exception-date'),
  kept('a date of modification in words', ['LAST-MODIFIED:yesterday']),
  kept('an unknown status', ['STATUS:PERHAPS']),
  kept('a sequence in words', ['SEQUENCE:first']),
  kept('a property named like a built-in one', ['__proto__:x', 'CONSTRUCTOR:x'], 'bad-line'),
  kept('a join address that is no address', ['X-MICROSOFT-SKYPETEAMSMEETINGURL:javascript:alert(1)']),
  kept('percent signs that encode nothing', ['DESCRIPTION:https://eur01.safelinks.protection.outlook.com/?url=%E0%A4%A']),
  kept('a line of a megabyte', [`DESCRIPTION:${'x'.repeat(1_000_000)}`]),
  kept('an attendee of a megabyte', [`ATTENDEE;CN=${'x'.repeat(1_000_000)}:mailto:ann@x.example`], 'bad-attendee'),
  kept('a megabyte of open parentheses in a link', [`DESCRIPTION:${'https://teams.microsoft.com/meet/'.repeat(3000)}`]),

  part('the same event twice', [...event(), ...event()], ['Steering'], 'duplicate'),
  part('no id', ['BEGIN:VEVENT', 'SUMMARY:Steering', 'DTSTART:20261116T090000Z', end, 'END:VEVENT'], ['Steering']),
  part('an exception without its series', event('RECURRENCE-ID:20261115T090000Z'), ['Steering']),
  part('a zone without a name', [...zone(...standard).filter((l) => l !== 'TZID:Own'), ...sound], ['Sound']),
  part('a zone without offsets', [...zone('BEGIN:STANDARD', 'DTSTART:16010101T000000', 'END:STANDARD'), ...inOwnZone, ...sound], ['Sound'], 'unknown-zone'),
  part('a zone that changes every second', [...zone(...standard.slice(0, -1), 'RRULE:FREQ=SECONDLY', 'END:STANDARD'), ...inOwnZone, ...sound], ['Sound'], 'unknown-zone'),
  part('a zone with an offset of 99 hours', [...zone(...standard.map((l) => l.replace('+0100', '+9900'))), ...inOwnZone, ...sound], ['Sound'], 'unknown-zone'),
  part('a zone whose rule never matches', [...zone(...standard.slice(0, -1), 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'END:STANDARD'), ...inOwnZone], ['Steering']),
  part('a zone defined after its use', [...inOwnZone, ...zone(...standard)], ['Steering']),
  part('a zone that holds nothing', [...zone(), ...inOwnZone, ...sound], ['Sound'], 'unknown-zone'),
];
