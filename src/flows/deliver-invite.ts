import { failed, ok, type Result } from '#base/result.ts';
import type { Meeting } from '#domain/meeting.ts';
import { recordKey, type MeetingRecord } from '#domain/record.ts';
import type { SeenInvite, Target } from '#domain/target.ts';
import { findInvite, putInvite, readsTheSame, restOf, takeInvite, wordsOf } from '#notes/find-invite.ts';
import { renderInvite } from '#notes/invite.ts';
import { LABELS, type WrittenIn } from '#notes/labels.ts';
import type { Failure } from '#ports/failure.ts';
import type { Invite, Invites } from '#ports/invites.ts';
import type { SeenInvitation } from './debrief.ts';
import type { Delivered, OutboxEntry, Refusal } from './outbox-entry.ts';

type InviteTarget = Extract<Target, { to: 'invite' }>;

export interface InviteParts {
  readonly invites: Invites;
  /** Every word of this person that may stand where the entry goes. */
  readonly known: (entry: OutboxEntry) => readonly MeetingRecord[];
}

/** Answers of guests change an event too: so often it reads again when the service says that something has changed. */
const MOST_TRIES = 3;

/**
 * Brings our block in the invitation to what the entry says; everything around it is sent as it came, byte for byte. Safe to
 * repeat: a block that already says the same is left alone. Fails with `conflict` and the body as text where the rest is not
 * what the person saw in the preview, where somebody has written into our block, and where the invitation, read again after
 * the write, is not what was written. It repairs nothing by itself.
 *
 * Limit: Graph does not promise to honour If-Match on events. Where it does not, a change by somebody else that comes between
 * our reading and our write is overwritten; the gap is kept at one request.
 */
export const deliverInvites = ({ invites, known }: InviteParts) =>
  async (entry: OutboxEntry, { eventId, seen }: InviteTarget, signal: AbortSignal): Promise<Result<Delivered, Refusal>> => {
    const { key, action } = entry;
    const wanted = action.does === 'write' ? renderInvite(action.record, entry.language) : undefined;
    const mayStand = [...known(entry).flatMap((record) => (Object.keys(LABELS) as WrittenIn[]).map((language) => blockIn(renderInvite(record, language) ?? '', key))), ...(seen?.block === undefined ? [] : [seen.block])];

    for (let tried = 1; ; tried += 1) {
      const before = await invites.read(eventId, signal);
      if (!before.ok) return before;
      const { html, etag } = before.value;
      const block = blockIn(html, key);
      const isAsSeen = seen === undefined || readsTheSame(seen.rest, restOf(html, key));
      const isOurs = block === '' || mayStand.some((words) => readsTheSame(words, block));
      if (!(isAsSeen && isOurs) && !isShown(entry, html)) return conflict(html);
      if (stands(html, wanted, key)) return ok({});

      const written = await invites.write(eventId, wanted === undefined ? takeInvite(html, key) : putInvite(html, wanted, key), etag, signal);
      if (!written.ok && written.failure.kind === 'conflict' && tried < MOST_TRIES) continue;
      if (!written.ok) return written.failure.kind === 'conflict' ? conflict(html) : written;
      const after = await invites.read(eventId, signal);
      if (!after.ok) return after;
      return isAsWritten(before.value, after.value, wanted, key) ? ok({}) : conflict(after.value.html);
    }
  };

/** How an occurrence's invitation stands now, for the preview of what this record would put there. */
export async function seeInvite(invites: Invites, record: MeetingRecord, occurrence: Meeting, signal: AbortSignal): Promise<Result<SeenInvitation, Failure>> {
  if (occurrence.origin.from !== 'calendar') return failed({ kind: 'gone' });
  const read = await invites.read(occurrence.origin.eventId, signal);
  if (!read.ok) return read;
  const key = recordKey(record);
  const standing = blockIn(read.value.html, key);
  const seen: SeenInvite = { rest: restOf(read.value.html, key), ...(standing === '' ? {} : { block: standing }) };
  return ok({ seen, ...(standing === '' ? {} : { standing }) });
}

/** Our block as text, every copy of it; empty where there is none. */
const blockIn = (html: string, key: string): string => findInvite(html, key).map((block) => block.text).join('\n');

/** Exactly what is wanted, once; or nothing where nothing is wanted. */
const stands = (html: string, wanted: string | undefined, key: string): boolean => readsTheSame(blockIn(html, key), blockIn(wanted ?? '', key));

/** The person has looked at this very body and chose to go on. */
const isShown = ({ shown }: OutboxEntry, html: string): boolean => typeof shown === 'string' && readsTheSame(shown, wordsOf(html));

const conflict = (html: string): { readonly ok: false; readonly failure: Failure } => failed({ kind: 'conflict', theirs: wordsOf(html) });

const isAsWritten = (before: Invite, after: Invite, wanted: string | undefined, key: string): boolean =>
  stands(after.html, wanted, key) && readsTheSame(restOf(after.html, key), restOf(before.html, key)) && after.joinUrl === before.joinUrl;
