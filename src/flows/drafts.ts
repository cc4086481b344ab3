import { ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { Lock, OtherTabs } from '#ports/stores.ts';
import { mergeDrafts } from './merge-drafts.ts';

/** What people have typed and not written back yet; one draft per meeting on this device. */
export interface Drafts {
  /** By meeting. */
  readonly state: Subscribable<ReadonlyMap<string, ReflectionDraft>>;
  of(meeting: MeetingId): Promise<Result<ReflectionDraft | undefined, Failure>>;
  keep(draft: ReflectionDraft, seen: ReflectionDraft | undefined): Promise<Result<ReflectionDraft, Failure>>;
  discard(meeting: MeetingId): Promise<Result<void, Failure>>;
  /** Another tab may have kept or discarded some. */
  look(): Promise<Result<void, Failure>>;
}

/** What other tabs are told when a draft was kept or discarded. */
const DRAFTS_CHANGED = 'drafts';

export async function openDrafts(store: Collection<ReflectionDraft>, lock: Lock, tabs: OtherTabs): Promise<Result<Drafts, Failure>> {
  const state = source<ReadonlyMap<string, ReflectionDraft>>(new Map());
  const never = new AbortController().signal;

  async function keep(draft: ReflectionDraft, seen: ReflectionDraft | undefined): Promise<Result<ReflectionDraft, Failure>> {
    const standing = await store.get(draft.meeting);
    if (!standing.ok) return standing;
    const theirs = standing.value;
    const merged = theirs ? mergeDrafts(draft, theirs, seen) : draft;
    const kept = await store.put(draft.meeting, merged);
    if (!kept.ok) return kept;
    state.update((all) => new Map(all).set(draft.meeting, merged));
    tabs.tell(DRAFTS_CHANGED);
    return ok(merged);
  }

  const drafts: Drafts = {
    state,
    of: (meeting) => store.get(meeting),
    // Two tabs read and write one after the other, so that neither misses what the other has just kept.
    keep: async (draft, seen) => (await lock.hold('drafts', never, () => keep(draft, seen))) ?? keep(draft, seen),
    async discard(meeting) {
      const gone = await store.delete(meeting);
      if (!gone.ok) return gone;
      state.update((all) => new Map([...all].filter(([key]) => key !== meeting)));
      tabs.tell(DRAFTS_CHANGED);
      return gone;
    },
    async look() {
      const all = await store.all();
      if (!all.ok) return all;
      state.set(new Map(all.value.flatMap((k) => ('value' in k ? [[k.key, k.value]] : []))));
      return ok(undefined);
    },
  };
  tabs.hear((what) => {
    if (what === DRAFTS_CHANGED) void drafts.look();
  });
  const looked = await drafts.look();
  return looked.ok ? ok(drafts) : looked;
}
