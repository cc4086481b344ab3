import { failed, ok, type Result } from '#base/result.ts';
import { source as subscribable, type Subscribable } from '#base/subscribable.ts';
import { between, days, type Instant } from '#base/time.ts';
import { PREFERENCES } from '#domain/preferences.ts';
import type { WorkingHours } from '#domain/working-hours.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { KeptHours } from '#ports/stores.ts';
import type { OwnHours } from '#ports/working-hours.ts';
import type { OwnCopy } from './own-copy.ts';
import { withEntry } from './own-document.ts';

/** `known` without hours: none are set in Outlook. */
export type HoursState =
  | { readonly is: 'not-used' }
  | { readonly is: 'reading' }
  | { readonly is: 'known'; readonly hours?: WorkingHours; readonly asOf: Instant }
  | { readonly is: 'failed'; readonly failure: Failure };

/** The person's own working hours: read where they chose that, kept on this device, and told to nobody. */
export interface ReadHours {
  readonly state: Subscribable<HoursState>;
  /** After the permission was given, or to do without again: then what is kept here goes. */
  use(wanted: boolean): Promise<Result<void, Failure>>;
  /** As last read, anew after a day; undefined where they are not used, or none are set. Where they cannot be read now, the last ones hold. */
  latest(signal: AbortSignal): Promise<Result<WorkingHours | undefined, Failure>>;
}

export interface ReadHoursParts {
  readonly source: OwnHours;
  readonly store: Collection<KeptHours>;
  readonly copy: Pick<OwnCopy, 'documents' | 'change'>;
  readonly clock: Clock;
  /** Switched off by the organisation. */
  readonly isOff: boolean;
}

const KEY = 'own';
/** Hours change with a job, not with a day. */
const GOOD_FOR = days(1);

export function readHours({ source, store, copy, clock, isOff }: ReadHoursParts): ReadHours {
  const state = subscribable<HoursState>({ is: 'not-used' });
  let reading: Reading | undefined;

  const isUsed = (): boolean => !isOff && copy.documents.getSnapshot().get(PREFERENCES)?.preferences?.['working-hours']?.value === true;

  async function readAnew(kept: KeptHours | undefined, signal: AbortSignal): Promise<Result<WorkingHours | undefined, Failure>> {
    if (!kept) state.set({ is: 'reading' });
    const read = await source.read(signal);
    if (!isUsed()) return ok(undefined);
    if (!read.ok) {
      state.set(kept ? { is: 'known', ...kept } : { is: 'failed', failure: read.failure });
      return kept ? ok(kept.hours) : read;
    }
    const now: KeptHours = { ...(read.value ? { hours: read.value } : {}), asOf: clock.now() };
    state.set({ is: 'known', ...now });
    // What cannot be kept is read again by the next visit.
    await store.put(KEY, now);
    return read;
  }

  async function look(signal: AbortSignal): Promise<Result<WorkingHours | undefined, Failure>> {
    const found = await store.get(KEY);
    const kept = found.ok ? found.value : undefined;
    const age = kept && between(kept.asOf, clock.now());
    // A clock that was put back tells nothing about their age.
    if (kept === undefined || age === undefined || age < 0 || age >= GOOD_FOR) return readAnew(kept, signal);
    state.set({ is: 'known', ...kept });
    return ok(kept.hours);
  }

  return {
    state,
    async use(wanted) {
      const chosen = await copy.change(PREFERENCES, (doc) => withEntry(doc, 'preferences', 'working-hours', wanted ? { value: true } : undefined));
      if (!chosen.ok || wanted) return chosen;
      state.set({ is: 'not-used' });
      return store.delete(KEY);
    },
    latest(signal) {
      if (!isUsed()) return Promise.resolve(ok(undefined));
      const now = (reading ??= begin());
      return wanted(now, signal, () => { if (reading === now) reading = undefined; });
    },
  };

  function begin(): Reading {
    const stop = new AbortController();
    const begun: Reading = { stop, wanted: 0, answer: look(stop.signal).finally(() => { if (reading === begun) reading = undefined; }) };
    return begun;
  }
}

/** One read for all who want it at once. */
interface Reading {
  readonly answer: Promise<Result<WorkingHours | undefined, Failure>>;
  readonly stop: AbortController;
  wanted: number;
}

/** Whoever gives up is `cancelled` and leaves the others their answer; the read ends when nobody wants it any more. */
function wanted(reading: Reading, signal: AbortSignal, ended: () => void): Reading['answer'] {
  return new Promise((resolve, reject) => {
    reading.wanted += 1;
    const leave = (): void => {
      signal.removeEventListener('abort', leave);
      resolve(failed({ kind: 'cancelled' }));
      reading.wanted -= 1;
      if (reading.wanted > 0) return;
      reading.stop.abort();
      ended();
    };
    if (signal.aborted) return leave();
    signal.addEventListener('abort', leave, { once: true });
    reading.answer.then((answer) => {
      signal.removeEventListener('abort', leave);
      resolve(answer);
    }, reject);
  });
}
