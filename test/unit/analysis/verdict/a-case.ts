import { hours, instant, plus } from '#base/time.ts';
import type { Case } from '#domain/case.ts';
import type { Finding, FindingKind } from '#domain/finding.ts';
import type { Attendee, Meeting, MeetingId } from '#domain/meeting.ts';
import { address } from '#domain/person.ts';

const START = instant(Date.UTC(2026, 10, 16, 9));

export const someone = (n: number, more: Partial<Attendee> = {}): Attendee => ({
  name: `Person ${n}`, address: address(`person${n}@example.com`), response: n === 0 ? 'organizer' : 'accepted', kind: 'required', ...more,
});

export const people = (count: number): Attendee[] => Array.from({ length: count }, (_, n) => someone(n));

/** An ended, ordinary meeting of one hour with four people. */
export const aMeeting = (more: Partial<Meeting> = {}): Meeting => ({
  id: 'meeting-1' as MeetingId, origin: { from: 'calendar', eventId: 'event-1' }, subject: 'Steering', start: START, end: plus(START, hours(1)),
  organizer: someone(0), iOrganize: true, attendees: people(4), isAllDay: false, isPrivate: false, isCancelled: false, showAs: 'busy', ...more,
});

/** Busy, nothing recorded, its transcript read whole and nothing found in it: the flag, unless something more is said. */
export const aCase = (more: Partial<Case> = {}): Case => ({
  meeting: aMeeting(), now: plus(START, hours(24)), purpose: 'unset', recorded: { decisions: 0, deferred: 0 }, pastLoads: [],
  found: [], coverage: { transcript: { state: 'read', complete: true, gaps: [] } }, ...more,
});

export const aFinding = (kind: FindingKind, strength: number, more: Partial<Finding> = {}): Finding => ({
  kind, detector: 'made-up', strength, quotes: [{ utterance: 0, speaker: 'Person 1', at: null, text: 'Words.' }], because: [], against: [], ...more,
});
