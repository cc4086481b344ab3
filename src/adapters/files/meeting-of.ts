import type { Instant } from '#base/time.ts';
import type { Meeting, MeetingId, SeriesId, ShowAs } from '#domain/meeting.ts';
import { address, type Address } from '#domain/person.ts';
import type { InviteFacts } from '#domain/written-evidence.ts';
import type { EventEntry } from './ics-event.ts';
import { firstText } from './ics-parts.ts';
import { joinLink } from './join-link.ts';

/** What an invitation says of itself; handed in, because adapters do not know the analysis. Its words are not kept. */
export type ReadInvite = (subject: string, text: string) => InviteFacts;

/** In characters; what is asked and decided stands at the top of an invitation. */
const LONGEST_INVITE = 20_000;

interface FileFacts {
  readonly file: string;
  readonly owner?: Address;
  /** The whole file calls its events off (METHOD:CANCEL). */
  readonly isCancelled: boolean;
  readonly readInvite?: ReadInvite;
}

export type Build = (id: string, at: { readonly start: Instant; readonly end: Instant; readonly series?: string }) => Meeting;

/** Makes the occurrences of an entry into meetings. An event without an organizer is the owner's own appointment. */
export function meetingOf(entry: EventEntry, facts: FileFacts): Build {
  const { part, people } = entry;
  const own = address(facts.owner ?? '');
  const joinUrl = joinLink(part);
  const alike = {
    origin: { from: 'file', file: facts.file },
    subject: entry.subject,
    organizer: people.organizer ?? { name: own, address: own },
    iOrganize: !people.organizer || (own !== '' && people.organizer.address === own),
    attendees: people.attendees,
    ...(joinUrl ? { joinUrl } : {}),
    ...(facts.readInvite ? { invite: facts.readInvite(entry.subject, firstText('DESCRIPTION', part).slice(0, LONGEST_INVITE)) } : {}),
    isAllDay: entry.isAllDay,
    // RFC 5545 §3.8.1.3: what is not known to be public counts as private.
    isPrivate: !/^(?:PUBLIC)?$/i.test(firstText('CLASS', part)),
    isCancelled: facts.isCancelled || /^CANCELLED$/i.test(firstText('STATUS', part)),
    showAs: showAsOf(entry, own),
  } as const;
  return (id, { start, end, series }) => ({ id: id as MeetingId, ...alike, ...(series === undefined ? {} : { series: series as SeriesId }), start, end });
}

const busyStatus: { readonly [status: string]: ShowAs } = { FREE: 'free', TENTATIVE: 'tentative', BUSY: 'busy', OOF: 'oof', WORKINGELSEWHERE: 'workingElsewhere' };

function showAsOf({ part, people }: EventEntry, own: Address): ShowAs {
  const outlook = busyStatus[firstText('X-MICROSOFT-CDO-BUSYSTATUS', part).toUpperCase()];
  if (outlook) return outlook;
  if (/^TRANSPARENT$/i.test(firstText('TRANSP', part))) return 'free';
  const mine = people.attendees.find((a) => own !== '' && a.address === own);
  return /^TENTATIVE$/i.test(firstText('STATUS', part)) || mine?.response === 'tentative' ? 'tentative' : 'busy';
}
