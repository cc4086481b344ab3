import { ok, type Result } from '#base/result.ts';
import type { Subscribable } from '#base/subscribable.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { Lock, OtherTabs } from '#ports/stores.ts';
import { placeOfErrand, toldBy, type DeliverErrand, type Errand, type ErrandEntry } from './errand.ts';
import type { UnreadableEntry } from './outbox-entry.ts';
import { isDue } from './outbox-order.ts';
import { openSending, type Sending } from './sending.ts';

/** The outbox of what is no meeting's notes: tasks, rows of the team's list, the weekly block, reminders. All tabs show the same; one sends. */
export interface Errands extends Omit<Sending<ErrandEntry>, 'entries' | 'rouse'> {
  readonly entries: Subscribable<readonly (ErrandEntry | UnreadableEntry)[]>;
  /** Keeps the promises on the device, all of them or none; an older one about the same place gives way. */
  want(errands: readonly Errand[]): Promise<Result<void, Failure>>;
}

export interface ErrandsParts {
  readonly store: Collection<ErrandEntry>;
  readonly deliver: DeliverErrand;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly tabs: OtherTabs;
}

/** Nobody chooses more often before one of them is sent. */
const MOST_MINE = 20;

/** One place has one entry, so that order and giving way need no rules. */
export async function openErrands({ store, deliver, clock, lock, tabs }: ErrandsParts): Promise<Result<Errands, Failure>> {
  const opened = await openSending<ErrandEntry>({
    store, clock, lock, tabs, deliver, name: 'errands', order: byPromise, ended: async () => undefined,
    next: async (all) => all.readable().find((entry) => isDue(entry, clock.now())),
    // What was promised about the same place meanwhile is still to be done.
    isSent: (now, sent) => now.number === sent.number,
    inDoubt: (entry) => ({ ...entry, doubt: true }),
  });
  if (!opened.ok) return opened;
  const { entries, rouse, ...sending } = opened.value;
  return ok({
    ...sending,
    entries: entries.state,
    async want(errands) {
      const added = await entries.add((stored) => errands.map((errand): ErrandEntry => {
        const id = placeOfErrand(errand);
        const older = stored.find((entry) => entry.id === id);
        const number = Math.max(clock.now(), (older?.number ?? 0) + 1);
        // A reminder that may have gone out stays so, whoever promises it once more.
        const doubt = older?.doubt || older?.state.is === 'sending' ? { doubt: true as const } : {};
        const mine = older ? [...(older.mine ?? []), ...toldBy(older.errand)].slice(-MOST_MINE) : [];
        return { version: 1, id, number, errand, queuedAt: clock.now(), attempts: 0, state: { is: 'pending' }, ...doubt, ...(mine.length > 0 ? { mine } : {}) };
      }));
      if (added.ok) rouse();
      return added;
    },
  });
}

const byPromise = (a: ErrandEntry | UnreadableEntry, b: ErrandEntry | UnreadableEntry): number => ('number' in a ? a.number : 0) - ('number' in b ? b.number : 0);
