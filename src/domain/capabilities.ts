import type { Closed, TenantSource } from './evidence.ts';
import { isOfChannel, readJoinAddress } from './join-address.ts';
import { expectedPeople, type Meeting } from './meeting.ts';
import type { Me } from './person.ts';

/**
 * What a person is in a meeting. `guest`: signed in with a guest account of the organisation. `forwarded`: not among its
 * people as far as the invitation tells; it came by forwarding, through a group, or from another organisation.
 */
export const ROLES = ['organizer', 'co-organizer', 'attendee', 'guest', 'forwarded'] as const;
export type Role = (typeof ROLES)[number];

/** `ad-hoc`: in nobody's calendar, "Meet now". */
export const KINDS = ['scheduled', 'recurring', 'channel', 'one-to-one', 'ad-hoc'] as const;
export type Kind = (typeof KINDS)[number];

/**
 * Whether a source can be had of a meeting at all, given permission and a tenant that has it switched on. `ask`: nobody
 * knows before the service was asked. `refused`: what a refusal then means, where one reason alone is left.
 */
export type Reach = { readonly can: 'read' | 'ask'; readonly refused?: Closed } | { readonly can: 'not'; readonly closed: Closed };

export const reachOf = (role: Role, kind: Kind, source: TenantSource): Reach => CELLS[TABLE[source][role][KINDS.indexOf(kind)] as Cell];

type Cell = keyof typeof CELLS;
const CELLS = {
  r: { can: 'read' },
  l: { can: 'read', refused: { by: 'licence' } },
  a: { can: 'ask' },
  o: { can: 'ask', refused: { by: 'role' } },
  n: { can: 'ask', refused: { by: 'not-invited' } },
  g: { can: 'ask', refused: { by: 'guest' } },
  C: { can: 'not', closed: { by: 'channel' } },
  E: { can: 'not', closed: { by: 'channel', elsewhere: true } },
} as const satisfies { readonly [cell: string]: Reach };

/** One letter for each kind, in the order of `KINDS`: scheduled, recurring, channel, one-to-one, ad-hoc. */
const TABLE: { readonly [source in TenantSource]: { readonly [role in Role]: string } } = {
  // Scheduled and "Meet now", not yet channels; every person needs a Copilot licence. Who besides the organizers may read
  // them is not said. https://learn.microsoft.com/microsoftteams/platform/graph-api/meeting-transcripts/meeting-insights
  'insights': { 'organizer': 'llCll', 'co-organizer': 'llCll', 'attendee': 'aaCaa', 'guest': 'ggCgg', 'forwarded': 'nnCnn' },
  // Whoever is on the invitation; not of private channels, which look like others; an ad-hoc call wants another permission.
  // A forwarded occurrence: learn.microsoft.com/answers/questions/5809464. https://learn.microsoft.com/graph/api/calltranscript-get
  'transcript': { 'organizer': 'rrara', 'co-organizer': 'rrara', 'attendee': 'rrara', 'guest': 'ggggg', 'forwarded': 'nnnnn' },
  // Members of the chat; a channel's messages are another API with other permissions. https://learn.microsoft.com/graph/api/chat-list-messages
  'chat': { 'organizer': 'rrErr', 'co-organizer': 'rrErr', 'attendee': 'rrErr', 'guest': 'ggEgg', 'forwarded': 'nnEnn' },
  // Organizer and co-organizers, not in channels; without a look-up a co-organizer is an attendee like any other.
  // https://learn.microsoft.com/graph/api/meetingattendancereport-get
  'attendance': { 'organizer': 'rrCrr', 'co-organizer': 'rrCrr', 'attendee': 'ooCoo', 'guest': 'ggCgg', 'forwarded': 'ooCoo' },
};

/** What looking up the online meeting tells beyond the calendar. */
export interface LookedUp {
  /** Their ids in the directory. */
  readonly coOrganizers: readonly string[];
  readonly threadId?: string;
}

export function roleIn(meeting: Meeting, me: Me, found?: LookedUp): Role {
  // Before the calendar's word: a guest's is a file from home, of which nobody tells who brought it.
  if (me.isGuest) return 'guest';
  if (meeting.iOrganize) return 'organizer';
  if (found?.coOrganizers.includes(me.id)) return 'co-organizer';
  const tenant = readJoinAddress(meeting.joinUrl ?? '')?.tenant;
  const elsewhere = tenant !== undefined && tenant.toLowerCase() !== me.tenant.toLowerCase();
  return !elsewhere && (meeting.origin.from === 'chat' || meeting.attendees.some((a) => a.address === me.address)) ? 'attendee' : 'forwarded';
}

/** What a refusal means for this meeting: what Microsoft 365 does not make of it no leave opens, and a missing licence is no more than likely where nothing tells whether it is a channel's. */
export function closedFor(closed: Closed, source: TenantSource, meeting: Meeting, found?: LookedUp): Closed {
  const reach = reachOf('organizer', kindOf(meeting, found), source);
  if (reach.can === 'not') return reach.closed;
  return closed.by === 'licence' && meeting.joinUrl && threadOf(meeting, found) === undefined ? { by: 'licence', orChannel: true } : closed;
}

const threadOf = ({ joinUrl }: Meeting, found?: LookedUp): string | undefined => found?.threadId ?? readJoinAddress(joinUrl ?? '')?.thread;

export function kindOf(meeting: Meeting, found?: LookedUp): Kind {
  const thread = threadOf(meeting, found);
  if (thread !== undefined && isOfChannel(thread)) return 'channel';
  if (meeting.origin.from === 'chat') return 'ad-hoc';
  if (meeting.series !== undefined) return 'recurring';
  return expectedPeople(meeting).length === 2 ? 'one-to-one' : 'scheduled';
}
