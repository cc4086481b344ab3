import { nextOccurrence, type Meeting } from '#domain/meeting.ts';
import type { Me } from '#domain/person.ts';
import type { MeetingOverview, Week } from './debrief.ts';
import type { Judging } from './judge-meetings.ts';
import type { WrittenRecord } from './outbox-entry.ts';

export interface WeekParts {
  readonly me: Me;
  readonly meetings: readonly Meeting[];
  readonly judging: Judging;
  readonly drafts: ReadonlySet<string>;
  readonly written: ReadonlyMap<string, WrittenRecord>;
  /** Whether a mailbox is read at all; without one, connecting it is on offer. */
  readonly hasCalendar: boolean;
}

/** Everything about the person's meetings that a screen may show, joined by meeting. */
export function weekOf({ me, meetings, judging, drafts, written, hasCalendar }: WeekParts): Week {
  const { judgements, contests, done, of, running, transcriptsNeed } = judging;
  const overview = (meeting: Meeting): MeetingOverview => {
    const judgement = judgements.get(meeting.id);
    const contest = contests.get(meeting.id);
    const record = written.get(meeting.id);
    const next = nextOccurrence(meeting, meetings);
    return {
      meeting,
      purpose: contest?.says === 'purpose' ? contest.purpose : 'unset',
      hasDraft: drafts.has(meeting.id),
      ...(judgement ? { judgement } : {}),
      ...(contest ? { contest } : {}),
      ...(record ? { written: record } : {}),
      ...(next ? { next } : {}),
    };
  };
  return {
    me,
    meetings: meetings.map(overview),
    judging: { done, of, running },
    missing: [
      ...(hasCalendar ? [] : [{ feature: 'my-week' as const, by: 'person' as const }]),
      ...(transcriptsNeed ? [{ feature: 'transcripts' as const, by: transcriptsNeed }] : []),
    ],
  };
}
