import type { MeetingId } from '#domain/meeting.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import type { Lock } from '#ports/stores.ts';
import type { Drafts } from './drafts.ts';
import { mergeDrafts } from './merge-drafts.ts';
import type { OwnCopy } from './own-copy.ts';
import { monthOf, withEntry } from './own-document.ts';

/**
 * Drafts as the own copy has them, both ways: what is typed here goes there, what another device typed comes here, joined
 * field by field. One tab does so for all until the signal aborts: two would hand each other's versions back and forth.
 */
export const mirrorDrafts = (drafts: Drafts, copy: OwnCopy, lock: Lock, signal: AbortSignal): Promise<unknown> =>
  lock.hold('own-drafts', signal, () => new Promise<void>((resolve) => {
    const stop = mirror(drafts, copy);
    signal.addEventListener('abort', () => {
      stop();
      resolve();
    }, { once: true });
  }));

function mirror(drafts: Drafts, copy: OwnCopy): () => void {
  /** As both sides last had it, and in which file. */
  const level = new Map<MeetingId, { readonly name: string; readonly draft: ReflectionDraft }>();
  let work: Promise<void> = Promise.resolve();

  async function levelAll(): Promise<void> {
    const here = drafts.state.getSnapshot() as ReadonlyMap<MeetingId, ReflectionDraft>;
    const there = new Map([...copy.documents.getSnapshot()].flatMap(([name, doc]) => Object.values(doc.drafts ?? {}).map((draft) => [draft.meeting, { name, draft }] as const)));
    for (const meeting of new Set([...here.keys(), ...there.keys(), ...level.keys()])) {
      const [mine, theirs, before] = [here.get(meeting), there.get(meeting), level.get(meeting)];
      const draft = joined(mine, theirs?.draft, before?.draft);
      const name = theirs?.name ?? before?.name ?? monthOf(draft?.about?.start ?? draft?.savedAt ?? 0 as ReflectionDraft['savedAt']);
      if (!same(draft, mine)) await (draft ? drafts.keep(draft, mine) : drafts.discard(meeting));
      if (!same(draft, theirs?.draft)) await copy.change(name, (doc) => withEntry(doc, 'drafts', meeting, draft));
      if (draft) level.set(meeting, { name, draft });
      else level.delete(meeting);
    }
  }

  const again = (): void => {
    work = work.then(levelAll);
  };
  const stops = [drafts.state.subscribe(again), copy.documents.subscribe(again)];
  again();
  return () => stops.forEach((stop) => stop());
}

/** What one side alone changed is that side's; what one discarded while the other typed stays. */
function joined(mine: ReflectionDraft | undefined, theirs: ReflectionDraft | undefined, base: ReflectionDraft | undefined): ReflectionDraft | undefined {
  if (same(mine, theirs) || same(theirs, base)) return mine;
  if (same(mine, base)) return theirs;
  return mine && theirs ? mergeDrafts(mine, theirs, base) : (mine ?? theirs);
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
