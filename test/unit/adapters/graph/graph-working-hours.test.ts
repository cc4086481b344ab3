import { afterEach, expect, test } from 'vitest';
import { createGraphWorkingHours } from '#adapters/graph/graph-working-hours.ts';
import { failed, ok } from '#base/result.ts';
import type { SeedPerson } from '#sandbox/tenant/seed.ts';
import { fixedClock } from '../../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../../support/graph-on-tenant.ts';
import { ADA, TINY_NOW, tinySeed } from '../../../support/tiny-seed.ts';

const { signal } = new AbortController();
const WEEK = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
let on: TenantGraph | undefined;
afterEach(() => on?.close());

async function read(given: Partial<SeedPerson>) {
  const seed = tinySeed();
  on = await graphOnTenant({ ...seed, people: seed.people.map((person) => (person.id === ADA ? { ...person, ...given } : person)) }, ADA, fixedClock(TINY_NOW));
  return createGraphWorkingHours(on.graph).read(signal);
}

const eight = { daysOfWeek: WEEK, startTime: '08:00:00.0000000', endTime: '16:30:00.0000000' };

test.each([
  ['a name of Windows is the city that keeps its time', { name: 'W. Europe Standard Time' }, 'Europe/Berlin'],
  ['the name of a city is that city', { name: 'Asia/Tokyo' }, 'Asia/Tokyo'],
  ['a zone made by hand counts how far UTC is ahead', { name: 'Customized Time Zone', bias: -345 }, { ahead: 345 }],
  ['one with month 0 has no summer', { name: 'Customized Time Zone', bias: 0, standardOffset: { time: '00:00:00.0000000', dayOccurrence: 0, dayOfWeek: 'sunday', month: 0, year: 0 }, daylightOffset: { daylightBias: 0, time: '00:00:00.0000000', dayOccurrence: 0, dayOfWeek: 'sunday', month: 0, year: 0 } }, { ahead: 0 }],
  ['the zone of Microsoft\'s own example is Seattle\'s', {
    name: 'Customized Time Zone', bias: 480,
    standardOffset: { time: '02:00:00.0000000', dayOccurrence: 1, dayOfWeek: 'sunday', month: 11, year: 0 }, daylightOffset: { daylightBias: -60, time: '02:00:00.0000000', dayOccurrence: 2, dayOfWeek: 'sunday', month: 3, year: 0 },
  }, { ahead: -480, summer: { ahead: -420, begins: { month: 3, weekday: 'sunday', nth: 2, at: 120 }, ends: { month: 11, weekday: 'sunday', nth: 1, at: 120 } } }],
])('of working hours, %s', async (_, timeZone, zone) => {
  expect(await read({ workingHours: { ...eight, timeZone } })).toEqual(ok({ days: WEEK, from: 480, to: 990, zone }));
});

test.each([
  ['none are set', null],
  ['no day is one of work', { ...eight, daysOfWeek: [], timeZone: { name: 'UTC' } }],
  ['nobody knows the time zone', { ...eight, timeZone: { name: 'Time of the Moon' } }],
])('where %s, there are none', async (_, workingHours) => {
  expect(await read({ workingHours })).toEqual(ok(undefined));
});

test('a guest, whose mailbox is elsewhere, has none here', async () => {
  expect(await read({ hasMailbox: false })).toEqual(failed({ kind: 'gone' }));
});

test('an answer of another shape is named by its place', async () => {
  expect(await read({ workingHours: { ...eight, daysOfWeek: ['someday'], timeZone: { name: 'UTC' } } })).toEqual(failed({ kind: 'badAnswer', where: 'mailboxSettings.workingHours.daysOfWeek.0' }));
});
