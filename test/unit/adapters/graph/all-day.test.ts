import { afterEach, expect, test } from 'vitest';
import { fromGraphEvent } from '#adapters/graph/from-graph-event.ts';
import { address } from '#domain/person.ts';

const before = process.env['TZ'];
afterEach(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

const me = { id: 'me', tenant: 't', name: 'Ada', address: address('ada@tiny.example') };
const event = (isAllDay: boolean): object => ({
  id: 'e', iCalUId: 'u', subject: 'Stocktake', isAllDay,
  start: { dateTime: '2026-11-16T00:00:00.0000000', timeZone: 'UTC' },
  end: { dateTime: '2026-11-17T00:00:00.0000000', timeZone: 'UTC' },
});

test.each(['America/New_York', 'Asia/Tokyo', 'UTC'])('an all-day event lasts from midnight to midnight in %s, where its reader is; another one is a moment', (zone) => {
  process.env['TZ'] = zone;
  const [day, moment] = [fromGraphEvent(event(true), me), fromGraphEvent(event(false), me)];
  expect([day.start, day.end]).toEqual([new Date(2026, 10, 16).getTime(), new Date(2026, 10, 17).getTime()]);
  expect(moment.start).toBe(Date.UTC(2026, 10, 16));
});
