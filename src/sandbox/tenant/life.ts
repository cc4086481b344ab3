import { lot } from './derived-ids.ts';
import { peopleOf } from './invited.ts';
import type { Seed, SeedMeeting, SeedSeries } from './seed.ts';

/** What happened in the calendars since the seed, which itself never changes. */
export interface Life {
  /** Counts the changes; delta tokens hold one. */
  revision: number;
  /** Counts the changes of what stands where; those of bodies alone are left out. */
  shape: number;
  /** By meeting id, or by series id for the head of a series. */
  readonly events: { [item: string]: LivedEvent };
  /** Series that were made or changed. */
  readonly series: SeedSeries[];
}

export interface LivedEvent {
  readonly revision: number;
  readonly changedAt: number;
  /** The event as it is now; null once it was deleted; absent while it is as seeded, or where the item is a series' head. */
  readonly meeting?: SeedMeeting | null;
  /** Everybody in whose calendar it ever was. */
  readonly seen: readonly string[];
  /** It was deleted, and delta does not say so. */
  readonly untold: boolean;
  /** The whole body as somebody wrote it by the API, cleaned. */
  readonly html?: string;
  /** Update mails that went to guests. */
  readonly mails: number;
  /** What attendees changed in their own copies. The organizer's next update takes their place. */
  readonly copies: { readonly [person: string]: OwnCopy };
}

export interface OwnCopy {
  readonly revision: number;
  readonly changedAt: number;
  readonly html?: string;
  readonly subject?: string;
  readonly start?: string;
  readonly end?: string;
}

export const newLife = (): Life => ({ revision: 0, shape: 0, events: {}, series: [] });

/** All meetings as they are now. */
export function livedMeetings(seed: Seed, life: Life): readonly SeedMeeting[] {
  const changed = new Map(Object.entries(life.events).flatMap(([id, { meeting }]) => (meeting === undefined ? [] : [[id, meeting] as const])));
  if (changed.size === 0) return seed.meetings;
  const kept = seed.meetings.flatMap((meeting) => {
    const now = changed.get(meeting.id);
    changed.delete(meeting.id);
    return now === undefined ? [meeting] : now === null ? [] : [now];
  });
  return [...kept, ...[...changed.values()].filter((meeting) => meeting !== null)];
}

/** A later series of the same id takes the place of an earlier one. */
export const livedSeries = (seed: Seed, life: Life): ReadonlyMap<string, SeedSeries> => new Map([...seed.series, ...life.series].map((series) => [series.id, series]));

export interface Change {
  readonly item: string;
  readonly now: number;
  readonly before?: SeedMeeting | undefined;
  readonly meeting?: SeedMeeting | null;
  readonly untold?: boolean;
  readonly html?: string | undefined;
  readonly mails?: number;
  /** People besides those of the meeting whose calendars hold the item; a series' head has no meeting of its own. */
  readonly seen?: readonly string[];
}

/** Writes one change down; a `meeting` that is the one `before` stays where it is. Copies of attendees are replaced by what the organizer's side says now. */
export function record(life: Life, { item, now, before, meeting, untold = false, html, mails = 0, seen = [] }: Change): void {
  const earlier = life.events[item];
  life.revision += 1;
  if (meeting === undefined || meeting !== before) life.shape += 1;
  const everybody = [...(earlier?.seen ?? []), ...seen, ...(before ? peopleOf(before) : []), ...(meeting ? peopleOf(meeting) : [])];
  const as = meeting === undefined ? earlier?.meeting : meeting;
  life.events[item] = {
    revision: life.revision, changedAt: now, ...(as !== undefined && { meeting: as }), seen: [...new Set(everybody)], untold,
    ...(html !== undefined && { html }), mails: (earlier?.mails ?? 0) + mails, copies: {},
  };
}

/** Writes down what an attendee changed in the own copy; nobody else is told. */
export function recordCopy(life: Life, meeting: SeedMeeting, person: string, now: number, changed: Omit<OwnCopy, 'revision' | 'changedAt'>): void {
  const earlier = life.events[meeting.id] ?? { revision: 0, changedAt: now, seen: peopleOf(meeting), untold: false, mails: 0, copies: {} };
  life.revision += 1;
  life.shape += 1;
  const copy: OwnCopy = { ...earlier.copies[person], ...changed, revision: life.revision, changedAt: now };
  life.events[meeting.id] = { ...earlier, copies: { ...earlier.copies, [person]: copy } };
}

/** When the item last changed as one person sees it. */
export const revisionFor = (lived: LivedEvent | undefined, person: string): number => lived?.copies[person]?.revision ?? lived?.revision ?? 0;

/** A deleted occurrence goes untold now and then: https://github.com/microsoftgraph/microsoft-graph-docs/issues/7632 */
export const goesUntold = (meeting: SeedMeeting): boolean => meeting.series !== undefined && lot(`${meeting.id}/untold`, 2) === 0;
