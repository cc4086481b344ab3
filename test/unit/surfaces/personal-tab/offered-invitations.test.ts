import { describe, expect, it } from 'vitest';
import type { MeetingId, SeriesId } from '#domain/meeting.ts';
import { offeredInvitations } from '#surfaces/personal-tab/offered-invitations.ts';
import { aMeeting, at } from '../../../support/meetings.ts';

const NOW = at('2026-11-16T12:00:00Z');
const occurrence = (day: string, given: Partial<ReturnType<typeof aMeeting>> = {}) => aMeeting({
  id: day as MeetingId, origin: { from: 'calendar', eventId: `event ${day}` }, series: 'weekly' as SeriesId,
  start: at(`${day}T09:00:00Z`), end: at(`${day}T10:00:00Z`), ...given,
});
const [LAST, THIS, NEXT, LATER] = [occurrence('2026-11-09'), occurrence('2026-11-16'), occurrence('2026-11-23'), occurrence('2026-11-30')];
const ALL = [LATER, NEXT, THIS, LAST];
const offered = (...given: Parameters<typeof offeredInvitations>) => offeredInvitations(...given).map(({ is, eventId, isOver }) => [is, eventId, isOver]);

describe('the invitations that notes can be carried into', () => {
  it.each([
    ['of a meeting that has just ended: the next one, and its own as one that is over', THIS, ALL, [['next', 'event 2026-11-23', false], ['same', 'event 2026-11-16', true]]],
    ['of an older meeting: the next one that is still to come', LAST, ALL, [['next', 'event 2026-11-23', false], ['same', 'event 2026-11-09', true]]],
    ['of a meeting to come: the one after it, and its own', NEXT, ALL, [['next', 'event 2026-11-30', false], ['same', 'event 2026-11-23', false]]],
    ['where the next one is cancelled: the one after that', THIS, [LATER, { ...NEXT, isCancelled: true }, THIS], [['next', 'event 2026-11-30', false], ['same', 'event 2026-11-16', true]]],
    ['of a meeting that stands alone: its own', aMeeting(), [aMeeting(), NEXT], [['same', 'event-1', true]]],
    ['of somebody else’s meeting: none', { ...THIS, iOrganize: false }, ALL.map((one) => ({ ...one, iOrganize: false })), []],
    ['of a meeting from a file: none', aMeeting({ origin: { from: 'file', file: 'my.ics' } }), [], []],
  ] as const)('%s', (_, meeting, all, says) => {
    expect(offered(meeting, all, NOW)).toEqual(says);
  });
});
