import { instant } from '#base/time.ts';
import type { Case } from '#domain/case.ts';
import type { Attendee, MeetingId } from '#domain/meeting.ts';
import { address } from '#domain/person.ts';
import type { Seed, SeedAttendee, SeedMeeting } from '#sandbox/tenant/seed.ts';

export const NOW = new Date('2026-11-22T10:00:00Z');

/** The case as a flow would make it: nothing recorded, no history, every transcript readable. */
export function caseOfSeed({ people }: Seed, m: SeedMeeting): Case {
  const person = (who: SeedAttendee['person']) => {
    const found = typeof who === 'string' ? people.find((p) => p.id === who) : who;
    return { name: found?.name ?? '', address: address(found?.address ?? '') };
  };
  const attendees: Attendee[] = m.attendees.map((a) => ({
    ...person(a.person),
    kind: a.type === 'resource' ? 'room' : a.type,
    response: a.response === 'tentativelyAccepted' ? 'tentative' : a.response,
  }));
  const organizer = person(m.organizer);
  if (!attendees.some((a) => a.address === organizer.address)) attendees.unshift({ ...organizer, kind: 'required', response: 'organizer' });
  return {
    meeting: {
      id: m.id as MeetingId, origin: { from: 'calendar', eventId: m.id }, subject: m.subject, start: instant(Date.parse(m.start)), end: instant(Date.parse(m.end)),
      organizer, iOrganize: true, attendees, isAllDay: m.isAllDay, isPrivate: m.sensitivity === 'private', isCancelled: m.isCancelled, showAs: m.showAs,
    },
    now: instant(NOW.getTime()),
    purpose: 'unset',
    recorded: { decisions: 0, deferred: 0 },
    pastLoads: [],
    transcript: m.transcripts.map((t) => t.vtt),
    coverage: { transcript: { state: 'read', complete: true, gaps: [] } },
  };
}
