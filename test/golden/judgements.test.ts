import { describe, expect, it } from 'vitest';
import { instant } from '#base/time.ts';
import { judge } from '#analysis/verdict/judge.ts';
import type { Case } from '#domain/case.ts';
import type { Attendee, MeetingId } from '#domain/meeting.ts';
import { address } from '#domain/person.ts';
import { FIRST_WALK_TRUTH, firstWalk } from '#sandbox/scenarios/first-walk.ts';
import type { Seed, SeedAttendee, SeedMeeting } from '#sandbox/tenant/seed.ts';
import { expectApproved } from './approved.ts';
import { renderJudgement } from './render-tree.ts';

const NOW = new Date('2026-11-22T10:00:00Z');
const seed = firstWalk(NOW);
const ended = seed.meetings.filter((m) => m.transcripts.length > 0 && Date.parse(m.end) <= NOW.getTime());

describe('what a person is told about a meeting of the first walk', () => {
  it.each(ended.map((m) => [m.id, m] as const))('%s is as approved', (id, meeting) => {
    expectApproved(id, renderJudgement(judge(caseOf(seed, meeting))));
  });

  // A person's reading of eight written transcripts, no measure of quality: it shows where the product says less than
  // a careful listener would, and that it never says more.
  it('never flags a meeting in which something was decided, nor calls decided what was not', () => {
    const wrong = ended.flatMap((m) => {
      const truth = FIRST_WALK_TRUTH.find((t) => t.meetingId === m.id)?.verdict;
      const { kind } = judge(caseOf(seed, m)).verdict;
      const contradicts = (truth === 'decided' && kind === 'no-decision-recorded') || (truth === 'no-decision-recorded' && kind === 'decided');
      return contradicts ? [`${m.id}: ${kind}, should be ${truth}`] : [];
    });
    expect(wrong).toEqual([]);
  });
});

/** The case as a flow would make it: nothing recorded, no history, every transcript readable. */
function caseOf({ people }: Seed, m: SeedMeeting): Case {
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
