import type { Instant } from '#base/time.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import type { Route } from './route.ts';

/** An attendee is asked by the card what they understood: once the meeting is over they come to the form, until they have answered. Everybody else comes to the record. */
export function cardLeadsTo({ meeting, written }: Pick<MeetingOverview, 'meeting' | 'written'>, now: Instant): Route {
  const isAsked = !meeting.iOrganize && meeting.end <= now && !written;
  return isAsked ? { page: 'debrief', id: meeting.id, step: 'form' } : { page: 'meeting', id: meeting.id };
}
