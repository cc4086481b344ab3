import { failed, ok, type Result } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import type { Me } from '#domain/person.ts';
import type { Account } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { CoachingLoop } from './coaching-loop.ts';
import type { RunningDebrief } from './create-debrief.ts';
import type { Debrief, Week } from './debrief.ts';
import { held, needOf, type ViewState } from './view-state.ts';

export interface OpenParts {
  /** Who it will most likely be, by what the host says: what the device keeps for them is shown while the sign-in still runs. */
  readonly expected?: Me;
  readonly account: Account;
  /** Builds the product for a person; undefined: nobody is signed in, their own files on this device are all there is. */
  readonly start: (me: Me | undefined) => Promise<Result<RunningDebrief, Failure>>;
  readonly hasFiles: () => boolean;
  /** Takes away everything that this device keeps for a person; for everybody but them if `others`. */
  readonly forget: (me: Me | undefined, who: 'them' | 'others') => Promise<Result<void, Failure>>;
}

export interface OpenDebrief extends Debrief {
  /** The network is back, or the page is looked at again. */
  wake(): void;
}

/**
 * The product from the first moment on: before anyone is signed in it says what is needed, then it becomes that person's
 * Debrief. Files that were dropped meanwhile make it a product for one person without any account.
 */
export function openDebrief({ expected, account, start, hasFiles, forget }: OpenParts): OpenDebrief {
  const week = source<ViewState<Week>>({ is: 'loading' });
  const outbox = source<ReturnType<Debrief['outbox']['getSnapshot']>>([]);
  const loop = source<CoachingLoop | undefined>(undefined);
  let running: RunningDebrief | undefined;
  let isSignedIn = false;
  let current: Me | undefined;

  async function become(me: Me | undefined): Promise<void> {
    const started = await start(me);
    if (!started.ok) {
      if (isSignedIn) leave();
      return week.set({ is: 'failed', failure: started.failure });
    }
    if (running && !isSignedIn && me) await moveWords(running, started.value, me);
    running?.close();
    running = started.value;
    isSignedIn = me !== undefined;
    current = me;
    const inner = started.value;
    const follow = (): void => {
      if (running !== inner) return;
      week.set(inner.week.getSnapshot());
      outbox.set(inner.outbox.getSnapshot());
      loop.set(inner.loop.getSnapshot());
    };
    inner.week.subscribe(follow);
    inner.outbox.subscribe(follow);
    inner.loop.subscribe(follow);
    follow();
    // Another person at this device: what the last one left here goes.
    if (me) await forget(me, 'others');
  }

  async function begin(): Promise<void> {
    const me = await account.me();
    const atWork = running !== undefined && isSignedIn;
    if (me.ok) return atWork && isSame(current, me.value) ? undefined : become(me.value);
    // The expected person is at work already: what their week lacks, it says itself.
    if (atWork) return;
    if (hasFiles()) return become(undefined);
    const need = needOf(me.failure, 'my-week');
    week.set(need ? { is: 'blocked', need } : { is: 'failed', failure: me.failure });
  }

  /** Nothing of a person is shown or sent any more. */
  function leave(): void {
    running?.close();
    running = undefined;
    outbox.set([]);
    loop.set(undefined);
    week.set({ is: 'loading' });
  }

  async function wipe(): Promise<Result<void, Failure>> {
    leave();
    return forget(current, 'them');
  }

  const unstarted = () => failed({ kind: 'signInNeeded' as const });

  void (expected ? become(expected).then(begin) : begin());
  return {
    week,
    outbox,
    loop,
    openLoop: async () => running?.openLoop() ?? unstarted(),
    refresh() {
      if (running && (isSignedIn || hasFiles())) running.refresh();
      else void begin();
    },
    cancel: () => running?.cancel(),
    async permit(feature) {
      if (running && isSignedIn) return running.permit(feature);
      const asked = await account.ask(feature);
      if (asked.ok) await begin();
      return asked;
    },
    place: async (one, meeting) => running?.place(one, meeting) ?? unstarted(),
    contest: async (meeting, contest) => running?.contest(meeting, contest) ?? unstarted(),
    draftOf: async (meeting) => running?.draftOf(meeting) ?? ok(undefined),
    keepDraft: async (draft, seen) => running?.keepDraft(draft, seen) ?? unstarted(),
    discardDraft: async (meeting) => running?.discardDraft(meeting) ?? unstarted(),
    readTranscript: async (meeting, signal) => running?.readTranscript(meeting, signal) ?? unstarted(),
    readShared: async (meeting, signal) => running?.readShared(meeting, signal) ?? unstarted(),
    remind: async (meeting, owner, commitment) => running?.remind(meeting, owner, commitment) ?? unstarted(),
    findTraces: async (signal, tell) => running?.findTraces(signal, tell) ?? unstarted(),
    seeInvite: async (record, occurrence, signal) => running?.seeInvite(record, occurrence, signal) ?? unstarted(),
    writeBack: async (meeting, record, targets) => running?.writeBack(meeting, record, targets) ?? unstarted(),
    changeOwn: async (meeting, to) => running?.changeOwn(meeting, to) ?? unstarted(),
    undo: async (meeting) => running?.undo(meeting) ?? unstarted(),
    retry: (id) => running?.retry(id),
    dismiss: (id) => running?.dismiss(id),
    async clearDevice() {
      const gone = await wipe();
      await begin();
      return gone;
    },
    async signOut() {
      const gone = await wipe();
      await account.forget();
      isSignedIn = false;
      await begin();
      return gone;
    },
    wake: () => running?.wake(),
  };
}

const isSame = (one: Me | undefined, other: Me): boolean => one?.id === other.id && one.tenant === other.tenant && one.isGuest === other.isGuest;

/** What was typed and recorded before signing in goes along with the person; what the account already has is not touched. */
async function moveWords(from: RunningDebrief, to: RunningDebrief, { name, address }: Me): Promise<void> {
  const week = held(from.week.getSnapshot())?.data;
  const there = held(to.week.getSnapshot())?.data.meetings ?? [];
  for (const { meeting, hasDraft, written } of week?.meetings ?? []) {
    if (written && !there.some((one) => one.meeting.id === meeting.id && one.written)) await to.writeBack(meeting, { ...written.record, author: { name, address } }, []);
    const draft = hasDraft ? await from.draftOf(meeting.id) : undefined;
    if (!draft?.ok || !draft.value) continue;
    const standing = await to.draftOf(meeting.id);
    if (!standing.ok || standing.value) continue;
    const kept = await to.keepDraft(draft.value, undefined);
    if (kept.ok) await from.discardDraft(meeting.id);
  }
}
