import fc from 'fast-check';
import { expect, test } from 'vitest';
import { days, hours, instant, minus, plus } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { loadOf } from '#analysis/verdict/load.ts';
import { pastLoads } from '#flows/past-loads.ts';
import { aMeeting } from '../../support/meetings.ts';

test('gives the loads of the others that count and ended in the 8 weeks up to the end of a meeting, whatever their order', () => {
  const calendar = fc.array(fc.record({ hour: fc.integer({ min: 0, max: 24 * 80 }), length: fc.integer({ min: 1, max: 4 }), counts: fc.boolean() }), { maxLength: 40 });
  fc.assert(fc.property(calendar, (entries) => {
    const meetings = entries.map(({ hour, length }, n) => {
      const start = plus(instant(0), hours(hour));
      return aMeeting({ id: `m${n}` as MeetingId, start, end: plus(start, hours(length)) });
    });
    const counts = new Set(meetings.filter((_, n) => entries[n]?.counts).map((m) => m.id));
    const loads = pastLoads(meetings, (m) => counts.has(m.id));
    for (const meeting of meetings) {
      const expected = meetings
        .filter((m) => m.id !== meeting.id && counts.has(m.id) && m.end <= meeting.end && m.end >= minus(meeting.end, days(56)))
        .map((m) => loadOf(m, []).value);
      expect([...loads(meeting)].sort()).toEqual(expected.sort());
    }
  }));
});
