import { describe, expect, test } from 'vitest';
import { readIcs, type CalendarFile, type IcsOptions } from '#adapters/files/ics.ts';
import { instant, toIso } from '#base/time.ts';
import { address } from '#domain/person.ts';

const at = (text: string) => instant(Date.parse(text));
const november = { from: at('2026-11-01T00:00Z'), to: at('2026-11-30T00:00Z') };

function read(lines: readonly string[], options: IcsOptions = {}): CalendarFile {
  const text = ['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join('\r\n');
  const result = readIcs(text, 'my.ics', { zone: 'Europe/Berlin', window: november, ...options });
  if (!result.ok) throw new Error(result.failure.detail);
  return result.value;
}

const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', 'UID:u1', 'SUMMARY:Steering', ...lines, 'END:VEVENT'];
const starts = (file: CalendarFile) => file.meetings.map((m) => toIso(m.start).slice(0, 16));
const startOf = (...lines: readonly string[]) => starts(read(event(...lines)))[0];

describe('readIcs', () => {
  test('reads a Teams meeting as Outlook exports it, whole', () => {
    const file = read([
      'METHOD:PUBLISH',
      ...event(
        'DTSTART;TZID=W. Europe Standard Time:20261116T090000', 'DTEND;TZID=W. Europe Standard Time:20261116T100000',
        'ORGANIZER;CN=Ann Lee:mailto:Ann@x.example',
        'ATTENDEE;CN="Ben, Low";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:ben@x.example',
        'ATTENDEE;CN=Cy;ROLE=OPT-PARTICIPANT;PARTSTAT=DECLINED:mailto:cy@x.example',
        'ATTENDEE;CN=Room 4;CUTYPE=RESOURCE;ROLE=NON-PARTICIPANT:mailto:room4@x.example',
        'DESCRIPTION:Agenda\\nJoin: <https://teams.microsoft.com/l/meetup-join/19%3ameeting_a/0?context=b>\\n',
        'X-MICROSOFT-CDO-BUSYSTATUS:BUSY', 'CLASS:PUBLIC', 'STATUS:CONFIRMED',
      ),
    ], { me: address('ann@x.example') });
    expect(file).toEqual({
      file: 'my.ics', owner: 'ann@x.example', window: november, skipped: [],
      meetings: [{
        id: 'u1', origin: { from: 'file', file: 'my.ics' }, subject: 'Steering',
        start: at('2026-11-16T08:00Z'), end: at('2026-11-16T09:00Z'),
        organizer: { name: 'Ann Lee', address: 'ann@x.example' }, iOrganize: true,
        attendees: [
          { name: 'Ann Lee', address: 'ann@x.example', response: 'organizer', kind: 'required' },
          { name: 'Ben, Low', address: 'ben@x.example', response: 'accepted', kind: 'required' },
          { name: 'Cy', address: 'cy@x.example', response: 'declined', kind: 'optional' },
          { name: 'Room 4', address: 'room4@x.example', response: 'none', kind: 'room' },
        ],
        joinUrl: 'https://teams.microsoft.com/l/meetup-join/19%3ameeting_a/0?context=b',
        isAllDay: false, isPrivate: false, isCancelled: false, showAs: 'busy',
      }],
    });
  });

  test.each([
    ['UTC', 'DTSTART:20261116T090000Z', '2026-11-16T09:00'],
    ['a city', 'DTSTART;TZID=America/New_York:20261116T090000', '2026-11-16T14:00'],
    ['a city behind a prefix', 'DTSTART;TZID=/freeassociation.example/Tzfile/Europe/Berlin:20261116T090000', '2026-11-16T08:00'],
    ['a Windows name', 'DTSTART;TZID=India Standard Time:20261116T090000', '2026-11-16T03:30'],
    ['an offset', 'DTSTART;TZID="UTC+01:00":20261116T090000', '2026-11-16T08:00'],
    ['no zone (the device\'s)', 'DTSTART:20261116T090000', '2026-11-16T08:00'],
    ['summer time', 'DTSTART;TZID=Europe/Berlin:20260716T090000', '2026-07-16T07:00'],
    ['an hour that the clock skips', 'DTSTART;TZID=Europe/Berlin:20260329T023000', '2026-03-29T01:30'],
    ['an hour that the clock shows twice', 'DTSTART;TZID=Europe/Berlin:20261025T023000', '2026-10-25T00:30'],
  ])('reads a start in %s', (_, line, wanted) => {
    expect(startOf(line)).toBe(wanted);
  });

  test('takes floating times in the zone that the calendar names', () => {
    expect(starts(read(['X-WR-TIMEZONE:Asia/Tokyo', ...event('DTSTART:20261116T090000')]))).toEqual(['2026-11-16T00:00']);
  });

  test('believes the zone that the file defines before its name, on both sides of the change', () => {
    const zone = [
      'BEGIN:VTIMEZONE', 'TZID:Europe/Berlin',
      'BEGIN:STANDARD', 'DTSTART:16010101T030000', 'TZOFFSETFROM:+0600', 'TZOFFSETTO:+0500', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD',
      'BEGIN:DAYLIGHT', 'DTSTART:16010101T020000', 'TZOFFSETFROM:+0500', 'TZOFFSETTO:+0600', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE',
    ];
    const weekly = event('DTSTART;TZID=Europe/Berlin:20261023T090000', 'RRULE:FREQ=WEEKLY;COUNT=2');
    const october = { from: at('2026-10-01T00:00Z'), to: at('2026-11-30T00:00Z') };
    expect(starts(read([...zone, ...weekly], { window: october }))).toEqual(['2026-10-23T03:00', '2026-10-30T04:00']);
  });

  test('keeps the hour on the wall through a change of the clock, and ends each occurrence as long after', () => {
    const file = read(event('DTSTART;TZID=Europe/Berlin:20261023T090000', 'DTEND;TZID=Europe/Berlin:20261023T093000', 'RRULE:FREQ=WEEKLY'), { window: { from: at('2026-10-20T00:00Z'), to: at('2026-11-01T00:00Z') } });
    expect(file.meetings.map((m) => [toIso(m.start), m.end - m.start])).toEqual([['2026-10-23T07:00:00.000Z', 1_800_000], ['2026-10-30T08:00:00.000Z', 1_800_000]]);
  });

  test('leaves out excluded dates, and puts a changed occurrence where it moved, under the id of its first start', () => {
    const file = read([
      ...event('DTSTART:20261102T090000Z', 'DTEND:20261102T100000Z', 'RRULE:FREQ=WEEKLY;UNTIL=20261130T090000Z', 'EXDATE:20261109T090000Z'),
      ...event('RECURRENCE-ID:20261116T090000Z', 'DTSTART:20261117T130000Z', 'DTEND:20261117T140000Z'),
    ]);
    expect(file.meetings.map((m) => [m.id, toIso(m.start), m.series])).toEqual([
      ['u1/2026-11-02T09:00:00.000Z', '2026-11-02T09:00:00.000Z', 'u1'],
      ['u1/2026-11-16T09:00:00.000Z', '2026-11-17T13:00:00.000Z', 'u1'],
      ['u1/2026-11-23T09:00:00.000Z', '2026-11-23T09:00:00.000Z', 'u1'],
    ]);
  });

  test('takes a bare date in EXDATE and RECURRENCE-ID as the occurrence of that day', () => {
    const file = read([
      ...event('DTSTART:20261102T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20261109'),
      ...event('RECURRENCE-ID;VALUE=DATE:20261116', 'DTSTART:20261116T150000Z'),
    ]);
    expect(file.meetings.map((m) => [m.id, toIso(m.start)])).toEqual([
      ['u1/2026-11-02T09:00:00.000Z', '2026-11-02T09:00:00.000Z'],
      ['u1/2026-11-16T09:00:00.000Z', '2026-11-16T15:00:00.000Z'],
    ]);
  });

  test('adds the dates of RDATE', () => {
    expect(starts(read(event('DTSTART:20261102T090000Z', 'RDATE:20261104T100000Z,20261105T100000Z')))).toEqual(['2026-11-02T09:00', '2026-11-04T10:00', '2026-11-05T10:00']);
  });

  test('works out repeats from 8 weeks before the newest event to 2 weeks after it, where no window is given', () => {
    const text = ['BEGIN:VCALENDAR', ...event('DTSTART:20200101T090000Z', 'RRULE:FREQ=DAILY'), 'BEGIN:VEVENT', 'UID:u2', 'DTSTART:20261116T090000Z', 'END:VEVENT', 'END:VCALENDAR'].join('\n');
    const file = readIcs(text, 'my.ics');
    expect(file.ok && [starts(file.value)[0], starts(file.value).at(-1), file.value.meetings.length]).toEqual(['2026-09-21T09:00', '2026-11-30T09:00', 72]);
  });

  test('reads whole days from midnight to midnight of the device', () => {
    const [day] = read(event('DTSTART;VALUE=DATE:20261116')).meetings;
    expect([day?.isAllDay, day?.start, day?.end]).toEqual([true, at('2026-11-15T23:00Z'), at('2026-11-16T23:00Z')]);
  });

  test('of two versions of an event reads the newer and names the other', () => {
    const file = read([...event('SEQUENCE:2', 'DTSTART:20261116T090000Z'), ...event('SEQUENCE:1', 'DTSTART:20261117T090000Z')]);
    expect([starts(file), file.skipped]).toEqual([['2026-11-16T09:00'], [{ line: 8, why: 'duplicate', text: 'Steering' }]]);
  });

  test.each([
    ['CLASS:PRIVATE', { isPrivate: true }],
    ['CLASS:CONFIDENTIAL', { isPrivate: true }],
    ['CLASS:X-SECRET', { isPrivate: true }],
    ['STATUS:CANCELLED', { isCancelled: true }],
    ['TRANSP:TRANSPARENT', { showAs: 'free' }],
    ['STATUS:TENTATIVE', { showAs: 'tentative' }],
    ['X-MICROSOFT-CDO-BUSYSTATUS:OOF', { showAs: 'oof' }],
    ['X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE', { showAs: 'workingElsewhere' }],
    ['X-MICROSOFT-SKYPETEAMSMEETINGURL:https://teams.microsoft.com/meet/123?p=x', { joinUrl: 'https://teams.microsoft.com/meet/123?p=x' }],
    ['LOCATION:https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fteams.microsoft.com%2Fmeet%2F9&data=1', { joinUrl: 'https://teams.microsoft.com/meet/9' }],
  ])('understands %s', (line, wanted) => {
    expect(read(event('DTSTART:20261116T090000Z', line)).meetings[0]).toMatchObject(wanted);
  });

  test('takes the address a calendar is named after for its owner', () => {
    expect(read(['X-WR-CALNAME:Ann@x.example', ...event('DTSTART:20261116T090000Z')]).owner).toBe('ann@x.example');
  });

  test('takes who stands in most meetings for the owner, and nobody where two do', () => {
    const guests = (uid: string, ...names: readonly string[]) => ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTART:20261116T090000Z', ...names.map((n) => `ATTENDEE:mailto:${n}@x.example`), 'END:VEVENT'];
    expect([read([...guests('1', 'ann', 'ben'), ...guests('2', 'ann', 'cy')]).owner, read(guests('1', 'ann', 'ben')).owner]).toEqual(['ann@x.example', undefined]);
  });

  test('refuses a file that is too large before reading it', () => {
    expect(readIcs('x'.repeat(20_000_001), 'big.ics')).toEqual({ ok: false, failure: { kind: 'too-large', file: 'big.ics', detail: 'The file has 20000001 characters; at most 20000000 are read.' } });
  });
});
