import { fromIso, instant, type Instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { occurrenceOfChat, type Candidate } from '#domain/occurrence-of-chat.ts';
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
  readonly occurrences: readonly Candidate[];
}

export interface MeetingsOfTenant {
  readonly series?: readonly SeedSeries[];
  readonly meetings?: readonly Pick<SeedMeeting, 'id' | 'series' | 'subject' | 'start' | 'end' | 'isCancelled' | 'organizer' | 'attendees' | 'isOnline' | 'inChannel' | 'forwardedTo'>[];
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
    const before = chats.get(key);
    const members = new Set([...(before?.members ?? []), meeting.organizer, ...invited]);
    const occurrences = [...(before?.occurrences ?? []), occurrence(meeting)];
    chats.set(key, { key, title, recurring: head !== undefined, chatId: threadId(head?.from ?? key, meeting.inChannel), members: [...members], occurrences });
  }
  return [...chats.values()].sort((a, b) => Number(b.recurring) - Number(a.recurring) || a.title.localeCompare(b.title));
}

const occurrence = ({ id, start, end, isCancelled }: Pick<SeedMeeting, 'id' | 'start' | 'end' | 'isCancelled'>): Candidate =>
  ({ id: id as MeetingId, start: fromIso(start) ?? instant(0), end: fromIso(end) ?? instant(0), isCancelled });

/**
 * Where somebody is put who did not choose: of the meetings that all of them share one that runs, else the next, else the
 * last; one of which nobody can tell the date only where there is no other. Of several the largest series, then the largest.
 */
export function likelyMeeting(meetings: readonly TenantMeeting[], people: readonly string[], now: Instant): TenantMeeting | undefined {
  const shared = meetings.filter(({ members }) => people.every((person) => members.includes(person)));
  const ranked = shared.map((meeting) => ({ meeting, rank: rankOf(meeting, now) }));
  const order = ranked.sort((a, b) =>
    a.rank[0] - b.rank[0] || a.rank[1] - b.rank[1]
    || Number(b.meeting.recurring) - Number(a.meeting.recurring) || b.meeting.members.length - a.meeting.members.length);
  return order[0]?.meeting;
}

/** How likely, then how far away it is. */
function rankOf({ occurrences }: TenantMeeting, now: Instant): readonly [likelihood: number, away: number] {
  const meant = occurrenceOfChat(occurrences, now);
  if (meant.is === 'none') return [4, 0];
  if (meant.is === 'ask') return [3, 0];
  const { start, end } = meant.meeting;
  if (start > now) return [1, start - now];
  return now < end ? [0, 0] : [2, now - end];
}
