import type { Meeting } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import { bySeries } from '#analysis/series/by-series.ts';
import { purposeThatHolds } from '#domain/purpose.ts';
import { apartFrom, type ApartParts } from './apart.ts';
import type { MeetingOverview, Week } from './debrief.ts';
import type { Judging } from './judge-meetings.ts';
import type { Rhythm } from './rhythm.ts';

export interface WeekParts extends ApartParts {
  readonly me: Me;
  readonly judging: Judging;
  /** Whether a mailbox is read at all; without one, connecting it is on offer. */
  readonly hasCalendar: boolean;
  readonly rhythm?: Rhythm;
}

/**
 * Everything about the person's meetings that a screen may show, joined by meeting. An overview that says the same as in
 * `before` is the very same object, so that a screen draws again only what has changed.
 */
export function weekOf({ me, meetings, judging, drafts, written, covered, hasCalendar, rhythm }: WeekParts, before?: Week): Week {
  const { judgements, contests, done, of, running, left, needs, unclear } = judging;
  const nextOf = nextOfEach(meetings);
  const shown = new Map(before?.meetings.map((overview) => [overview.meeting.id, overview]));

  const overview = (meeting: Meeting): MeetingOverview => {
    const judgement = judgements.get(meeting.id);
    const contest = contests.get(meeting.id);
    const record = written.get(meeting.id);
    const next = nextOf.get(meeting);
    const now: MeetingOverview = {
      meeting,
      purpose: purposeThatHolds(meeting.invite?.set, contest),
      hasDraft: drafts.has(meeting.id),
      ...(judgement ? { judgement } : {}),
      ...(contest ? { contest } : {}),
      ...(record ? { written: record } : {}),
      ...(next ? { next } : {}),
    };
    const then = shown.get(meeting.id);
    return then && isSame(now, then) ? then : now;
  };

  return {
    me,
    meetings: meetings.map(overview),
    judging: { done, of, running, ...(left === undefined ? {} : { left }) },
    unclear: [...unclear.values()],
    apart: apartFrom({ meetings, covered, drafts, written }),
    ...(rhythm ? { rhythm } : {}),
    missing: [
      ...(hasCalendar ? [] : [{ feature: 'my-week' as const, by: 'person' as const }]),
      ...[...needs].map(([feature, by]) => ({ feature, by })),
    ],
  };
}

const isSame = (a: MeetingOverview, b: MeetingOverview): boolean =>
  a.meeting === b.meeting && a.purpose === b.purpose && a.hasDraft === b.hasDraft && a.judgement === b.judgement && a.contest === b.contest && a.written === b.written && a.next === b.next;

/** What `occurrenceAfter` is for one, for each meeting at its start, by one walk through each series: there may be thousands. */
function nextOfEach(meetings: readonly Meeting[]): ReadonlyMap<Meeting, Meeting> {
  const next = new Map<Meeting, Meeting>();
  for (const occurrences of bySeries(meetings).values()) {
    for (const [at, meeting] of occurrences.entries()) {
      const later = occurrences.slice(at + 1).find((m) => m.start > meeting.start && !m.isCancelled);
      if (later) next.set(meeting, later);
    }
  }
  return next;
}
