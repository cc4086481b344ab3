import { failed, ok, type Result } from '#base/result.ts';
import { aimOf, type AimDraft } from '#domain/aim.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { WrittenIn } from '#notes/labels.ts';
import type { Appointment } from '#ports/appointment.ts';
import type { Failure } from '#ports/failure.ts';
import type { ItemBeside } from './items-beside.ts';
import { lookAtAim, putAim, putOf, standingIn, takeAimBack, type AimPreview, type Replaced, type Standing } from './put-aim.ts';

/** What became of the last act in an invitation. */
export type AimOutcome =
  | { readonly is: 'done' | 'gone' | 'undone' }
  /** Undone in the organizer's own copy; what guests were sent before, if they were, they still have. */
  | { readonly is: 'undoneHere' }
  /** It stands there, and something does not read as it was sent. */
  | { readonly is: 'otherwise'; readonly says: string }
  /** `unclear`: nothing of it is seen yet. */
  | { readonly is: 'unclear' | 'refused' | 'not undone'; readonly failure: Failure };

/** What the invitation says after an act, and what is in the hand again where that was taken out of it. */
export interface Became {
  readonly outcome: AimOutcome;
  /** Absent where it was not seen. */
  readonly html?: string;
  readonly draft?: AimDraft;
}

export interface AimWriter {
  look(draft: AimDraft, carried: readonly Commitment[]): Promise<Result<AimPreview, Failure>>;
  write(item: ItemBeside, preview: AimPreview): Promise<Became>;
  undo(item: ItemBeside, draft: AimDraft): Promise<Became>;
  /** The invitation was read: what had no answer before may stand there by now. */
  notice(item: ItemBeside, html: string): Became | undefined;
}

/** What had no answer, and how it would read. */
interface Awaited {
  readonly does: 'write' | 'undo';
  readonly seen: string;
  readonly wanted: string;
  readonly draft?: AimDraft;
}

/** Brings an aim into the invitation and back, one act after another, each with what became of it. */
export function aimWriter(appointment: Appointment, signal: AbortSignal, language?: () => WrittenIn): AimWriter {
  const awaited = new Map<ItemBeside, Awaited>();
  /** Of which choice of Outlook's a preview is: it is written into no other item's invitation. */
  const chosenAt = new WeakMap<AimPreview, number>();

  function stands(item: ItemBeside, { html, otherwise }: Standing, by: Awaited): Became {
    awaited.delete(item);
    item.put = by.does === 'undo' ? undefined : putOf(by, html);
    if (by.does === 'undo') return { outcome: { is: 'undone' }, html, ...(by.draft && { draft: by.draft }) };
    const isGone = item.put?.wrote === '';
    return { outcome: otherwise !== undefined ? { is: 'otherwise', says: otherwise } : { is: isGone ? 'gone' : 'done' }, html };
  }

  function failedTo(item: ItemBeside, replaced: Exclude<Replaced, Standing>, by: Pick<Awaited, 'does' | 'draft'>): Became {
    if (replaced.is === 'unclear') awaited.set(item, { ...by, seen: replaced.seen, wanted: replaced.wanted });
    return { outcome: { is: by.does === 'undo' ? 'not undone' : replaced.is, failure: replaced.failure } };
  }

  return {
    async look(draft, carried) {
      const at = appointment.chosen();
      const looked = await lookAtAim(appointment, aimOf(draft), carried, signal, language?.());
      if (!looked.ok) return looked;
      if (at !== appointment.chosen()) return failed({ kind: 'cancelled' });
      chosenAt.set(looked.value, at);
      return ok(looked.value);
    },
    async write(item, preview) {
      if (chosenAt.get(preview) !== appointment.chosen()) return { outcome: { is: 'refused', failure: { kind: 'cancelled' } } };
      const replaced = await putAim(appointment, preview, signal);
      return replaced.is === 'stands' ? stands(item, replaced, { does: 'write', seen: preview.seen, wanted: preview.wanted }) : failedTo(item, replaced, { does: 'write' });
    },
    async undo(item, draft) {
      if (!item.put) return { outcome: { is: 'not undone', failure: { kind: 'gone' } } };
      const replaced = await takeAimBack(appointment, item.put, signal);
      return replaced.is === 'stands' ? stands(item, replaced, { does: 'undo', seen: '', wanted: '', draft }) : failedTo(item, replaced, { does: 'undo', draft });
    },
    notice(item, html) {
      const by = awaited.get(item);
      const standing = by && standingIn(html, by);
      return standing && stands(item, standing, by);
    },
  };
}
