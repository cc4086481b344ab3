import { threadId } from '#sandbox/tenant/derived-ids.ts';
import type { SeedMeeting, SeedSeries } from '#sandbox/tenant/seed.ts';

/** A meeting as a hub has it: one chat for a series and all its occurrences, or for a single meeting. */
export interface TenantMeeting {
  /** The series' id, or the single meeting's. */
  readonly key: string;
  readonly title: string;
  readonly recurring: boolean;
  readonly chatId: string;
  /** Ids of the people in its chat, the organizer first; forwarding makes nobody a member. */
  readonly members: readonly string[];
}

export interface MeetingsOfTenant {
  readonly series?: readonly SeedSeries[];
  readonly meetings?: readonly Pick<SeedMeeting, 'id' | 'series' | 'subject' | 'start' | 'organizer' | 'attendees' | 'isOnline'>[];
}

/** The online meetings of the tenant by their chats, from what `GET /__tenant/state` gives; series first, each by title. */
export function tenantMeetings({ series = [], meetings = [] }: MeetingsOfTenant): readonly TenantMeeting[] {
  const known = new Map(series.map((one) => [one.id, one]));
  const chats = new Map<string, TenantMeeting>();
  for (const meeting of [...meetings].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    if (!meeting.isOnline) continue;
    const head = known.get(meeting.series ?? '');
    const { id: key, subject: title } = head ?? meeting;
    const invited = meeting.attendees.flatMap(({ person }) => (typeof person === 'string' ? [person] : []));
    const members = new Set([...(chats.get(key)?.members ?? []), meeting.organizer, ...invited]);
    chats.set(key, { key, title, recurring: head !== undefined, chatId: threadId(head?.from ?? key), members: [...members] });
  }
  return [...chats.values()].sort((a, b) => Number(b.recurring) - Number(a.recurring) || a.title.localeCompare(b.title));
}

/** Where somebody is put who did not choose: the largest series that all of them share, else their largest single meeting. */
export function likelyMeeting(meetings: readonly TenantMeeting[], people: readonly string[]): TenantMeeting | undefined {
  const shared = meetings.filter(({ members }) => people.every((person) => members.includes(person)));
  return [...shared].sort((a, b) => Number(b.recurring) - Number(a.recurring) || b.members.length - a.members.length)[0];
}
