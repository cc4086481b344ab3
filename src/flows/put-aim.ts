import { ok, type Result } from '#base/result.ts';
import type { Aim } from '#domain/aim.ts';
import type { Commitment } from '#domain/commitment.ts';
import { findInvite, putInvite, readsTheSame, restOf, takeInvite, tornInvite, wordsOf, type TornInvite } from '#notes/find-invite.ts';
import { aimBlockOf, renderAim, THIS_MEETING, type InviteBlock } from '#notes/invite.ts';
import type { WrittenIn } from '#notes/labels.ts';
import { strayWords } from '#notes/stray-words.ts';
import type { Appointment } from '#ports/appointment.ts';
import type { Failure } from '#ports/failure.ts';

/** What an invitation would say, and what it says now. */
export interface AimPreview {
  /** Absent where nothing would stand there: then our block is taken out. */
  readonly block?: InviteBlock;
  readonly does: 'insert' | 'update' | 'remove' | 'nothing';
  /** What others wrote inside our block, line by line: it goes with what the block said before. */
  readonly strays: readonly string[];
  /** What of the invitation is taken for our block and what is not, where that is uncertain. */
  readonly torn?: TornInvite;
  /** The whole invitation as it was looked at: what differs from it later is shown, not overwritten. */
  readonly seen: string;
  readonly wanted: string;
}

/** What can be taken back: what stands in the place of our block since, as text, and what stood there before; beside it the whole invitation, then and since. */
export interface PutAim {
  readonly wrote: string;
  readonly before: string;
  readonly since: string;
  readonly seen: string;
}

/**
 * What became of a write, as the invitation says when it is looked at again. `otherwise`: the invitation as text, where our
 * block or anything beside it does not read as it was sent. `unclear`: nothing of it is seen, and it may still come.
 */
export type Replaced =
  | Standing
  | { readonly is: 'unclear'; readonly failure: Failure; readonly seen: string; readonly wanted: string }
  | { readonly is: 'refused'; readonly failure: Failure };

export interface Standing {
  readonly is: 'stands';
  readonly html: string;
  readonly otherwise?: string;
}

/** Looks at the invitation for what this aim would make of it; a block in another language is brought up to date in this one. */
export async function lookAtAim(appointment: Appointment, aim: Aim, commitments: readonly Commitment[], signal: AbortSignal, language?: WrittenIn): Promise<Result<AimPreview, Failure>> {
  const read = await appointment.readBody(signal);
  if (!read.ok) return read;
  const [seen, html] = [read.value, renderAim(aim, commitments, language)];
  const block = aimBlockOf(aim, commitments, language);
  const wanted = html === undefined ? takeInvite(seen, THIS_MEETING) : putInvite(seen, html, THIS_MEETING);
  const standing = blockIn(seen);
  const isSame = html === undefined ? standing === '' : readsTheSame(standing, blockIn(html));
  const torn = isSame ? undefined : tornInvite(seen);
  return ok({ ...(block && { block }), ...(torn && { torn }), does: isSame ? 'nothing' : html === undefined ? 'remove' : standing === '' ? 'insert' : 'update', strays: strayWords(seen, THIS_MEETING), seen, wanted });
}

/**
 * Puts it there, and looks again. Refused with `conflict`, with the invitation as text, where it is not what was looked at any
 * more, or has none of our block although it was told to be written. Nothing is saved or sent by this: the person does that in Outlook.
 */
export const putAim = (appointment: Appointment, { seen, wanted }: AimPreview, signal: AbortSignal): Promise<Replaced> => replace(appointment, seen, wanted, signal);

/** How a write that stands is taken back. */
export const putOf = ({ seen }: { readonly seen: string }, html: string): PutAim => ({ wrote: blockIn(html), before: htmlOfBlocks(seen), since: html, seen });

/**
 * Puts the invitation back as it was, letter by letter; where something beside our block was changed since, only what stood in
 * the block's place, or takes the block out. `conflict` where somebody has changed the block itself.
 */
export async function takeAimBack(appointment: Appointment, { wrote, before, since, seen }: PutAim, signal: AbortSignal): Promise<Replaced> {
  const read = await appointment.readBody(signal);
  if (!read.ok) return { is: 'refused', failure: read.failure };
  if (!readsTheSame(blockIn(read.value), wrote)) return conflict(read.value);
  const wanted = read.value === since ? seen : before === '' ? takeInvite(read.value, THIS_MEETING) : putInvite(read.value, before, THIS_MEETING);
  return replace(appointment, read.value, wanted, signal);
}

/** Whether a write is seen in the invitation: our block is where it was wanted, or is gone where it was not, and is not what it was. */
export function standingIn(html: string, { seen, wanted }: { readonly seen: string; readonly wanted: string }): Standing | undefined {
  if (hasBlock(html) !== hasBlock(wanted) || readsTheSame(blockIn(html), blockIn(seen))) return undefined;
  const isAsSent = readsTheSame(blockIn(html), blockIn(wanted)) && readsTheSame(restOf(html, THIS_MEETING), restOf(seen, THIS_MEETING));
  return { is: 'stands', html, ...(isAsSent ? {} : { otherwise: wordsOf(html) }) };
}

async function replace(appointment: Appointment, seen: string, wanted: string, signal: AbortSignal): Promise<Replaced> {
  if (!appointment.writeBody) return { is: 'refused', failure: { kind: 'forbidden' } };
  const written = await appointment.writeBody(wanted, seen, signal);
  const after = await appointment.readBody(signal);
  if (!written.ok && written.failure.kind === 'conflict') return after.ok ? conflict(after.value) : { is: 'refused', failure: written.failure };
  const standing = after.ok ? standingIn(after.value, { seen, wanted }) : undefined;
  if (standing) return standing;
  // What was told to be written is, also where it cannot be looked at for the moment.
  if (written.ok) return after.ok ? conflict(after.value) : { is: 'stands', html: wanted };
  // No answer is no refusal: Office.js cannot be told to stop.
  return written.failure.kind === 'unavailable' ? { is: 'unclear', failure: written.failure, seen, wanted } : { is: 'refused', failure: written.failure };
}

const conflict = (html: string): Replaced => ({ is: 'refused', failure: { kind: 'conflict', theirs: wordsOf(html) } });

const hasBlock = (html: string): boolean => findInvite(html, THIS_MEETING).length > 0;

/** Our block as text, every copy of it; empty where there is none. */
const blockIn = (html: string): string => findInvite(html, THIS_MEETING).map(({ text }) => text).join('\n');

/** What stood in several places comes back together, in the order in which it stood. */
const htmlOfBlocks = (html: string): string =>
  [...findInvite(html, THIS_MEETING)].sort((a, b) => a.from - b.from).map(({ from, to }) => html.slice(from, to)).join('');
