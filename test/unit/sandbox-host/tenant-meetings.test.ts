import { expect, test } from 'vitest';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { indexMeetings } from '#sandbox/tenant/meeting-index.ts';
import { newLife } from '#sandbox/tenant/life.ts';
import { likelyMeeting, tenantMeetings, type TenantMeeting } from '#sandbox/host/tenant-meetings.ts';

const seed = firstWalk(new Date('2026-11-22T10:00:00Z'));
const meetings = tenantMeetings(seed);
const roles = new Map<string, string>(seed.people.flatMap(({ id, role }) => (role ? [[role, id]] : [])));
const id = (role: string): string => roles.get(role) ?? '';

test('every chat of the tenant is one meeting, with the people who are in it', () => {
  const rooms = [...indexMeetings(seed, newLife()).rooms.values()];
  const inOrder = (list: readonly { readonly chatId: string; readonly members: readonly string[] }[]) =>
    list.map(({ chatId, members }) => [chatId, [...members].sort()] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  expect(inOrder(meetings)).toEqual(inOrder(rooms.map(({ threadId, members }) => ({ chatId: threadId, members }))));
});

test('series come first, and a series is listed once', () => {
  const kinds = meetings.map(({ recurring }) => recurring);
  expect([kinds.indexOf(false), kinds.lastIndexOf(true), new Set(meetings.map(({ key }) => key)).size]).toEqual([12, 11, meetings.length]);
});

test('who did not choose a meeting is put into the largest series that all of them share, or their largest single one', () => {
  const keyFor = (...people: string[]): TenantMeeting | undefined => likelyMeeting(meetings, people.map(id));
  expect(keyFor('manager', 'attendee')?.recurring).toBe(true);
  expect(keyFor('manager', 'guest')?.recurring).toBe(false);
  expect(likelyMeeting(meetings, ['nobody'])).toBeUndefined();
});
