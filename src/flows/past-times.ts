import type { Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import type { AppointmentFacts } from '#ports/appointment.ts';
import type { NamedEvent } from '#ports/calendar.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Debrief, MeetingOverview } from './debrief.ts';
import { lastOf, seriesSoFar, type SeriesSoFar } from './series-so-far.ts';
import { held } from './view-state.ts';
import { whichMeeting } from './which-meeting.ts';

/** What the person's calendar, the chats and their list say about an appointment. */
export interface KnownOfIt {
  readonly overview: MeetingOverview | undefined;
  readonly series: SeriesSoFar | undefined;
  /** The last times of its series. */
  readonly last: readonly Meeting[];
}

export interface PastTimes {
  /** Undefined while the calendar is not known. */
  of(facts: AppointmentFacts, named: NamedEvent | undefined): KnownOfIt | undefined;
  /** Reads what everybody wrote in the chats of these, once for the same ones. Undefined where there is nothing to read, or other ones are wanted by then. */
  readChats(last: readonly Meeting[]): Promise<{ readonly unread: Failure | undefined } | undefined>;
  /** The chats are read again. */
  again(): void;
}

/** Joins the last times of a series from what is at hand, and from the chats, which are read when they are first wanted. */
export function pastTimes(debrief: Pick<Debrief, 'week' | 'loop' | 'readShared'>, clock: Clock, signal: AbortSignal): PastTimes {
  let shared: ReadonlyMap<Meeting['id'], SharedRecord> = new Map();
  let asked = '';

  return {
    of(facts, named) {
      const week = held(debrief.week.getSnapshot())?.data;
      if (!week) return undefined;
      const { meeting, series } = whichMeeting(facts, week.meetings.map((one) => one.meeting), named);
      const last = series === undefined ? [] : lastOf(series, week.meetings, before(facts, clock.now()));
      const mine = debrief.loop.getSnapshot()?.commitments.mine.getSnapshot();
      return {
        overview: week.meetings.find((one) => one.meeting.id === meeting?.id),
        series: series !== undefined && last.length > 0 ? seriesSoFar(series, last, shared, mine) : undefined,
        last: last.map((one) => one.meeting),
      };
    },
    async readChats(last) {
      const ids = last.map(({ id }) => id).join();
      if (ids === asked) return undefined;
      asked = ids;
      if (ids === '') return undefined;
      const read = await Promise.all(last.filter(({ joinUrl }) => joinUrl !== undefined).map(async (meeting) => ({ id: meeting.id, of: await debrief.readShared(meeting, signal) })));
      if (signal.aborted || ids !== asked) return undefined;
      shared = new Map([...shared, ...read.flatMap(({ id, of }) => (of.ok && of.value ? [[id, of.value] as const] : []))]);
      const refused = read.map(({ of }) => of).find((of) => !of.ok);
      return { unread: refused && !refused.ok ? refused.failure : undefined };
    },
    again() {
      asked = '';
    },
  };
}

const before = ({ isWholeSeries, start }: AppointmentFacts, now: Instant): Instant => (isWholeSeries || start >= now ? now : start);
