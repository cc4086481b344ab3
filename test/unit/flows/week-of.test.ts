import { expect, test } from 'vitest';
import { days, plus } from '#base/time.ts';
import type { Meeting, MeetingId, SeriesId } from '#domain/meeting.ts';
import { address } from '#domain/person.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { WrittenRecord } from '#flows/outbox-entry.ts';
import { weekOf, type WeekParts } from '#flows/week-of.ts';
import { aMeeting, aRecord, at } from '../../support/meetings.ts';

const NOW = at('2026-11-16T12:00:00Z');
const COVERED = { from: plus(NOW, days(-56)), to: plus(NOW, days(16)) };
const meeting = aMeeting();
const draftOf = ({ id, subject, start }: Meeting, about = true): ReflectionDraft =>
  ({ meeting: id, template: 'decision-debrief', answers: {}, shared: [], savedAt: NOW, ...(about ? { about: { subject, start } } : {}) });
const writtenOf = (of: Meeting): WrittenRecord => ({ record: aRecord(of), targets: [{ to: 'chat' }], writtenAt: NOW, earlier: [] });
const byId = <T>(...all: readonly (readonly [Meeting, T])[]): ReadonlyMap<string, T> => new Map(all.map(([m, value]) => [m.id, value]));

const parts = (given: Partial<WeekParts>): WeekParts => ({
  me: { id: 'me', tenant: 'tiny', name: 'Ada Brandt', address: address('ada@tiny.example') },
  meetings: [],
  covered: COVERED,
  judging: { judgements: new Map(), contests: new Map(), done: 0, of: 0, needs: new Map(), unclear: new Map(), running: false },
  drafts: new Map(),
  written: new Map(),
  hasCalendar: true,
  ...given,
});

test('a moved meeting keeps its record and its draft', () => {
  const moved = { ...meeting, start: plus(meeting.start, days(2)), end: plus(meeting.end, days(2)) };
  const week = weekOf(parts({ meetings: [moved], drafts: byId([meeting, draftOf(meeting)]), written: byId([meeting, writtenOf(meeting)]) }));
  expect(week.meetings).toEqual([{ meeting: moved, purpose: 'unset', hasDraft: true, written: writtenOf(meeting) }]);
  expect(week.apart).toEqual([]);
});

test('a meeting is for what its invitation was set to say, unless the person said otherwise', () => {
  const told = { ...meeting, invite: { set: 'plan', questions: [] } } as const;
  const contests = byId([meeting, { says: 'purpose', purpose: 'learn' } as const]);
  const purposes = (judging: Partial<WeekParts['judging']>) => weekOf(parts({ meetings: [told], judging: { ...parts({}).judging, ...judging } })).meetings.map(({ purpose }) => purpose);
  expect([purposes({}), purposes({ contests } as Partial<WeekParts['judging']>)]).toEqual([['plan'], ['learn']]);
});

test('words whose meeting left the calendar stand apart, newest first, those without a time last', () => {
  const other = aMeeting({ id: 'other' as MeetingId, subject: 'Budget', start: at('2026-11-10T09:00:00Z') });
  const unknown = aMeeting({ id: 'unknown' as MeetingId });
  const drafts = byId([meeting, draftOf(meeting)], [unknown, draftOf(unknown, false)]);
  expect(weekOf(parts({ drafts, written: byId([other, writtenOf(other)]) })).apart).toEqual([
    { meeting: meeting.id, subject: meeting.subject, start: meeting.start, draft: draftOf(meeting) },
    { meeting: other.id, subject: 'Budget', start: other.start, written: writtenOf(other) },
    { meeting: unknown.id, draft: draftOf(unknown, false) },
  ]);
});

test.each<[string, Partial<WeekParts>]>([
  ['before the calendar was read whole', { covered: undefined }],
  ['where the meeting lies beyond what was read', { covered: { from: COVERED.from, to: meeting.start } }],
])('nothing is called apart %s', (_when, given) => {
  expect(weekOf(parts({ drafts: byId([meeting, draftOf(meeting)]), ...given })).apart).toEqual([]);
});

test('a draft whose meeting is too long ago to be read stays within reach', () => {
  const covered = { from: plus(meeting.start, days(1)), to: COVERED.to };
  expect(weekOf(parts({ drafts: byId([meeting, draftOf(meeting)]), covered })).apart.map((a) => a.meeting)).toEqual([meeting.id]);
});

test('the next occurrence is the first later one of the series that is not cancelled', () => {
  const of = (name: string, day: number, given: Partial<Meeting> = {}) =>
    aMeeting({ id: name as MeetingId, series: 's' as SeriesId, start: plus(meeting.start, days(day)), ...given });
  const meetings = [of('fourth', 21), of('third', 14, { isCancelled: true }), of('second', 7), of('first', 0), of('also first', 0), of('other', 8, { series: 't' as SeriesId })];
  expect(weekOf(parts({ meetings })).meetings.map((m) => [m.meeting.id, m.next?.id])).toEqual([
    ['fourth', undefined], ['third', 'fourth'], ['second', 'fourth'], ['first', 'second'], ['also first', 'second'], ['other', undefined],
  ]);
});

test('an overview that says the same is the same object', () => {
  const other = aMeeting({ id: 'other' as MeetingId });
  const before = weekOf(parts({ meetings: [meeting, other] }));
  const after = weekOf(parts({ meetings: [meeting, other], drafts: byId([other, draftOf(other)]) }), before);
  expect(after.meetings.map((overview, index) => overview === before.meetings[index])).toEqual([true, false]);
});
