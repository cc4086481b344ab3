import { failed, ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import { between, days, ms, seconds, type Instant } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { OwnFolder } from '#ports/own-folder.ts';
import type { Collection } from '#ports/store.ts';
import type { Lock, OtherTabs } from '#ports/stores.ts';
import { afterFailure } from './after-failure.ts';
import { agreeWithFolder } from './agree-with-folder.ts';
import { EMPTY, sameOwn, type OwnDocument } from './own-document.ts';
import { HERE, openOwnDocuments, type KeptOwn } from './own-documents.ts';
import { bell, rest } from './rest.ts';

/** `this-device`: nothing is kept anywhere else, for want of being asked (no `why`), or because it was refused or has no room. */
export type OwnCopyState =
  | { readonly is: 'this-device'; readonly why?: Failure }
  | { readonly is: 'agreeing' }
  | { readonly is: 'agreed' }
  | { readonly is: 'waiting'; readonly until: Instant; readonly why: Failure }
  /** A file there was made by a newer release, or is damaged: it is left as it is. */
  | { readonly is: 'unreadable'; readonly name: string };

/** Drafts, commitments and preferences of one person: on this device, and in their own folder where they want that. */
export interface OwnCopy {
  readonly state: Subscribable<OwnCopyState>;
  /** By name, as this device has them. */
  readonly documents: Subscribable<ReadonlyMap<string, OwnDocument>>;
  /** Keeps a change on this device; the folder follows. */
  change(name: string, to: (now: OwnDocument) => OwnDocument): Promise<Result<void, Failure>>;
  /** From now on in the folder too; after the person gave the permission. False: from now on on this device alone; what stands in the folder stays there. */
  everywhere(wanted: boolean): Promise<Result<void, Failure>>;
  /** Looks whether another device has changed something. */
  wake(): void;
  /** Takes a file out of the folder, and off this device; from then on nothing of this device goes there any more. */
  forget(name: string, signal: AbortSignal): Promise<Result<void, Failure>>;
  /** Keeps device and folder in agreement until the signal aborts, in one tab at a time. */
  run(signal: AbortSignal): Promise<void>;
}

export interface OwnCopyParts {
  readonly folder: OwnFolder;
  readonly store: Collection<KeptOwn>;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly tabs: OtherTabs;
}

const [HERE_ALONE, AGREEING, AGREED] = [{ is: 'this-device' }, { is: 'agreeing' }, { is: 'agreed' }] as const;
/** Held while files are read and written. */
const FOLDER = 'own-folder';
/** Somebody who types makes many changes in a row. */
const SOON = seconds(2);
/** Longer than any page is open, and what a timer bears (2^31 ms). */
const FOREVER = days(20);

export async function openOwnCopy({ folder, store, clock, lock, tabs }: OwnCopyParts): Promise<Result<OwnCopy, Failure>> {
  const changes = bell();
  const opened = await openOwnDocuments(store, lock, tabs, changes.ring);
  if (!opened.ok) return opened;
  const own = opened.value;
  const state = source<OwnCopyState>(HERE_ALONE);
  const documents = source<ReadonlyMap<string, OwnDocument>>(new Map());
  /** What the tab that leads has met; the others go by what is kept. */
  let met: OwnCopyState | undefined;
  let leads = false;

  function tell(next?: OwnCopyState): void {
    met = next;
    const isEven = own.files().every(([, { doc, base }]) => sameOwn(doc, base));
    state.set(own.isEverywhere() ? (met ?? (isEven ? AGREED : AGREEING)) : HERE_ALONE);
  }

  function show(): void {
    documents.set(new Map(own.files().map(([name, { doc }]) => [name, doc])));
    tell(met);
  }

  async function lead(signal: AbortSignal): Promise<void> {
    await own.look();
    leads = true;
    // Whether the folder has something new is not known yet.
    tell(AGREEING);
    const agree = (): Promise<Result<string | undefined, Failure> | undefined> => (own.isEverywhere() ? agreeWithFolder(folder, own, clock, signal) : Promise.resolve(undefined));
    let failures = 0;
    while (!signal.aborted) {
      const changed = changes.next();
      const done = own.isEverywhere() ? await lock.hold(FOLDER, signal, agree) : undefined;
      failures = done && !done.ok ? failures + 1 : 0;
      if (done?.ok) tell(done.value === undefined ? undefined : { is: 'unreadable', name: done.value });
      const then = done && !done.ok ? afterFailure(done.failure, failures, clock.now()) : undefined;
      if (done && !done.ok) tell(then?.next === 'wait' ? { is: 'waiting', until: then.until, why: done.failure } : { is: 'this-device', why: done.failure });
      await rest(clock, then?.next === 'wait' ? ms(Math.max(0, between(clock.now(), then.until))) : FOREVER, signal, changed);
      if (changed.aborted && own.isEverywhere()) await clock.wait(SOON, signal);
    }
  }

  own.kept.subscribe(show);
  show();
  const copy: OwnCopy = {
    state,
    documents,
    async change(name, to) {
      const done = await own.change(name, (now) => {
        const next = to(now?.doc ?? EMPTY);
        return sameOwn(next, now?.doc) ? undefined : { ...now, doc: next };
      });
      if (done.ok) changes.ring();
      return done;
    },
    async everywhere(wanted) {
      const done = await own.change(HERE, () => (wanted ? { doc: EMPTY } : 'gone'));
      if (!done.ok) return done;
      tell(wanted && leads ? AGREEING : undefined);
      changes.ring();
      return done;
    },
    wake: changes.ring,
    async forget(name, signal) {
      const off = await copy.everywhere(false);
      if (!off.ok) return off;
      // What is just being written there would come back.
      const gone = (await lock.hold(FOLDER, signal, () => folder.remove(name, signal))) ?? failed({ kind: 'cancelled' });
      return gone.ok ? own.change(name, () => 'gone') : gone;
    },
    async run(signal) {
      await lock.hold('own-copy', signal, () => lead(signal));
    },
  };
  return ok(copy);
}
