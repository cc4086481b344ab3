import { failed, ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import { between, days, minus, ms, seconds, type Instant } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { OwnFolder } from '#ports/own-folder.ts';
import type { Collection } from '#ports/store.ts';
import type { Lock, OtherTabs } from '#ports/stores.ts';
import { afterFailure } from './after-failure.ts';
import { EMPTY, mergeOwn, monthOf, PREFERENCES, readOwn, sameOwn, type OwnDocument } from './own-document.ts';

/** One document as this device keeps it, with the version on which device and folder last agreed. */
export interface KeptOwn {
  readonly doc: OwnDocument;
  readonly base?: OwnDocument;
  readonly etag?: string;
}

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
/** Says on this device whether the folder is used; it never goes there. */
const HERE = 'here.json';
/** What other tabs are told when a document of this device has changed. */
const OWN_CHANGED = 'own';
/** Somebody who types makes many changes in a row. */
const SOON = seconds(2);
/** Older months are read when something in them changes, here. */
const REACH = days(100);
/** How often it reads again where another device writes at the same time. */
const MOST_ROUNDS = 5;

export async function openOwnCopy({ folder, store, clock, lock, tabs }: OwnCopyParts): Promise<Result<OwnCopy, Failure>> {
  const state = source<OwnCopyState>(HERE_ALONE);
  const kept = source<ReadonlyMap<string, KeptOwn>>(new Map());
  const documents = source<ReadonlyMap<string, OwnDocument>>(new Map());
  const open = new AbortController().signal;
  /** A file that was met on the last round. */
  let unreadable: string | undefined;
  let poked = new AbortController();
  const poke = (): void => {
    poked.abort();
    poked = new AbortController();
  };

  const isWanted = (): boolean => kept.getSnapshot().has(HERE);
  /** What the tab that leads has met; the others go by what is kept. */
  let met: OwnCopyState | undefined;
  let leads = false;

  function tell(next?: OwnCopyState): void {
    met = next;
    const isEven = [...kept.getSnapshot()].every(([name, { doc, base }]) => name === HERE || sameOwn(doc, base));
    state.set(isWanted() ? (met ?? (isEven ? AGREED : AGREEING)) : HERE_ALONE);
  }

  function show(next: ReadonlyMap<string, KeptOwn>): void {
    kept.set(next);
    documents.set(new Map([...next].filter(([name]) => name !== HERE).map(([name, { doc }]) => [name, doc])));
    tell(met);
  }

  async function look(): Promise<Result<void, Failure>> {
    const all = await store.all();
    if (!all.ok) return all;
    show(new Map(all.value.flatMap((entry) => ('value' in entry ? [[entry.key, entry.value]] : []))));
    return ok(undefined);
  }

  /** Reads, changes and keeps one document while no other tab does. `to` gives undefined to leave it alone. */
  async function alone(name: string, to: (now: KeptOwn | undefined) => KeptOwn | 'gone' | undefined): Promise<Result<void, Failure>> {
    const work = async (): Promise<Result<void, Failure>> => {
      const now = await store.get(name);
      if (!now.ok) return now;
      const next = to(now.value);
      if (next === undefined) return ok(undefined);
      const put = next === 'gone' ? await store.delete(name) : await store.put(name, next);
      if (!put.ok) return put;
      const all = new Map(kept.getSnapshot());
      if (next === 'gone') all.delete(name);
      else all.set(name, next);
      show(all);
      tabs.tell(OWN_CHANGED);
      return put;
    };
    return (await lock.hold('own-documents', open, work)) ?? failed({ kind: 'cancelled' });
  }

  /**
   * Brings one document and its file to the same words: reads, merges by field, writes over exactly what was read. What was
   * changed here meanwhile is merged once more. A write whose answer was lost is found to stand there already.
   */
  async function agreeOn(name: string, signal: AbortSignal): Promise<Result<void, Failure>> {
    for (let round = 1; isWanted(); round += 1) {
      const there = await folder.read(name, signal);
      if (!there.ok) return there;
      const theirs = there.value && readOwn(there.value.text);
      if (there.value && !theirs) {
        unreadable = name;
        return ok(undefined);
      }
      const mine = kept.getSnapshot().get(name);
      // A file that the person deleted there is written anew: its words are still wanted here.
      const agreed = theirs ? mergeOwn(mine?.doc ?? EMPTY, theirs, mine?.base) : (mine?.doc ?? EMPTY);
      let etag = there.value?.etag;
      if (!theirs || !sameOwn(agreed, theirs)) {
        const written = await folder.write(name, agreed, etag, signal);
        if (!written.ok && written.failure.kind === 'conflict' && round < MOST_ROUNDS) continue;
        if (!written.ok) return written.failure.kind === 'conflict' ? failed({ kind: 'unavailable' }) : written;
        etag = written.value.etag;
      }
      return alone(name, (now) => ({ doc: now ? mergeOwn(now.doc, agreed, mine?.doc) : agreed, base: agreed, ...(etag === undefined ? {} : { etag }) }));
    }
    return ok(undefined);
  }

  async function agree(signal: AbortSignal): Promise<Result<void, Failure>> {
    unreadable = undefined;
    const listed = await folder.list(signal);
    if (!listed.ok) return listed;
    const oldest = monthOf(minus(clock.now(), REACH));
    const there = new Map(listed.value.filter(({ name }) => name === PREFERENCES || (/^\d{4}-\d\d\.json$/.test(name) && name >= oldest)).map(({ name, etag }) => [name, etag]));
    const here = [...kept.getSnapshot()].filter(([name]) => name !== HERE);
    const unequal = [
      ...here.filter(([name, { doc, base, etag }]) => !sameOwn(doc, base) || (there.has(name) && there.get(name) !== etag)).map(([name]) => name),
      ...[...there.keys()].filter((name) => !kept.getSnapshot().has(name)),
    ];
    for (const name of unequal) {
      const done = await agreeOn(name, signal);
      if (!done.ok) return done;
    }
    return ok(undefined);
  }

  async function lead(signal: AbortSignal): Promise<void> {
    await look();
    leads = true;
    // Whether the folder has something new is not known yet.
    tell(AGREEING);
    let failures = 0;
    while (!signal.aborted) {
      const woken = poked.signal;
      const done = isWanted() ? await lock.hold(FOLDER, signal, () => (isWanted() ? agree(signal) : Promise.resolve(undefined))) : undefined;
      failures = done && !done.ok ? failures + 1 : 0;
      if (done?.ok) tell(unreadable === undefined ? undefined : { is: 'unreadable', name: unreadable });
      const then = done && !done.ok ? afterFailure(done.failure, failures, clock.now()) : undefined;
      if (done && !done.ok) tell(then?.next === 'wait' ? { is: 'waiting', until: then.until, why: done.failure } : { is: 'this-device', why: done.failure });
      await pause(then?.next === 'wait' ? ms(Math.max(0, between(clock.now(), then.until))) : undefined, signal, woken);
      if (woken.aborted && isWanted()) await clock.wait(SOON, signal);
    }
  }

  /** Rests until it is woken, or the time is over. */
  async function pause(time: number | undefined, signal: AbortSignal, woken: AbortSignal): Promise<void> {
    const either = new AbortController();
    const stop = (): void => either.abort();
    signal.addEventListener('abort', stop, { once: true });
    woken.addEventListener('abort', stop, { once: true });
    if (woken.aborted || signal.aborted) stop();
    await clock.wait(ms(time ?? FOREVER), either.signal);
    signal.removeEventListener('abort', stop);
    woken.removeEventListener('abort', stop);
  }

  const copy: OwnCopy = {
    state,
    documents,
    async change(name, to) {
      const done = await alone(name, (now) => {
        const next = to(now?.doc ?? EMPTY);
        return sameOwn(next, now?.doc) ? undefined : { ...now, doc: next };
      });
      if (done.ok) poke();
      return done;
    },
    async everywhere(wanted) {
      const done = await alone(HERE, () => (wanted ? { doc: EMPTY } : 'gone'));
      if (!done.ok) return done;
      tell(wanted && leads ? AGREEING : undefined);
      poke();
      return done;
    },
    wake: poke,
    async forget(name, signal) {
      const off = await copy.everywhere(false);
      if (!off.ok) return off;
      // What is just being written there would come back.
      const gone = (await lock.hold(FOLDER, signal, () => folder.remove(name, signal))) ?? failed({ kind: 'cancelled' });
      return gone.ok ? alone(name, () => 'gone') : gone;
    },
    async run(signal) {
      await lock.hold('own-copy', signal, () => lead(signal));
    },
  };
  tabs.hear((what) => {
    if (what === OWN_CHANGED) void look().then(poke);
  });
  const looked = await look();
  return looked.ok ? ok(copy) : looked;
}

/** Longer than any page is open, and what a timer bears (2^31 ms). */
const FOREVER = days(20);
