import type { Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import { ms } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { Debrief } from '#flows/debrief.ts';
import { mergeDrafts } from '#flows/merge-drafts.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { LastWords } from '#ports/last-words.ts';
import { withEveryPrompt } from '#templates/decision-debrief.ts';
import type { Saved } from '#views/saved-line.tsx';
import { forgetWords, leaveWords, wordsLeft } from './words-left.ts';

/** After this pause in typing the draft is kept; leaving the field or the page keeps it at once. */
const PAUSE = ms(400);

/** The draft of one meeting as it is in hand. */
export interface InHand {
  /** Undefined while the kept draft is being read. */
  readonly draft?: ReflectionDraft;
  readonly saved: Saved;
  /** Why an earlier draft could not be opened. */
  readonly unread?: Failure;
  /** What another tab made of the same field; the person chooses. */
  readonly theirs?: ReflectionDraft | undefined;
  /** What was discarded, as long as nothing new was typed. */
  readonly discarded?: ReflectionDraft | undefined;
}

export interface DraftKeeper {
  readonly state: Subscribable<InHand>;
  readonly change: (draft: ReflectionDraft) => void;
  /** Keeps what is not kept yet. */
  readonly keep: () => Promise<void>;
  readonly discard: () => Promise<void>;
  readonly restore: () => void;
  /** Takes over what another tab made of the fields that both changed. */
  readonly takeTheirs: () => void;
}

export interface DraftKeeperParts {
  readonly meeting: MeetingId;
  /** What to begin with where no draft is kept. */
  readonly fresh: () => ReflectionDraft;
  readonly debrief: Pick<Debrief, 'draftOf' | 'keepDraft' | 'discardDraft'>;
  readonly clock: Clock;
  readonly lastWords: LastWords | undefined;
}

/*
 *   change() --> last words (at once) --> pause or leaving --> keepDraft(draft, seen) --> last words forgotten
 *                                                                  |
 *      fields that another tab changed and this one did not  <-----'   `seen` is the version that stands on the device
 * One keep follows the other, so that each is made from the version the last one left.
 */
export function draftKeeper({ meeting, fresh, debrief, clock, lastWords }: DraftKeeperParts): DraftKeeper {
  const state = source<InHand>({ saved: { is: 'untouched' } });
  /** What was typed is made from this: the draft as it was opened, then as it was last kept. */
  let seen: ReflectionDraft | undefined;
  let unkept: ReflectionDraft | undefined;
  let conflict: { readonly theirs: ReflectionDraft; readonly mine: ReflectionDraft; readonly base: ReflectionDraft | undefined } | undefined;
  let pause = new AbortController();
  let last: Promise<void> = Promise.resolve();
  const show = (part: Partial<InHand>): void => state.update((now) => ({ ...now, ...part }));
  const inTurn = (work: () => Promise<void>): Promise<void> => (last = last.then(work, work));

  async function open(): Promise<void> {
    const kept: Result<ReflectionDraft | undefined, Failure> = await debrief.draftOf(meeting);
    const found = kept.ok ? kept.value : undefined;
    if (!kept.ok) show({ unread: kept.failure });
    if (found) show({ saved: { is: 'saved', at: found.savedAt } });
    const left = wordsLeft(lastWords, meeting);
    if (!left) {
      seen = withEveryPrompt(found ?? fresh());
      return show({ draft: seen });
    }
    // Words of this tab that were never kept: joined with what stands on the device, as any other change is.
    seen = left.seen;
    unkept = withEveryPrompt(left.draft);
    show({ draft: unkept });
    await keepNow();
  }

  async function keepNow(): Promise<void> {
    const next = unkept;
    if (!next) return;
    unkept = undefined;
    const [base, at] = [seen, clock.now()];
    // What was said stays until there is news: a screen reader hears of it once a minute at most, of a failure once.
    if (state.getSnapshot().saved.is === 'untouched') show({ saved: { is: 'saving' } });
    const kept = await debrief.keepDraft({ ...next, savedAt: at }, base);
    if (!kept.ok) {
      unkept ??= next;
      return show({ saved: { is: 'failed', why: kept.failure } });
    }
    seen = kept.value.draft;
    show({ saved: { is: 'saved', at } });
    const now = state.getSnapshot().draft;
    if (now) takeOver(withEveryPrompt(mergeDrafts(now, kept.value.draft, next).draft));
    const { theirs } = kept.value;
    if (theirs) {
      conflict = { theirs, mine: next, base };
      show({ theirs });
    }
    if (!unkept) forgetWords(lastWords, meeting);
  }

  /** The fields that came from elsewhere; what is being typed meanwhile stays. */
  function takeOver(draft: ReflectionDraft): void {
    if (unkept) unkept = draft;
    show({ draft });
    if (unkept) leaveWords(lastWords, { draft, seen });
  }

  function change(draft: ReflectionDraft): void {
    unkept = { ...draft, savedAt: clock.now() };
    show({ draft, discarded: undefined });
    leaveWords(lastWords, { draft: unkept, seen });
    pause.abort();
    const waiting = new AbortController();
    pause = waiting;
    void clock.wait(PAUSE, waiting.signal).then(() => (waiting.signal.aborted ? undefined : keeper.keep()));
  }

  const withoutTheirs = (): void => {
    conflict = undefined;
    show({ theirs: undefined });
  };

  const keeper: DraftKeeper = {
    state,
    change,
    keep() {
      pause.abort();
      return unkept ? inTurn(keepNow) : last;
    },
    discard() {
      pause.abort();
      return inTurn(async () => {
        const gone = await debrief.discardDraft(meeting);
        if (!gone.ok) return show({ saved: { is: 'failed', why: gone.failure } });
        unkept = undefined;
        forgetWords(lastWords, meeting);
        withoutTheirs();
        const discarded = state.getSnapshot().draft;
        seen = fresh();
        show({ saved: { is: 'untouched' }, draft: seen, discarded });
      });
    },
    restore() {
      const { discarded } = state.getSnapshot();
      if (discarded) change(discarded);
    },
    takeTheirs() {
      const now = state.getSnapshot().draft;
      if (!conflict || !now) return;
      const { theirs, mine, base } = conflict;
      withoutTheirs();
      // What both changed becomes theirs; what was typed since in other fields stays.
      change(mergeDrafts(mergeDrafts(theirs, mine, base).draft, now, mine).draft);
    },
  };
  void inTurn(open);
  return keeper;
}
