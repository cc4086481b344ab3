import type { Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import { ms, type Instant } from '#base/time.ts';
import { mergeAims, NO_AIM, sameAim, type AimDraft, type OtherAim } from '#domain/aim.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { LastWords } from '#ports/last-words.ts';
import type { Collection } from '#ports/store.ts';
import type { KeptAim } from '#ports/stores.ts';
import { keptAimFrom } from './read-kept-aim.ts';

/** Whether what was typed is kept. `untouched`: it says what the invitation says. */
export type SavedAim = { readonly is: 'untouched' | 'saving' } | { readonly is: 'saved'; readonly at: Instant } | { readonly is: 'failed'; readonly why: Failure };

export interface AimInHand {
  readonly draft: AimDraft;
  /** What stands in the invitation. */
  readonly base: AimDraft;
  /** What somebody else wrote there meanwhile, in fields that were changed here, too. */
  readonly others: OtherAim;
  readonly saved: SavedAim;
}

/** After this pause in typing it is kept; leaving a field or the pane keeps it at once. */
const PAUSE = ms(400);

/** Where the words about an appointment are kept, best first. */
export type Places = readonly [string, ...string[]];

export interface AimKeeper {
  readonly state: Subscribable<AimInHand>;
  /** Takes up what was typed before, joined with what stands in the invitation now; again for another account. */
  open(places: Places, standing: AimDraft): Promise<void>;
  change(draft: AimDraft): void;
  /** The appointment goes by another place now. */
  move(places: Places): Promise<void>;
  /** Another appointment is meant from now on: what is in hand stays kept for the one that it was typed for. */
  leave(): Promise<void>;
  /** The invitation says something else now; undefined where our block is gone from it: then the words stay in the hand. */
  stands(standing: AimDraft | undefined): Promise<void>;
  /** Keeps what is not kept yet. */
  keep(): Promise<void>;
}

interface Parts {
  readonly store: () => Promise<Result<Collection<KeptAim>, Failure>>;
  readonly lastWords: LastWords;
  readonly clock: Clock;
}

/*
 *   change() --> last words (at once) --> pause or leaving --> the device --> last words forgotten
 *   What says the same as the invitation need not be kept: once it was put there, the kept words go.
 * One step follows the other, so that a moved place and a late keep cannot overtake each other.
 */
export function aimKeeper({ store, lastWords, clock }: Parts): AimKeeper {
  const state = source<AimInHand>({ draft: NO_AIM, base: NO_AIM, others: {}, saved: { is: 'untouched' } });
  let place: string | undefined;
  let isKept = true;
  /** What the device has of it, as far as this pane knows: another window of this appointment may have kept more. */
  let agreed: AimDraft | undefined;
  let pause = new AbortController();
  let last: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => (last = last.then(work, work));
  const show = (part: Partial<AimInHand>): void => state.update((now) => ({ ...now, ...part }));

  async function open(places: Places, standing: AimDraft): Promise<void> {
    const [first] = places;
    place = first;
    const left = leftIn(places);
    const found = (left && !sameAim(left.kept.draft, state.getSnapshot().draft) ? left : undefined) ?? (await keptIn(places));
    const there = found ? mergeAims(found.kept.draft, standing, found.kept.base) : { draft: standing, others: {} };
    // Opened anew, because another account is known now: what is in hand meets what that account has.
    const { draft, base } = state.getSnapshot();
    const isTyped = !sameAim(draft, base);
    const joined = isTyped ? mergeAims(draft, there.draft, base) : there;
    agreed = found?.place === first ? found.kept.draft : undefined;
    show({ ...joined, base: standing, saved: found ? { is: 'saved', at: found.kept.at } : { is: 'untouched' } });
    if (isTyped) touched();
    if (!found) return keepNow();
    isKept = !isTyped && found.place === first;
    await keepNow();
    if (found.place !== first) await forget(found.place);
  }

  function leftIn(places: readonly string[]): { readonly place: string; readonly kept: KeptAim } | undefined {
    for (const one of places) {
      const kept = keptAimIn(lastWords.get(keyOf(one)));
      if (kept) return { place: one, kept };
    }
    return undefined;
  }

  async function keptIn(places: readonly string[]): Promise<{ readonly place: string; readonly kept: KeptAim } | undefined> {
    const opened = await store();
    if (!opened.ok) {
      show({ saved: { is: 'failed', why: opened.failure } });
      return undefined;
    }
    for (const one of places) {
      const found = await opened.value.get(one);
      const kept = found.ok ? keptAimFrom(found.value) : undefined;
      if (kept) return { place: one, kept };
    }
    return undefined;
  }

  async function keepNow(): Promise<void> {
    pause.abort();
    if (isKept || place === undefined) return;
    isKept = true;
    const [at, here] = [clock.now(), place];
    if (state.getSnapshot().saved.is === 'untouched') show({ saved: { is: 'saving' } });
    const opened = await store();
    if (opened.ok) await takeUp(opened.value, here);
    const { draft, base } = state.getSnapshot();
    const isSaid = sameAim(draft, base);
    const kept = !opened.ok ? opened : isSaid ? await opened.value.delete(here) : await opened.value.put(here, { draft, base, at });
    if (!kept.ok) {
      isKept = false;
      return show({ saved: { is: 'failed', why: kept.failure } });
    }
    agreed = isSaid ? undefined : draft;
    show({ saved: isSaid ? { is: 'untouched' } : { is: 'saved', at } });
    if (state.getSnapshot().draft === draft) lastWords.forget(keyOf(here));
  }

  /** Joins what another window has kept meanwhile; a field that was typed in both is as it is here. */
  async function takeUp(aims: Collection<KeptAim>, here: string): Promise<void> {
    const found = await aims.get(here);
    const there = found.ok ? keptAimFrom(found.value)?.draft : undefined;
    const { draft, base } = state.getSnapshot();
    const before = agreed ?? base;
    if (there && !sameAim(there, before)) show({ draft: mergeAims(draft, there, before).draft });
  }

  async function forget(old: string): Promise<void> {
    // Words that the device does not keep under their new place stay at the old one.
    if (!isKept) return;
    const opened = await store();
    if (opened.ok) await opened.value.delete(old);
    lastWords.forget(keyOf(old));
  }

  function touched(): void {
    isKept = false;
    const { draft, base } = state.getSnapshot();
    if (place !== undefined) lastWords.put(keyOf(place), JSON.stringify({ draft, base, at: clock.now() } satisfies KeptAim));
  }

  return {
    state,
    open: (places, standing) => inTurn(() => open(places, standing)),
    change(draft) {
      show({ draft, others: stillOther(state.getSnapshot().others, draft) });
      touched();
      pause.abort();
      const waiting = new AbortController();
      pause = waiting;
      void clock.wait(PAUSE, waiting.signal).then(() => (waiting.signal.aborted ? undefined : inTurn(keepNow)));
    },
    move: ([next]) => inTurn(async () => {
      const old = place;
      if (old === undefined || old === next) return;
      place = next;
      touched();
      await keepNow();
      await forget(old);
    }),
    leave: () => inTurn(async () => {
      await keepNow();
      place = undefined;
      agreed = undefined;
      isKept = true;
      show({ draft: NO_AIM, base: NO_AIM, others: {}, saved: { is: 'untouched' } });
    }),
    stands: (standing) => inTurn(async () => {
      const { draft, base, others } = state.getSnapshot();
      if (standing) {
        const joined = mergeAims(draft, standing, base);
        // Somebody's words that were not taken yet still stand there, though they are what is compared with now.
        show({ draft: joined.draft, others: stillOther({ ...stillStanding(others, standing), ...joined.others }, joined.draft), base: standing });
      } else show({ base: NO_AIM, others: {} });
      touched();
      await keepNow();
    }),
    keep: () => inTurn(keepNow),
  };
}

const keyOf = (place: string): string => `aim/${place}`;

/** Somebody's words are another thing than this draft's only until they are taken, or typed. */
const stillOther = (others: OtherAim, draft: AimDraft): OtherAim => only(others, (field) => others[field] !== draft[field]);

const stillStanding = (others: OtherAim, standing: AimDraft): OtherAim => only(others, (field) => others[field] === standing[field]);

const only = (others: OtherAim, fits: (field: keyof OtherAim) => boolean): OtherAim =>
  Object.fromEntries(Object.entries(others).filter(([field]) => fits(field as keyof OtherAim)));

function keptAimIn(text: string | undefined): KeptAim | undefined {
  try {
    return text === undefined ? undefined : keptAimFrom(JSON.parse(text));
  } catch {
    return undefined;
  }
}
