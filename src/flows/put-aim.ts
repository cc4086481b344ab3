import { failed, ok, type Result } from '#base/result.ts';
import type { Aim } from '#domain/aim.ts';
import type { Commitment } from '#domain/commitment.ts';
import { findInvite, putInvite, readsTheSame, restOf, takeInvite, wordsOf } from '#notes/find-invite.ts';
import { aimBlockOf, renderAim, THIS_MEETING, type InviteBlock } from '#notes/invite.ts';
import type { WrittenIn } from '#notes/labels.ts';
import type { Appointment } from '#ports/appointment.ts';
import type { Failure } from '#ports/failure.ts';

/** What an invitation would say, and what it says now. */
export interface AimPreview {
  /** Absent where nothing would stand there: then our block is taken out. */
  readonly block?: InviteBlock;
  readonly does: 'insert' | 'update' | 'remove' | 'nothing';
  /** The whole invitation as it was looked at: what differs from it later is shown, not overwritten. */
  readonly seen: string;
  readonly wanted: string;
}

/** What can be taken back: what was written, and what stood there before. */
export interface PutAim {
  readonly wrote: string;
  readonly before: string;
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
  return ok({ ...(block && { block }), does: isSame ? 'nothing' : html === undefined ? 'remove' : standing === '' ? 'insert' : 'update', seen, wanted });
}

/**
 * Puts it there, and looks again. `conflict`, with the invitation as text, where it is not what was looked at any more, and
 * where afterwards anything but our block reads otherwise. Nothing is saved or sent by this: the person does that in Outlook.
 */
export async function putAim(appointment: Appointment, { seen, wanted }: AimPreview, signal: AbortSignal): Promise<Result<PutAim, Failure>> {
  const written = await replace(appointment, seen, wanted, signal);
  return written.ok ? ok({ wrote: blockIn(written.value), before: htmlOfBlock(seen) }) : written;
}

/** Puts back what stood in the place of our block, or takes the block out; `conflict` where somebody has changed it since. */
export async function takeAimBack(appointment: Appointment, { wrote, before }: PutAim, signal: AbortSignal): Promise<Result<void, Failure>> {
  const read = await appointment.readBody(signal);
  if (!read.ok) return read;
  if (!readsTheSame(blockIn(read.value), wrote)) return failed({ kind: 'conflict', theirs: wordsOf(read.value) });
  const wanted = before === '' ? takeInvite(read.value, THIS_MEETING) : putInvite(read.value, before, THIS_MEETING);
  const written = await replace(appointment, read.value, wanted, signal);
  return written.ok ? ok(undefined) : written;
}

/** Gives the invitation as it reads afterwards. */
async function replace(appointment: Appointment, seen: string, wanted: string, signal: AbortSignal): Promise<Result<string, Failure>> {
  if (!appointment.writeBody) return failed({ kind: 'forbidden' });
  const written = await appointment.writeBody(wanted, seen, signal);
  const after = await appointment.readBody(signal);
  if (!written.ok) return written.failure.kind === 'conflict' && after.ok ? failed({ kind: 'conflict', theirs: wordsOf(after.value) }) : written;
  if (!after.ok) return after;
  const isAsWritten = readsTheSame(blockIn(after.value), blockIn(wanted)) && readsTheSame(restOf(after.value, THIS_MEETING), restOf(seen, THIS_MEETING));
  return isAsWritten ? ok(after.value) : failed({ kind: 'conflict', theirs: wordsOf(after.value) });
}

/** Our block as text, every copy of it; empty where there is none. */
const blockIn = (html: string): string => findInvite(html, THIS_MEETING).map(({ text }) => text).join('\n');

function htmlOfBlock(html: string): string {
  const [found] = findInvite(html, THIS_MEETING);
  return found ? html.slice(found.from, found.to) : '';
}
