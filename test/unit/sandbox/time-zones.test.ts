import { expect, test } from 'vitest';
import { inTimeZone, toUtc } from '#sandbox/tenant/time-zone.ts';
import { WINDOWS_ZONES } from '#sandbox/tenant/windows-zones.ts';
import { ADA, tinySeed } from '../../support/tiny-seed.ts';
import { tinyTenant } from '../../support/tiny-tenant.ts';

const DAY = '/me/calendarView?startDateTime=2026-11-02T00:00:00Z&endDateTime=2026-11-03T00:00:00Z';

test('every Windows name stands for a zone that the platform knows', () => {
  const unknown = Object.entries(WINDOWS_ZONES).filter(([, zone]) => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: zone });
      return false;
    } catch {
      return true;
    }
  });
  expect({ unknown, names: Object.keys(WINDOWS_ZONES).length }).toEqual({ unknown: [], names: 139 });
});

test.each([
  ['Europe/Lisbon', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00'],
  ['Europe/Lisbon', '2026-10-25T01:30:00Z', '2026-10-25T01:30:00'],
  ['Romance Standard Time', '2026-03-29T00:59:59Z', '2026-03-29T01:59:59'],
  ['Romance Standard Time', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00'],
  ['India Standard Time', '2026-06-01T20:00:00Z', '2026-06-02T01:30:00'],
  ['Lord Howe Standard Time', '2026-01-01T00:00:00Z', '2026-01-01T11:00:00'],
  ['UTC', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00'],
])('in %s %s reads %s', (zone, utc, local) => {
  expect(inTimeZone(utc, zone)).toEqual({ dateTime: `${local}.0000000`, timeZone: zone });
});

test.each([
  ['Europe/Lisbon', '2026-10-25T01:30:00', '2026-10-25T00:30:00Z'],
  ['Romance Standard Time', '2026-03-29T02:30:00', '2026-03-29T01:30:00Z'],
  ['Eastern Standard Time', '2026-11-16T09:00:00.0000000', '2026-11-16T14:00:00Z'],
  ['India Standard Time', '2026-06-02T01:30:00', '2026-06-01T20:00:00Z'],
])('in %s %s is meant as %s', (timeZone, dateTime, utc) => {
  expect(toUtc({ dateTime, timeZone })).toBe(utc);
});

test('a name that is no zone is refused', async () => {
  const ada = await (await tinyTenant()).as(ADA);
  const { status, body } = await ada('GET', DAY, undefined, { prefer: 'outlook.timezone="Middle of Nowhere"' });
  expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'TimeZoneNotSupportedException' });
});

test('an event says the zone it was made in: its own, or its series\'', async () => {
  const seed = tinySeed();
  const [first, second, ...rest] = seed.meetings;
  if (!first || !second) throw new Error('the seed has meetings');
  const meetings = [{ ...first, timeZone: 'Eastern Standard Time' }, second, ...rest];
  const ada = await (await tinyTenant({ seed: () => ({ ...seed, meetings, series: [{ id: 'weekly', subject: 'Weekly sync', timeZone: 'India Standard Time' }] }) })).as(ADA);
  const zones = (await ada('GET', '/me/calendarView?startDateTime=2026-11-02T00:00:00Z&endDateTime=2026-11-12T00:00:00Z&$orderby=start/dateTime')).body.value.map((event) => [event['originalStartTimeZone'], event['originalEndTimeZone']]);
  expect(zones).toEqual([['Eastern Standard Time', 'Eastern Standard Time'], ['India Standard Time', 'India Standard Time'], ['UTC', 'UTC']]);
});

test('an all-day event begins at midnight in any zone', async () => {
  const seed = tinySeed();
  const [model] = seed.meetings.slice(-1);
  if (!model) throw new Error('the seed has meetings');
  const allDay = { ...model, id: 'day', isAllDay: true, start: '2026-11-02T00:00:00Z', end: '2026-11-03T00:00:00Z' };
  const ada = await (await tinyTenant({ seed: () => ({ ...seed, meetings: [allDay] }) })).as(ADA);
  const { body: { value: [event] } } = await ada('GET', DAY, undefined, { prefer: 'outlook.timezone="Tokyo Standard Time"' });
  expect([event['start'], event['end']]).toEqual([{ dateTime: '2026-11-02T00:00:00.0000000', timeZone: 'Tokyo Standard Time' }, { dateTime: '2026-11-03T00:00:00.0000000', timeZone: 'Tokyo Standard Time' }]);
});
