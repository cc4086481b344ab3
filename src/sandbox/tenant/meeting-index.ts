import { eventId, joinUrl, onlineMeetingId, threadId } from './derived-ids.ts';
import { invited, peopleOf } from './invited.ts';
import { livedMeetings, livedSeries, type Life, type LivedEvent } from './life.ts';
import type { Seed, SeedMeeting, SeedPerson, SeedSeries } from './seed.ts';

/** What Teams has once per series, or once per single meeting: an online meeting with its join address and its chat. */
export interface Room {
  readonly key: string;
  readonly subject: string;
  readonly organizer: string;
  readonly coOrganizers: readonly string[];
  readonly inChannel: boolean;
  readonly onlineMeetingId: string;
  readonly joinUrl: string;
  readonly threadId: string;
  /** All occurrences, in order of time. */
  readonly meetings: readonly SeedMeeting[];
  /** People of the tenant who were invited, the organizer first; forwarding makes nobody a member. */
  readonly members: readonly string[];
}

/** A meeting in one person's calendar, as that person's copy has it, with its times in milliseconds. */
export interface Entry {
  readonly meeting: SeedMeeting;
  readonly from: number;
  readonly to: number;
}

export interface MeetingIndex {
  readonly people: ReadonlyMap<string, SeedPerson>;
  readonly meetings: ReadonlyMap<string, SeedMeeting>;
  readonly series: ReadonlyMap<string, SeedSeries>;
  /** By series id, or by meeting id for a single one. */
  readonly rooms: ReadonlyMap<string, Room>;
  /** What happened to a meeting or a series since the seed. */
  lived(item: string): LivedEvent | undefined;
  roomOf(meeting: SeedMeeting): Room | undefined;
  /** What stands in one person's calendar: single meetings before series, as an unsorted calendar view gives them. */
  calendarOf(person: string): readonly Entry[];
  /** A series as it stands in one person's calendar, in order of time. */
  occurrencesOf(person: string, series: string): readonly Entry[];
  /** The item whose id the head of a series carries. */
  headOf(series: string): string;
  /** The meeting or series that an event id of either kind stands for in that person's mailbox. */
  itemOf(person: string, id: string): Found | undefined;
}

export type Found = { readonly entry: Entry } | { readonly series: string };

export function indexMeetings(seed: Seed, life: Life): MeetingIndex {
  const people = new Map(seed.people.map((person) => [person.id, person]));
  const series = livedSeries(seed, life);
  const all = livedMeetings(seed, life);
  const headOf = (id: string): string => series.get(id)?.from ?? id;
  const roomKey = (meeting: SeedMeeting): string => (meeting.series === undefined ? meeting.id : headOf(meeting.series));
  const subjects = new Map([...series.values()].map(({ id, subject }) => [headOf(id), subject]));
  // A room outlives its event: the chat of a deleted meeting is still there. One that was made a series stands as its occurrences.
  const standing = new Set(all.filter(({ isOnline }) => isOnline).map(({ id, uid = id }) => uid));
  const met = [...all.filter(({ isOnline }) => isOnline), ...seed.meetings.filter(({ id, isOnline }) => isOnline && !standing.has(id))];
  const rooms = new Map([...grouped(met, roomKey)].map(([key, meetings]) => [key, toRoom(seed, key, subjects.get(key), meetings, people)]));
  const calendars = onceEach((person) => calendar(all, person, life));
  const bySeries = onceEach((person) => grouped([...calendars(person)].sort((a, b) => a.from - b.from), ({ meeting }) => meeting.series ?? ''));
  const items = onceEach((person) => itemsOf(person, calendars(person), [...bySeries(person).keys()].filter(Boolean), headOf));
  return {
    people,
    meetings: new Map(all.map((meeting) => [meeting.id, meeting])),
    series,
    rooms,
    lived: (item) => life.events[item],
    roomOf: (meeting) => (meeting.isOnline ? rooms.get(roomKey(meeting)) : undefined),
    calendarOf: calendars,
    occurrencesOf: (person, id) => bySeries(person).get(id) ?? [],
    headOf,
    itemOf: (person, id) => items(person).get(id),
  };
}

/** Worked out when it is first asked for: most people of a tenant never ask. */
function onceEach<T>(work: (person: string) => T): (person: string) => T {
  const done = new Map<string, T>();
  return (person) => {
    const known = done.get(person) ?? work(person);
    done.set(person, known);
    return known;
  };
}

function grouped<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

function toRoom(seed: Seed, key: string, subject: string | undefined, unsorted: readonly SeedMeeting[], people: ReadonlyMap<string, SeedPerson>): Room {
  const meetings = [...unsorted].sort((a, b) => inOrder(a.start, b.start));
  const organizer = meetings[0]?.organizer ?? '';
  const inChannel = meetings.some((meeting) => meeting.inChannel);
  const members = new Set([organizer, ...meetings.flatMap(invited)]);
  return {
    key,
    subject: subject ?? meetings[0]?.subject ?? '',
    organizer,
    coOrganizers: [...new Set(meetings.flatMap((meeting) => meeting.coOrganizers ?? []))],
    inChannel,
    onlineMeetingId: onlineMeetingId(key, organizer, inChannel),
    joinUrl: joinUrl(key, seed.tenant.id, organizer, inChannel),
    threadId: threadId(key, inChannel),
    meetings,
    members: [...members].filter((id) => people.has(id)),
  };
}

function calendar(all: readonly SeedMeeting[], person: string, life: Life): Entry[] {
  return all
    .filter((meeting) => peopleOf(meeting).includes(person))
    .map((meeting) => {
      const copy = life.events[meeting.id]?.copies[person];
      const { subject, start, end } = copy ?? {};
      const own: SeedMeeting = !copy ? meeting : { ...meeting, ...(subject !== undefined && { subject }), ...(start !== undefined && { start }), ...(end !== undefined && { end }) };
      return { meeting: own, from: Date.parse(own.start), to: Date.parse(own.end) };
    })
    .sort((a, b) => inOrder(a.meeting.series ?? '', b.meeting.series ?? '') || a.from - b.from);
}

function itemsOf(person: string, entries: readonly Entry[], series: readonly string[], headOf: (series: string) => string): ReadonlyMap<string, Found> {
  const found: (readonly [item: string, found: Found])[] = [
    ...entries.map((entry) => [entry.meeting.id, { entry }] as const),
    ...series.map((id) => [headOf(id), { series: id }] as const),
  ];
  return new Map(found.flatMap(([item, what]) => [false, true].map((immutable) => [eventId(person, item, immutable), what] as const)));
}

const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
