import { ok, type Result } from '#base/result.ts';
import type { Meeting, SeriesId } from '#domain/meeting.ts';
import { recordKey } from '#domain/record.ts';
import { findInvite, takeInvite } from '#notes/find-invite.ts';
import { THIS_MEETING } from '#notes/invite.ts';
import type { Failure } from '#ports/failure.ts';
import type { Invites } from '#ports/invites.ts';
import type { Trace, TraceParts } from './own-traces.ts';

/** The invitations that a person can have written into. */
export interface Organized {
  /** What stands in the invitation of a whole series, all its occurrences say. */
  readonly heads: readonly { readonly series: SeriesId; readonly of: readonly Event[] }[];
  readonly events: readonly Event[];
}

type Event = Meeting & { readonly origin: Extract<Meeting['origin'], { from: 'calendar' }> };
type Found = Result<readonly Trace[], Failure>;
type Parts = Pick<TraceParts, 'me' | 'invites' | 'meetings'>;

/** `later`: after what the calendar shows. Of a series only its head is looked at there. */
export function organized(meetings: readonly Meeting[], later: readonly Meeting[]): Organized {
  const shown = meetings.filter(isOwn);
  const known = new Set(shown.map(({ id }) => id));
  const after = later.filter(isOwn).filter(({ id }) => !known.has(id));
  const series = new Set([...shown, ...after].flatMap((one) => one.series ?? []));
  return {
    heads: [...series].map((one) => ({ series: one, of: [...shown, ...after].filter((event) => event.series === one) })),
    events: [...shown, ...after.filter((one) => one.series === undefined)],
  };
}

export const stepsOf = ({ heads, events }: Organized): number => heads.length + events.length;

const isOwn = (meeting: Meeting): meeting is Event => meeting.iOrganize && !meeting.isCancelled && meeting.origin.from === 'calendar';

/** What a whole series is for. `aims` is told its words by the series, as each of its occurrences says the same. */
export async function headTraces({ invites }: Parts, { series, of }: Organized['heads'][number], aims: Map<string, string>, signal: AbortSignal): Promise<Found> {
  const read = await invites.read(series, signal);
  if (!read.ok) return read;
  const says = textsOf(read.value.html, THIS_MEETING);
  const [first] = of;
  if (says.length === 0 || !first) return ok([]);
  aims.set(series, says.join());
  const isIt = (html: string): boolean => textsOf(html, THIS_MEETING).join() === says.join();
  async function remove(stop: AbortSignal): Promise<Result<void, Failure>> {
    const gone = await take(invites, series, [THIS_MEETING], stop);
    if (!gone.ok) return gone;
    // One that was changed by itself has a copy of its own.
    for (const { origin } of of) {
      const left = await take(invites, origin.eventId, [THIS_MEETING], stop, isIt);
      if (!left.ok) return left;
    }
    return gone;
  }
  return ok([{ name: first.subject, says, remove }]);
}

/** What was carried over into one invitation, and what its meeting is for, unless its whole series says the same. */
export async function eventTraces({ me, invites, meetings }: Parts, { id, series, origin: { eventId }, subject, start }: Event, aims: ReadonlyMap<string, string>, signal: AbortSignal): Promise<Found> {
  const read = await invites.read(eventId, signal);
  if (!read.ok) return read;
  const { html } = read.value;
  // A block stands in the invitation of a later occurrence than the one that it is about.
  const about = meetings.filter((one) => one.id === id || (series !== undefined && one.series === series));
  const isHeads = series !== undefined && aims.get(series) === textsOf(html, THIS_MEETING).join();
  const keys = [...about.map((one) => recordKey({ meeting: one.id, author: me })), ...(isHeads ? [] : [THIS_MEETING])].filter((key) => findInvite(html, key).length > 0);
  return ok(keys.length === 0 ? [] : [{ name: subject, start, says: keys.flatMap((key) => textsOf(html, key)), remove: (stop) => take(invites, eventId, keys, stop) }]);
}

const textsOf = (html: string, key: string): readonly string[] => findInvite(html, key).map(({ text }) => text);

async function take(invites: Invites, eventId: string, keys: readonly string[], signal: AbortSignal, isWanted: (html: string) => boolean = () => true): Promise<Result<void, Failure>> {
  const now = await invites.read(eventId, signal);
  if (!now.ok) return now.failure.kind === 'gone' ? ok(undefined) : now;
  const { html, etag } = now.value;
  const without = keys.reduce(takeInvite, html);
  return without === html || !isWanted(html) ? ok(undefined) : invites.write(eventId, without, etag, signal);
}
