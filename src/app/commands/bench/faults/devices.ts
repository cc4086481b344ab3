import type { World } from './edges.ts';
import { openTab, type Tab } from './page-tab.ts';
import { ATTENDEE, ORGANIZER } from './scene.ts';
import { untilRest, type Busy } from './rest.ts';
import type { Place } from './schedule.ts';
import type { Play, ShownEntry, Story } from './story.ts';
import type { Stillness } from './tab-words.ts';

/** Hops of time for one act; each hop ends at least one wait. */
const MOST_HOPS = 300;

type Changed = Partial<Pick<World, 'offline' | 'full' | 'token'>>;

export interface Still {
  /** When the next wait of any tab ends. */
  readonly next?: number;
  readonly shown: readonly (ShownEntry & Place)[];
}

/** All devices of one schedule, the time that they share, and what their persons were shown. */
export interface Devices {
  readonly count: number;
  /** The tab there, opened if it is not; undefined if it does not open. */
  tabAt(at: Place): Promise<Tab | undefined>;
  kill(at: Place): void;
  change(device: number, change: Changed): void;
  jump(device: number, ms: number): void;
  move(ms: number): void;
  moveTo(elapsed: number): void;
  elapsed(): number;
  /** Resolves when nothing is under way in any tab. */
  settle(): Promise<Still>;
  /** Waits for a tab's answer; where everything rests before it comes, time moves on. */
  carry<T>(asking: Promise<T | 'died'>, tab: Tab): Promise<T | 'died'>;
  answer(at: Place, by: 'retry' | 'dismiss' | 'wake'): Promise<void>;
  /** What a person does with an entry in the tab that shows it. */
  dismiss(at: Place, entry: string): void;
  retry(at: Place, entry: string): void;
  /** No tab dies any more, and every person looks at theirs. */
  calm(): void;
  end(): void;
  readonly told: { faults(): number; refusals(): Story['refusals']; dismissed(): readonly string[]; problems(): readonly string[]; problem(text: string): void };
}

interface Device {
  world: Omit<World, 'elapsed'>;
  readonly tabs: Map<number, Tab>;
  /** Tabs that are just being opened. */
  readonly opening: Map<number, Promise<Tab | undefined>>;
}

export function openDevices({ schedule, tenant, prefix }: Play): Devices {
  const all: readonly Device[] = schedule.devices.map(() => ({ world: { skew: 0, offline: false, full: false, token: 'good' }, tabs: new Map(), opening: new Map() }));
  const refusals = new Map<string, Story['refusals'][number]>();
  const dismissed = new Set<string>();
  const problems: string[] = [];
  let elapsed = 0;
  let faults = 0;
  /** What the activity of all tabs came to when they last rested. */
  let atRest = -1;

  const worldOf = ({ world }: Device): World => ({ ...world, elapsed });
  const spread = (device: Device): void => {
    for (const tab of device.tabs.values()) tab.tell({ is: 'world', world: worldOf(device) });
  };
  const living = (): { readonly thread: Tab; readonly at: Place }[] =>
    all.flatMap(({ tabs }, device) => [...tabs].filter(([, thread]) => thread.isAlive()).map(([tab, thread]) => ({ thread, at: { device, tab } })));

  async function stillness(): Promise<{ readonly tabs: readonly (Stillness & { readonly at: Place })[]; readonly activity: number }> {
    const tabs = await Promise.all(living().map(async ({ thread, at }) => {
      const still = await thread.ask<'quiet'>({ is: 'quiet' });
      return still === 'died' ? [] : [{ ...still, at }];
    }));
    const flat = tabs.flat();
    faults += flat.reduce((n, { refused }) => n + refused, 0);
    return { tabs: flat, activity: flat.reduce((n, { activity }) => n + activity, flat.length) };
  }

  async function look(): Promise<Busy> {
    const told = await Promise.all(living().map(async ({ thread, at }) => {
      const busy = await thread.ask<'busy'>({ is: 'busy' });
      return busy === 'died' ? [] : [{ activity: busy.activity, underWay: busy.underWay.map((what) => `${at.device}.${at.tab} ${what}`) }];
    }));
    const flat = told.flat();
    return { activity: flat.reduce((n, { activity }) => n + activity, flat.length), underWay: flat.flatMap(({ underWay }) => underWay) };
  }

  /** Until all tabs were twice in a row as they are then. */
  async function resting(): Promise<Awaited<ReturnType<typeof stillness>>> {
    for (let before = atRest; ;) {
      const now = await stillness();
      if (now.activity === before) return now;
      before = now.activity;
    }
  }

  function see(tabs: readonly (Stillness & { readonly at: Place })[]): Still {
    const shown = tabs.flatMap(({ entries, at }) => entries.map((entry) => ({ ...entry, ...at })));
    for (const { device, id, state, why = '' } of shown) if (state === 'refused') refusals.set(`${device} ${id} ${why}`, { device, id, why });
    const waits = tabs.flatMap(({ next }) => (next === undefined ? [] : [next]));
    return { shown, ...(waits.length > 0 ? { next: Math.min(...waits) } : {}) };
  }

  const devices: Devices = {
    count: all.length,
    async tabAt({ device, tab }) {
      const there = all[device];
      const open = there?.tabs.get(tab);
      if (!there || open?.isAlive()) return open;
      const person = schedule.devices[device] === 'attendee' ? ATTENDEE : ORGANIZER;
      const setup = { world: worldOf(there), person, tenantUrl: tenant, prefix: `${prefix}d${device}`, reads: schedule.reads && person === ORGANIZER, chance: schedule.number };
      const under = there.opening.get(tab);
      if (under) return under;
      const opening = openTab(setup, { onDied: () => { faults += 1; }, onProblem: (problem) => problems.push(problem) });
      there.opening.set(tab, opening);
      const opened = await opening;
      there.opening.delete(tab);
      if (!opened) return undefined;
      there.tabs.set(tab, opened);
      opened.tell({ is: 'world', world: worldOf(there) });
      return opened;
    },
    kill({ device, tab }) {
      const there = all[device]?.tabs.get(tab);
      if (!there?.isAlive()) return;
      there.kill();
      faults += 1;
    },
    change(device, change) {
      const there = all[device];
      if (!there) return;
      const isBack = there.world.offline && change.offline === false;
      if (change.token !== undefined && change.token !== 'good') faults += 1;
      there.world = { ...there.world, ...change };
      spread(there);
      if (isBack) for (const tab of there.tabs.values()) tab.tell({ is: 'wake' });
    },
    jump(device, ms) {
      const there = all[device];
      if (!there) return;
      faults += 1;
      there.world = { ...there.world, skew: there.world.skew + ms };
      spread(there);
    },
    move: (ms) => devices.moveTo(elapsed + ms),
    moveTo(to) {
      elapsed = Math.max(elapsed, to);
      all.forEach(spread);
    },
    elapsed: () => elapsed,
    async settle() {
      const now = await untilRest(resting(), look);
      if ('hanging' in now) {
        problems.push(`a tab never came to rest: ${now.hanging}`);
        return { shown: [] };
      }
      atRest = now.rested.activity;
      elapsed = Math.max(elapsed, ...now.rested.tabs.map((tab) => tab.elapsed));
      return see(now.rested.tabs);
    },
    async carry(asking) {
      let answered = false;
      const told = asking.then((answer) => {
        answered = true;
        return answer;
      });
      for (let hops = 0; hops < MOST_HOPS; hops += 1) {
        const still = await Promise.race([told, devices.settle()]);
        if (answered) return told;
        const next = (still as Still).next;
        if (next !== undefined) devices.moveTo(next);
      }
      problems.push('an act never ended');
      return 'died';
    },
    async answer(at, by) {
      const tab = await devices.tabAt(at);
      if (!tab) return;
      if (by === 'wake') return tab.tell({ is: 'wake' });
      const { shown } = await devices.settle();
      const refused = shown.filter((entry) => entry.device === at.device && entry.tab === at.tab && entry.state === 'refused');
      for (const { id } of by === 'retry' ? refused : refused.slice(0, 1)) devices[by](at, id);
    },
    dismiss({ device, tab }, entry) {
      dismissed.add(entry);
      all[device]?.tabs.get(tab)?.tell({ is: 'dismiss', entry });
    },
    retry({ device, tab }, entry) {
      all[device]?.tabs.get(tab)?.tell({ is: 'retry', entry });
    },
    calm() {
      for (const { thread } of living()) {
        thread.tell({ is: 'disarm' });
        thread.tell({ is: 'wake' });
      }
    },
    end() {
      for (const { thread } of living()) thread.kill();
    },
    told: {
      faults: () => faults,
      refusals: () => [...refusals.values()],
      dismissed: () => [...dismissed],
      problems: () => problems,
      problem: (text) => void problems.push(text),
    },
  };
  return devices;
}
