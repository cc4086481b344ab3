import type { Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import { ms, type Instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { Debrief } from '#flows/debrief.ts';
import { mergeDrafts } from '#flows/merge-drafts.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { LastWords } from '#ports/last-words.ts';
import { withEveryPrompt } from '#templates/start-draft.ts';
import type { Saved } from '#views/saved-line.tsx';
import { forgetWords, leaveWords, wordsLeft } from './words-left.ts';

/** After this pause in typing the draft is kept; leaving the field or the page keeps it at once. */
const PAUSE = ms(400);

/** The draft of one meeting as it is in hand. */
export interface InHand {
  /** Undefined while the kept draft is being read. */
  readonly draft?: ReflectionDraft;
  readonly saved: Saved;
  /** Since when the words had stood there when the draft was opened; undefined for a fresh one. */
  readonly openedFrom?: Instant | undefined;
  /** This device was cleared in another tab: nothing here is kept any more. */
  readonly cleared?: true;
  /** Why an earlier draft could not be opened. */
  readonly unread?: Failure;
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
  /** Takes over what other tabs keep, and keeps what is in hand when nobody sees it any more, until the function that it returns is called. */
  readonly watch: () => () => void;
  /** Keeps nothing from now on; true where the person's words would be lost with this page. */
  readonly clear: () => boolean;
}

export interface DraftKeeperParts {
  readonly meeting: MeetingId;
  /** What to begin with where no draft is kept. */
  readonly fresh: () => ReflectionDraft;
  readonly debrief: Pick<Debrief, 'draftOf' | 'keepDraft' | 'discardDraft'>;
  /** Changes whenever a draft that is kept on this device has changed, and at other times. */
  readonly news: Subscribable<unknown>;
  /** Whether somebody can see the page: a host may keep it for later, or let it go without another word. */
  readonly visible: Subscribable<boolean>;
  readonly clock: Clock;
  readonly lastWords: LastWords | undefined;
}

/*
 *   change() --> last words (at once) --> pause or leaving --> keepDraft(draft, seen) --> last words forgotten
 *                                                                  |
 *      fields that another tab changed and this one did not  <-----'   `seen` is the version that stands on the device
 * One keep follows the other, so that each is made from the version the last one left. News from other tabs are looked at
 * in the same turn; where both changed one field, the versions stand in the draft itself (`others`), in each tab.
 */
export function draftKeeper({ meeting, fresh, debrief, news, visible, clock, lastWords }: DraftKeeperParts): DraftKeeper {
  const state = source<InHand>({ saved: { is: 'untouched' } });
  /** What was typed is made from this: the draft as it was opened, then as it was last kept. */
  let seen: ReflectionDraft | undefined;
  let unkept: ReflectionDraft | undefined;
  let isCleared = false;
  let isLooking = false;
  let pause = new AbortController();
  let last: Promise<void> = Promise.resolve();
  const show = (part: Partial<InHand>): void => state.update((now) => ({ ...now, ...part }));
  const inTurn = (work: () => Promise<void>): Promise<void> => (last = last.then(work, work));

  async function open(): Promise<void> {
    const kept: Result<ReflectionDraft | undefined, Failure> = await debrief.draftOf(meeting);
    const found = kept.ok ? kept.value : undefined;
    if (isCleared) return;
    if (!kept.ok) show({ unread: kept.failure });
    if (found) show({ saved: { is: 'saved', at: found.savedAt } });
    const left = wordsLeft(lastWords, meeting);
    if (!left) {
      seen = withEveryPrompt(found ?? fresh());
      return show({ draft: seen, openedFrom: found?.savedAt });
    }
    // This tab was left before it heard that these words are kept. They may not be: joined with what is, as any change is.
    seen = left.seen;
    unkept = withEveryPrompt(left.draft);
    show({ draft: unkept, openedFrom: left.draft.savedAt });
    await keepNow();
  }

  async function keepNow(): Promise<void> {
    const next = unkept;
    if (!next || isCleared) return;
    unkept = undefined;
    const [base, at] = [seen, clock.now()];
    // What was said stays until there is news: a screen reader hears of it once a minute at most, of a failure once.
    if (state.getSnapshot().saved.is === 'untouched') show({ saved: { is: 'saving' } });
    const kept = await debrief.keepDraft({ ...next, savedAt: at }, base);
    if (isCleared) return;
    if (!kept.ok) {
      unkept ??= next;
      return show({ saved: { is: 'failed', why: kept.failure } });
    }
    seen = kept.value;
    show({ saved: { is: 'saved', at } });
    const now = state.getSnapshot().draft;
    if (now) takeOver(withEveryPrompt(mergeDrafts(now, kept.value, next)));
    if (!unkept) forgetWords(lastWords, meeting);
  }

  /** The fields that came from elsewhere; what is being typed meanwhile stays. */
  function takeOver(draft: ReflectionDraft): void {
    if (unkept) unkept = draft;
    show({ draft });
    if (unkept) leaveWords(lastWords, { draft, seen });
  }

  /** What is typed here and not kept yet meets the other tab's words when it is kept. */
  async function look(): Promise<void> {
    isLooking = false;
    if (unkept || isCleared) return;
    const kept = await debrief.draftOf(meeting);
    const now = state.getSnapshot().draft;
    if (!now || unkept || isCleared || !kept.ok || !kept.value) return;
    const found = withEveryPrompt(kept.value);
    if (contentOf(found) === contentOf(now)) return;
    show({ draft: mergeDrafts(now, found, seen), saved: { is: 'saved', at: found.savedAt }, discarded: undefined });
    seen = found;
  }

  function change(draft: ReflectionDraft): void {
    if (isCleared) return show({ draft });
    unkept = { ...draft, savedAt: clock.now() };
    show({ draft, discarded: undefined });
    leaveWords(lastWords, { draft: unkept, seen });
    pause.abort();
    const waiting = new AbortController();
    pause = waiting;
    void clock.wait(PAUSE, waiting.signal).then(() => (waiting.signal.aborted ? undefined : keeper.keep()));
  }

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
        if (isCleared) return show({ draft: fresh() });
        const gone = await debrief.discardDraft(meeting);
        if (!gone.ok) return show({ saved: { is: 'failed', why: gone.failure } });
        unkept = undefined;
        forgetWords(lastWords, meeting);
        const discarded = state.getSnapshot().draft;
        seen = fresh();
        show({ saved: { is: 'untouched' }, draft: seen, openedFrom: undefined, discarded });
      });
    },
    restore() {
      const { discarded } = state.getSnapshot();
      if (discarded) change(discarded);
    },
    watch() {
      const stops = [
        news.subscribe(() => {
          if (isLooking) return;
          isLooking = true;
          void inTurn(look);
        }),
        visible.subscribe(() => {
          if (!visible.getSnapshot()) void keeper.keep();
        }),
      ];
      return () => stops.forEach((stop) => stop());
    },
    clear() {
      isCleared = true;
      pause.abort();
      forgetWords(lastWords, meeting);
      const { draft } = state.getSnapshot();
      const isTyped = draft !== undefined && contentOf(draft) !== contentOf(fresh());
      if (isTyped) show({ cleared: true, saved: { is: 'failed', why: { kind: 'unavailable' } } });
      return isTyped;
    },
  };
  void inTurn(open);
  return keeper;
}

const contentOf = ({ answers, shared, others }: ReflectionDraft): string => JSON.stringify([answers, shared, others]);
