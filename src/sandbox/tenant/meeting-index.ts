import { joinUrl, onlineMeetingId, threadId } from './derived-ids.ts';
import type { Seed, SeedMeeting, SeedPerson } from './seed.ts';

/** What Teams has once per series, or once per single meeting: an online meeting with its join address and its chat. */
export interface Room {
  readonly key: string;
  readonly subject: string;
  readonly organizer: string;
  readonly onlineMeetingId: string;
  readonly joinUrl: string;
  readonly threadId: string;
  /** All occurrences, in order of time. */
  readonly meetings: readonly SeedMeeting[];
  /** People of the tenant who were invited, the organizer first; forwarding makes nobody a member. */
  readonly members: readonly string[];
}

export interface MeetingIndex {
  readonly people: ReadonlyMap<string, SeedPerson>;
  /** By series id, or by meeting id for a single one. */
  readonly rooms: ReadonlyMap<string, Room>;
  roomOf(meeting: SeedMeeting): Room | undefined;
  /** What stands in one person's calendar: single meetings before series, as an unsorted calendar view gives them. */
  calendarOf(person: string): readonly SeedMeeting[];
}

export const invited = (meeting: SeedMeeting): string[] => meeting.attendees.flatMap(({ person }) => (typeof person === 'string' ? [person] : []));

export function indexMeetings(seed: Seed): MeetingIndex {
  const people = new Map(seed.people.map((person) => [person.id, person]));
  const rooms = new Map<string, Room>();
  const byRoom = new Map<string, SeedMeeting[]>();
  for (const meeting of seed.meetings) {
    if (!meeting.isOnline) continue;
    const key = roomKey(meeting);
    byRoom.set(key, [...(byRoom.get(key) ?? []), meeting]);
  }
  for (const [key, meetings] of byRoom) {
    const room = toRoom(seed, key, meetings, people);
    if (room) rooms.set(key, room);
  }
  const calendars = new Map(seed.people.map(({ id }) => [id, seed.meetings.filter((meeting) => isIn(meeting, id)).sort(singlesFirst)]));
  return {
    people,
    rooms,
    roomOf: (meeting) => (meeting.isOnline ? rooms.get(roomKey(meeting)) : undefined),
    calendarOf: (person) => calendars.get(person) ?? [],
  };
}

const roomKey = (meeting: SeedMeeting): string => meeting.series ?? meeting.id;

function toRoom(seed: Seed, key: string, unsorted: readonly SeedMeeting[], people: ReadonlyMap<string, SeedPerson>): Room | undefined {
  const meetings = [...unsorted].sort((a, b) => a.start.localeCompare(b.start));
  const first = meetings[0];
  if (!first) return undefined;
  const members = new Set([first.organizer, ...meetings.flatMap(invited)]);
  return {
    key,
    subject: seed.series.find(({ id }) => id === key)?.subject ?? first.subject,
    organizer: first.organizer,
    onlineMeetingId: onlineMeetingId(key, first.organizer),
    joinUrl: joinUrl(key, seed.tenant.id, first.organizer),
    threadId: threadId(key),
    meetings,
    members: [...members].filter((id) => people.has(id)),
  };
}

const isIn = (meeting: SeedMeeting, person: string): boolean =>
  meeting.organizer === person || invited(meeting).includes(person) || (meeting.forwardedTo ?? []).includes(person);

const singlesFirst = (a: SeedMeeting, b: SeedMeeting): number => (a.series ?? '').localeCompare(b.series ?? '') || a.start.localeCompare(b.start);
