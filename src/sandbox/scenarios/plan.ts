import type { VerdictKind } from '#domain/verdict.ts';
import type { SeedAttendee, SeedMeeting, SeedPerson } from '../tenant/seed.ts';
import { FULL_NAMES, ingrid } from './people.ts';
import { spokenVtt } from './spoken.ts';
import type { Spoken } from './spoken.ts';
import { onDay, plusMinutes, workingDay } from './working-days.ts';

/** One meeting of a scenario before it has a date. What is left out is ordinary: an online meeting that Ingrid calls. */
export interface Plan {
  readonly id: string;
  readonly series?: string;
  /** An occurrence that was moved away from its place in the series. */
  readonly moved?: true;
  /** Working days from now, see working-days.ts. */
  readonly day: number;
  /** UTC, `10:00`. */
  readonly at: string;
  readonly minutes: number;
  readonly subject: string;
  readonly body: string;
  readonly organizer?: SeedPerson;
  readonly attendees: readonly SeedAttendee[];
  readonly unlike?: Partial<Pick<SeedMeeting, 'isOnline' | 'isAllDay' | 'isCancelled' | 'sensitivity' | 'showAs'>>;
  /** What was said, and how many minutes after the start somebody thought of transcribing it. */
  readonly spoken?: { readonly words: Spoken; readonly after: number };
  /** What Ingrid should see once it ended, if every transcript is readable; absent where it may go either way. */
  readonly expect?: { readonly verdict: VerdictKind; readonly note: string };
}

export function toSeedMeeting(plan: Plan, now: Date): SeedMeeting {
  const day = workingDay(now, plan.day);
  const start = onDay(day, plan.unlike?.isAllDay ? '00:00' : plan.at);
  return {
    id: plan.id,
    ...(plan.series ? { series: plan.series } : {}),
    type: plan.series ? (plan.moved ? 'exception' : 'occurrence') : 'singleInstance',
    subject: plan.subject,
    bodyHtml: plan.body,
    start,
    end: plusMinutes(start, plan.minutes),
    organizer: (plan.organizer ?? ingrid).id,
    attendees: plan.attendees,
    isOnline: true,
    isAllDay: false,
    isCancelled: false,
    sensitivity: 'normal',
    showAs: 'busy',
    ...plan.unlike,
    transcripts: plan.spoken
      ? [{ startedAt: plusMinutes(start, plan.spoken.after), vtt: spokenVtt(plan.spoken.words, FULL_NAMES) }]
      : [],
  };
}
