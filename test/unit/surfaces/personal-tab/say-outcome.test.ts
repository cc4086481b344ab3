import { expect, it } from 'vitest';
import type { MeetingId } from '#domain/meeting.ts';
import type { Target } from '#domain/target.ts';
import type { WrittenRecord } from '#flows/outbox-entry.ts';
import { sayOutcome } from '#surfaces/personal-tab/say-outcome.ts';
import { english } from '#words/catalogue.ts';
import { aMeeting, aRecord, at } from '../../../support/meetings.ts';

const CHAT: Target = { to: 'chat' };
const INVITE: Target = { to: 'invite', occurrence: 'next' as MeetingId, eventId: 'event-2' };
const places = (targets: readonly Target[]): string => targets.map(({ to }) => to).join(' and ');
const standing = (...targets: readonly Target[]): WrittenRecord => ({ record: aRecord(aMeeting()), targets, writtenAt: at('2026-11-16T12:00:00Z'), earlier: [] });

it('notes that were only copied were sent nowhere, and count all the same', () => {
  const said = (...targets: readonly Target[]) => sayOutcome({ outcome: { is: 'written', targets }, written: standing(...targets), isRefused: false, hasDraft: false }, places, english.words);
  expect([said({ to: 'copy' }), said(CHAT, { to: 'copy' })]).toEqual([
    'It counts as recorded. Where you paste it is up to you; nothing of it was sent.', 'It stands there under your name. Only you can change or withdraw it from here.',
  ]);
});

it.each([
  ['is gone everywhere', [CHAT, INVITE], undefined, 'Your notes no longer stand in chat and invite.'],
  ['gave way to what stood there before', [CHAT], standing(CHAT), 'What you wrote before stands in chat again.'],
  ['did each in one place', [CHAT, INVITE], standing(CHAT), 'Your notes no longer stand in invite. What you wrote before stands in chat again.'],
] as const)('what was taken back and %s is said so, with where the words are', (_, targets, written, says) => {
  const known = { outcome: { is: 'taken-back' as const, targets }, written, isRefused: false, hasDraft: true };
  expect(sayOutcome(known, places, english.words)).toBe(`${says} What you typed is kept as a draft on this device; only you see it.`);
});
