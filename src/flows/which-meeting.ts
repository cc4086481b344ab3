import type { Meeting, SeriesId } from '#domain/meeting.ts';
import { sameWords } from '#domain/same-words.ts';
import type { AppointmentFacts } from '#ports/appointment.ts';
import type { NamedEvent } from '#ports/calendar.ts';

/** What of ours an appointment is. Both are absent for one that is new, or outside the weeks that were read. */
export interface Known {
  readonly meeting?: Meeting;
  readonly series?: SeriesId;
}

/**
 * Finds an appointment of Outlook among the meetings: by what Graph calls it (`named`), where that is known, else by the
 * event's id, by its series and start, else as the only one with the same start, end and subject. Outlook and Graph name one
 * event by different ids, and an occurrence may have none.
 */
export function whichMeeting(facts: AppointmentFacts, meetings: readonly Meeting[], named?: NamedEvent): Known {
  const ofSeries = meetings.filter(({ series }) => series !== undefined && (series === named?.series || series === facts.seriesId));
  if (facts.isWholeSeries) return known(undefined, ofSeries[0]?.series ?? seriesLike(facts, meetings));
  const meeting = meetings.find(({ id }) => id === named?.meeting)
    ?? meetings.find(({ origin }) => origin.from === 'calendar' && origin.eventId === facts.eventId)
    ?? ofSeries.find(({ start }) => start === facts.start)
    ?? only(meetings.filter((one) => one.start === facts.start && one.end === facts.end && isLike(one, facts)));
  return known(meeting, meeting?.series ?? ofSeries[0]?.series);
}

const known = (meeting: Meeting | undefined, series: SeriesId | undefined): Known => ({ ...(meeting && { meeting }), ...(series === undefined ? {} : { series }) });

/** The only series of this organizer that goes by the same subject. */
function seriesLike(facts: AppointmentFacts, meetings: readonly Meeting[]): SeriesId | undefined {
  return only([...new Set(meetings.flatMap((one) => (one.series !== undefined && isLike(one, facts) ? [one.series] : [])))]);
}

const isLike = ({ subject, organizer }: Meeting, facts: AppointmentFacts): boolean =>
  sameWords(subject, facts.subject) && (facts.organizer === undefined || organizer.address === facts.organizer.address);

const only = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);
