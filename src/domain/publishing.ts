import type { Instant } from '#base/time.ts';
import type { MeetingId, SeriesId } from './meeting.ts';

/** What an organizer chose for a series, or for a meeting that belongs to none. Apart from the other preferences: a first look at the week needs none of it. */
export interface Publishing {
  /** Of the policy file. */
  readonly team: string;
  readonly showsTitle: boolean;
  /** Meetings that ended before were over before anybody could object. */
  readonly from: Instant;
}

const PUBLISH = 'publish:';

export const publish = (series: SeriesId | MeetingId): `publish:${string}` => `${PUBLISH}${series}`;

export const isPublish = (name: string): boolean => name.startsWith(PUBLISH);
