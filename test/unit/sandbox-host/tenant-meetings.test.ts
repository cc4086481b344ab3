import { describe, expect, test } from 'vitest';
import type { MeetingId } from '#domain/meeting.ts';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import { indexMeetings } from '#sandbox/tenant/meeting-index.ts';
import { newLife } from '#sandbox/tenant/life.ts';
import { likelyMeeting, tenantMeetings, type TenantMeeting } from '#sandbox/host/tenant-meetings.ts';
import { at } from '../../support/meetings.ts';

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

describe('who did not choose a meeting is put into', () => {
  const NOW = at('2026-11-23T09:10:00Z');
  const meeting = (key: string, occurrences: readonly (readonly [start: string, end: string])[], given: Partial<TenantMeeting> = {}): TenantMeeting => ({
    key, title: key, recurring: occurrences.length > 1, chatId: key, members: ['mara', 'noor'],
    occurrences: occurrences.map(([start, end], n) => ({ id: `${key} ${n}` as MeetingId, start: at(`2026-11-${start}:00Z`), end: at(`2026-11-${end}:00Z`), isCancelled: false })), ...given,
  });
  const running = meeting('running', [['23T09:00', '23T10:00']]);
  const runningSeries = meeting('running series', [['16T09:00', '16T09:30'], ['23T09:00', '23T09:30']]);
  const asking = meeting('asking which date', [['16T11:00', '16T12:00'], ['23T11:00', '23T12:00']], { members: ['mara', 'noor', 'gina'] });
  const next = meeting('next', [['23T15:00', '23T16:00']]);
  const later = meeting('later', [['24T15:00', '24T16:00']]);
  const ended = meeting('ended', [['22T15:00', '22T16:00']]);
  const cancelled = meeting('cancelled', [['23T09:00', '23T10:00']], { occurrences: [{ id: 'c' as MeetingId, start: at('2026-11-23T09:00:00Z'), end: at('2026-11-23T10:00:00Z'), isCancelled: true }] });

  test.each<[string, readonly TenantMeeting[], TenantMeeting]>([
    ['the one that runs', [asking, ended, next, running], running],
    ['the series of two that run', [running, runningSeries], runningSeries],
    ['the next one, where none runs', [ended, later, asking, next], next],
    ['the one that ended last, where none comes whose date is clear', [asking, ended], ended],
    ['one whose date has to be asked for, where there is no other', [cancelled, asking], asking],
  ])('%s', (_name, given, expected) => {
    expect(likelyMeeting(given, ['mara', 'noor'], NOW)?.key).toBe(expected.key);
  });

  test('one that all of them share, none where they share none', () => {
    expect([likelyMeeting([running, asking], ['mara', 'gina'], NOW)?.key, likelyMeeting([running, asking], ['nobody'], NOW)]).toEqual(['asking which date', undefined]);
  });

  test('one of the first walk that runs while the tenant’s clock says so', () => {
    const label = likelyMeeting(meetings, [id('manager')], NOW);
    expect(label?.occurrences.some(({ start, end }) => start <= NOW && NOW < end)).toBe(true);
  });
});
