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
  /** Where an occurrence stood in its series before it was moved. */
  readonly movedFrom?: { readonly day: number; readonly at: string };
  /** Working days from now, see working-days.ts. */
  readonly day: number;
  /** As a clock in `zone` shows it, `10:00`. */
  readonly at: string;
  /** An IANA name; UTC if left out. A series in a zone of its own moves in UTC when clocks are changed there. */
  readonly zone?: string;
  readonly minutes: number;
  readonly subject: string;
  readonly body: string;
  readonly organizer?: SeedPerson;
  readonly attendees: readonly SeedAttendee[];
  readonly unlike?: Partial<Pick<SeedMeeting, 'isOnline' | 'isAllDay' | 'isCancelled' | 'sensitivity' | 'showAs'>>;
  /** What was said, one entry a recording, and how many minutes after the start somebody thought of transcribing it. */
  readonly spoken?: readonly { readonly words: Spoken; readonly after: number }[];
  /** People who got this one occurrence by forwarding. */
  readonly forwardedTo?: readonly SeedPerson[];
  /** What Ingrid should see once it ended, if every transcript is readable; absent where it may go either way. */
  readonly expect?: { readonly verdict: VerdictKind; readonly note: string };
}

export function toSeedMeeting(plan: Plan, now: Date): SeedMeeting {
  const { movedFrom, zone } = plan;
  const start = plan.unlike?.isAllDay ? onDay(workingDay(now, plan.day), '00:00') : onDay(workingDay(now, plan.day), plan.at, zone);
  return {
    id: plan.id,
    ...(plan.series ? { series: plan.series } : {}),
    type: plan.series ? (movedFrom ? 'exception' : 'occurrence') : 'singleInstance',
    subject: plan.subject,
    bodyHtml: plan.body,
    start,
    end: plusMinutes(start, plan.minutes),
    ...(movedFrom ? { firstStart: onDay(workingDay(now, movedFrom.day), movedFrom.at, zone) } : {}),
    ...(zone ? { timeZone: zone } : {}),
    organizer: (plan.organizer ?? ingrid).id,
    attendees: plan.attendees,
    isOnline: true,
    isAllDay: false,
    isCancelled: false,
    sensitivity: 'normal',
    showAs: 'busy',
    ...plan.unlike,
    transcripts: (plan.spoken ?? []).map(({ words, after }) => ({ startedAt: plusMinutes(start, after), vtt: spokenVtt(words, FULL_NAMES) })),
    ...(plan.forwardedTo ? { forwardedTo: plan.forwardedTo.map(({ id }) => id) } : {}),
  };
}
