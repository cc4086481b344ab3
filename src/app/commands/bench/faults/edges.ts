import type { ErrandEntry } from '#flows/errand.ts';
import type { Edge } from './schedule.ts';
import { breakStorage } from './storage-edge.ts';
import type { PromisedEntry } from './story.ts';

/** What a tab's platform is like at the moment. */
export interface World {
  readonly elapsed: number;
  readonly skew: number;
  readonly offline: boolean;
  /** The device has no room. */
  readonly full: boolean;
  readonly token: 'good' | 'stale' | 'ended';
}

/**
 * The edges of the platform under one tab: `fetch`, Web Locks and IndexedDB, watched and broken. A tab that has died at an
 * edge has no effect on the world any more, even before its thread has ended.
 */
export interface Edges {
  world: World;
  arm(edge: Edge): void;
  /** Nothing makes it die any more. */
  disarm(): void;
  /** Resolves when no request, no transaction and no short lock is under way. */
  idle(): Promise<void>;
  /** What is, by name. */
  underWay(): readonly string[];
  /** Grows with everything that happens at an edge. */
  activity(): number;
  /** How often the platform refused something since it was last asked. */
  refused(): number;
  /** New entries of the outbox, in the order in which they were put. */
  readonly promised: PromisedEntry[];
  /** The same of errands. */
  readonly errands: ErrandEntry[];
}

/** What the edges tell their counter. */
export interface Counter {
  /** Gives what to call when it has ended. */
  readonly begin: (what: string) => () => void;
  readonly refuse: () => void;
  /** True if the tab is dead, or dies here. */
  readonly diesAt: (on: Edge['on'], method?: string) => boolean;
}

export interface TabOfEdges {
  /** Tells the page, which ends the thread. */
  readonly die: () => void;
  /** Called with every answer of the service. */
  readonly answered: () => void;
  /** This tab's time. */
  readonly elapsed: () => number;
}

const never = new Promise<never>(() => undefined);

export function installEdges(first: World, tab: TabOfEdges): Edges {
  let activity = 0;
  let refused = 0;
  let dead = false;
  let waiting: (() => void)[] = [];
  const underWay = new Set<{ readonly what: string }>();
  const armed: { edge: Edge; left: number }[] = [];

  const edges: Edges = {
    world: first,
    promised: [],
    errands: [],
    arm: (edge) => void armed.push({ edge, left: edge.nth }),
    disarm: () => void armed.splice(0),
    idle: () => (underWay.size === 0 ? Promise.resolve() : new Promise((resolve) => waiting.push(resolve))),
    underWay: () => [...underWay].map(({ what }) => what),
    activity: () => activity,
    refused: () => {
      const count = refused;
      refused = 0;
      return count;
    },
  };
  const counter: Counter = {
    begin(what) {
      const begun = { what };
      underWay.add(begun);
      activity += 1;
      return () => {
        underWay.delete(begun);
        if (underWay.size > 0) return;
        for (const tell of waiting) tell();
        waiting = [];
      };
    },
    refuse: () => void (refused += 1),
    diesAt(on, method) {
      for (const one of armed) {
        if (dead || one.edge.on !== on || (one.edge.method !== undefined && one.edge.method !== method)) continue;
        one.left -= 1;
        if (one.left > 0) continue;
        dead = true;
        tab.die();
      }
      return dead;
    },
  };
  breakFetch(edges, counter, tab, () => dead);
  watchLocks(counter, () => dead);
  breakStorage(edges, counter);
  return edges;
}

function breakFetch(edges: Edges, { begin, refuse, diesAt }: Counter, { answered, elapsed }: TabOfEdges, isDead: () => boolean): void {
  const send = globalThis.fetch.bind(globalThis);
  const offline = (): never => {
    refuse();
    throw new TypeError('Failed to fetch');
  };
  globalThis.fetch = async (input, init) => {
    if (isDead()) return never;
    const request = new Request(input, init);
    request.headers.set('x-elapsed', String(elapsed()));
    request.headers.set('client-request-id', crypto.randomUUID());
    const end = begin(`${request.method} ${new URL(request.url).pathname}`);
    try {
      if (edges.world.offline) offline();
      const answering = send(request);
      if (diesAt('sent', request.method)) {
        answering.catch(() => undefined);
        return await never;
      }
      const answer = await answering;
      const body = await answer.arrayBuffer();
      answered();
      if (diesAt('answered', request.method)) return await never;
      if (edges.world.offline) offline();
      return new Response(body.byteLength === 0 ? null : body, { status: answer.status, headers: answer.headers });
    } finally {
      end();
    }
  };
}

type AskLock = (name: string, options: LockOptions, work: () => Promise<unknown>) => Promise<unknown>;

/** Short locks are part of what is under way; those of the tab that leads are waited for as long as another one leads, and the folder's as long as the service asks for a pause. */
function watchLocks({ begin }: Counter, isDead: () => boolean): void {
  const ask = navigator.locks.request.bind(navigator.locks) as AskLock;
  const watched: AskLock = (name, options, work) => {
    if (isDead()) return never;
    if (/\/(outbox|errands|own-copy|own-folder|own-drafts)$/.test(name)) return ask(name, options, work);
    return ask(name, options, work).finally(begin(`lock ${name}`));
  };
  Object.defineProperty(navigator.locks, 'request', { value: watched });
}
