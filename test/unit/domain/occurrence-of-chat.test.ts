import { expect, test } from 'vitest';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { occurrenceOfChat } from '#domain/occurrence-of-chat.ts';
import { partOfChat } from '#domain/part-of-chat.ts';
import { aMeeting, at } from '../../support/meetings.ts';

const on = (id: string, start: string, end: string, given: Partial<Meeting> = {}): Meeting => aMeeting({ id: id as MeetingId, start: at(start), end: at(end), ...given });

const WEEK_1 = on('week 1', '2026-11-09T09:00:00Z', '2026-11-09T10:00:00Z');
const WEEK_2 = on('week 2', '2026-11-16T09:00:00Z', '2026-11-16T10:00:00Z');
const NEXT_DAY = on('next day', '2026-11-17T09:00:00Z', '2026-11-17T10:00:00Z');
const RIGHT_AFTER = on('right after', '2026-11-16T10:20:00Z', '2026-11-16T11:00:00Z');
const OVER_IT = on('over it', '2026-11-16T09:30:00Z', '2026-11-16T10:30:00Z');

const asked = (...ids: readonly string[]): object => ({ is: 'ask', ids });
const one = (id: string): object => ({ is: 'one', ids: [id] });

test.each<[string, readonly Meeting[], string, object]>([
  ['the one that runs', [WEEK_1, WEEK_2], '2026-11-16T09:30:00Z', one('week 2')],
  ['the coming one, from 15 minutes before its start', [WEEK_1, WEEK_2], '2026-11-16T08:45:00Z', one('week 2')],
  ['nobody’s guess, a minute earlier', [WEEK_1, WEEK_2], '2026-11-16T08:44:00Z', asked('week 2', 'week 1')],
  ['the last one, until 48 hours after its end', [WEEK_1, WEEK_2], '2026-11-11T09:59:00Z', one('week 1')],
  ['nobody’s guess, after 48 hours', [WEEK_1, WEEK_2], '2026-11-11T10:00:00Z', asked('week 1', 'week 2')],
  ['the coming one of a daily series, though yesterday’s is less than 48 hours ago', [WEEK_2, NEXT_DAY], '2026-11-17T08:50:00Z', one('next day')],
  ['the running one, though the next one’s time has begun', [WEEK_2, on('next', '2026-11-16T10:00:00Z', '2026-11-16T11:00:00Z')], '2026-11-16T09:50:00Z', one('week 2')],
  ['nobody’s guess where two run', [WEEK_2, OVER_IT], '2026-11-16T09:40:00Z', asked('over it', 'week 2')],
  ['nobody’s guess between two that both lie within minutes', [WEEK_2, RIGHT_AFTER], '2026-11-16T10:08:00Z', asked('week 2', 'right after')],
  ['the only one there is, whenever', [WEEK_1], '2026-12-24T00:00:00Z', one('week 1')],
  ['never a cancelled one', [WEEK_1, { ...WEEK_2, isCancelled: true }], '2026-11-16T09:30:00Z', one('week 1')],
  ['none where there is none', [], '2026-11-16T09:30:00Z', { is: 'none', ids: [] }],
])('of a chat’s meetings is meant: %s', (_name, meetings, now, expected) => {
  const meant = occurrenceOfChat(meetings, at(now));
  const ids = meant.is === 'one' ? [meant.meeting.id] : meant.is === 'ask' ? meant.candidates.map((m) => m.id) : [];
  expect({ is: meant.is, ids }).toEqual(expected);
});

const NEXT_WEEK = on('next week', '2026-11-23T09:00:00Z', '2026-11-23T10:00:00Z');
const SOON = on('soon', '2026-11-16T10:10:00Z', '2026-11-16T11:00:00Z');

test.each<[string, Meeting, readonly Meeting[], string, string]>([
  ['from 15 minutes before it until 48 hours after it', WEEK_1, [WEEK_1, WEEK_2], '2026-11-09T08:45:00Z', '2026-11-11T10:00:00Z'],
  ['until people gather for the next', WEEK_2, [NEXT_DAY, WEEK_2], '2026-11-16T08:45:00Z', '2026-11-17T08:45:00Z'],
  ['from when people gather, though the last one’s 48 hours are not over', NEXT_DAY, [WEEK_2, NEXT_DAY], '2026-11-17T08:45:00Z', '2026-11-19T10:00:00Z'],
  ['to its own end where people gather for the next before it', WEEK_2, [WEEK_2, SOON], '2026-11-16T08:45:00Z', '2026-11-16T10:00:00Z'],
  ['from the end of the one before where that is later', SOON, [WEEK_2, SOON], '2026-11-16T10:00:00Z', '2026-11-18T11:00:00Z'],
  ['to the start of one that begins while it runs', WEEK_2, [WEEK_2, OVER_IT], '2026-11-16T08:45:00Z', '2026-11-16T09:30:00Z'],
  ['past a cancelled one', WEEK_2, [WEEK_2, { ...NEXT_DAY, isCancelled: true }], '2026-11-16T08:45:00Z', '2026-11-18T10:00:00Z'],
  ['alone where the list leaves it out', WEEK_2, [], '2026-11-16T08:45:00Z', '2026-11-18T10:00:00Z'],
])('a meeting’s part of its chat goes %s', (_name, meeting, series, from, to) => {
  expect(partOfChat(meeting, series)).toEqual({ from: at(from), to: at(to) });
});

test('no line of a chat is of two meetings', () => {
  const all = [WEEK_1, WEEK_2, RIGHT_AFTER, OVER_IT, NEXT_DAY, SOON, NEXT_WEEK];
  const parts = all.map((m) => partOfChat(m, all)).sort((a, b) => a.from - b.from || a.to - b.to);
  expect(parts.filter((part, n) => n > 0 && part.from < (parts[n - 1]?.to ?? 0) && part.to > part.from)).toEqual([]);
});
