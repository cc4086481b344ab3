import { expect, test } from 'vitest';
import { hours } from '#base/time.ts';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { createSyncMeetings, type SyncMeetings } from '#flows/sync-meetings.ts';
import type { Calendar, ChangingCalendar } from '#ports/calendar.ts';
import type { Failure } from '#ports/failure.ts';
import type { KeptCalendar } from '#ports/stores.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { aMeeting, at } from '../../support/meetings.ts';
import { memoryCalendar } from '../../support/memory-calendar.ts';
import { memoryCollection } from '../../support/memory-stores.ts';

const NOW = '2026-11-16T12:00:00Z';
const mine = aMeeting({ id: 'mine' as MeetingId });
const dropped = aMeeting({ id: 'dropped' as MeetingId, start: at('2026-11-15T09:00:00Z'), end: at('2026-11-15T10:00:00Z'), origin: { from: 'file', file: 'my.ics' } });
const giving = (...meetings: Meeting[]): ChangingCalendar => memoryCalendar(...meetings);
function refusing(failure: Failure): ChangingCalendar {
  const calendar = memoryCalendar(mine);
  for (const call of ['mark', 'meetings', 'changes'] as const) calendar.fail(call, failure);
  return calendar;
}
const signal = new AbortController().signal;

function syncing(calendar: ChangingCalendar | undefined, files: Calendar = giving(), kept = memoryCollection<KeptCalendar>(), clock = fixedClock(NOW)): SyncMeetings {
  return createSyncMeetings({ ...(calendar ? { calendar } : {}), files, kept, clock });
}

test('a whole read is ready, newest first, files included', async () => {
  const sync = syncing(giving(mine), giving(dropped));
  await sync.sync(signal);
  expect(sync.state.getSnapshot()).toEqual({ is: 'ready', data: [mine, dropped], asOf: at(NOW), complete: true });
});

test('empty is said only after a whole read that found nothing', async () => {
  const sync = syncing(giving());
  await sync.sync(signal);
  expect(sync.state.getSnapshot()).toEqual({ is: 'empty', asOf: at(NOW) });
});

test('a failed first read is failed, not empty', async () => {
  const sync = syncing(refusing({ kind: 'offline' }));
  await sync.sync(signal);
  expect(sync.state.getSnapshot()).toEqual({ is: 'failed', failure: { kind: 'offline' } });
});

test('missing consent says what would open the calendar', async () => {
  const sync = syncing(refusing({ kind: 'consentNeeded', scopes: ['Calendars.Read'], by: 'admin' }));
  await sync.sync(signal);
  expect(sync.state.getSnapshot()).toEqual({ is: 'blocked', need: { to: 'consent', feature: 'my-week', by: 'admin' } });
});

test('a later failed read keeps what was there, with its age and the reason', async () => {
  const kept = memoryCollection<KeptCalendar>();
  const clock = fixedClock(NOW);
  await syncing(giving(mine), giving(), kept, clock).sync(signal);
  clock.pass(hours(3));
  const later = syncing(refusing({ kind: 'offline' }), giving(), kept, clock);
  await later.open();
  await later.sync(signal);
  expect(later.state.getSnapshot()).toEqual({ is: 'stale', data: [mine], asOf: at(NOW), why: { kind: 'offline' } });
});

test('files stand in for a closed mailbox, and what failed is said', async () => {
  const sync = syncing(refusing({ kind: 'forbidden' }), giving(dropped));
  await sync.sync(signal);
  expect(sync.state.getSnapshot()).toEqual({ is: 'ready', data: [dropped], asOf: at(NOW), complete: false, why: { kind: 'forbidden' } });
});

test('files alone are a whole calendar while nobody is signed in', async () => {
  const sync = syncing(undefined, giving(dropped));
  await sync.sync(signal);
  expect(sync.state.getSnapshot()).toEqual({ is: 'ready', data: [dropped], asOf: at(NOW), complete: true });
});
