import type { Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import type { Instant, LocalDate } from '#base/time.ts';
import { firstDayOf, weeksUpTo } from '#domain/iso-weeks.ts';
import type { IsoWeek } from '#domain/meeting-row.ts';
import { lastDayOf } from '#domain/period.ts';
import { periodOfItem, type SummaryItem } from '#domain/summary-list.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';
import type { KeptPeriod } from '#ports/stores.ts';
import type { SummaryList } from '#ports/summary-list.ts';
import { summaryCells, type SummaryCells } from './summary-cells.ts';
import { needOf, type ViewState } from './view-state.ts';

export interface ReadCells {
  readonly cells: SummaryCells;
  /** Items that a newer Debrief wrote, or nobody can read, and cells of a finished period that do not stand: they are left out, and said. */
  readonly unread: number;
}

/** `no-site`: nobody has said yet where the list is. */
export type SummaryState = ViewState<ReadCells> | { readonly is: 'no-site' };

/** The leaders' list as this person may read it: finished periods alone. It asks nothing else of Microsoft 365. */
export interface ReadSummary {
  readonly state: Subscribable<SummaryState>;
  /** What this device keeps, then what is new; with `all`, everything anew. */
  read(signal: AbortSignal, all?: boolean): Promise<void>;
}

export interface ReadSummaryParts {
  /** Address of the site with the list, if the person has given one. */
  readonly site: () => string | undefined;
  readonly list: (site: string) => SummaryList;
  readonly store: Collection<KeptPeriod>;
  readonly clock: Clock;
}

/** A quarter is finished up to so many weeks after a week in it: what ended since then is asked for again. */
const WEEKS_AGAIN = 15;

export function readSummary({ site, list, store, clock }: ReadSummaryParts): ReadSummary {
  const state = source<SummaryState>({ is: 'loading' });

  async function kept(of: string): Promise<readonly KeptPeriod[]> {
    const all = await store.all();
    // What this device cannot give back can be had again.
    return all.ok ? all.value.flatMap((one) => ('value' in one && one.value.site === of ? [one.value] : [])) : [];
  }

  async function forget(periods: readonly KeptPeriod[]): Promise<void> {
    for (const one of periods) await store.delete(keyOf(one));
  }

  return {
    state,
    async read(signal, all = false) {
      const address = site();
      if (address === undefined) return state.set({ is: 'no-site' });
      const had = all ? [] : await kept(address);
      if (signal.aborted) return;
      const before = had.length > 0 ? { data: dataOf(had, 0), asOf: Math.max(...had.map(({ asOf }) => asOf)) as Instant } : undefined;
      state.set(before ? { is: 'ready', ...before, complete: true } : { is: 'loading' });
      const since = before && again(before.data.cells);
      const answer = await list(address).read(since, signal, (read) => {
        if (!before) state.set({ is: 'loading', read });
      });
      if (signal.aborted) return;
      if (!answer.ok) {
        // Who may not read it any more, or has nothing to read, keeps nothing of it either.
        const isOver = answer.failure.kind === 'forbidden' || answer.failure.kind === 'gone';
        if (isOver) await forget(await kept(address));
        return state.set(afterFailure(answer, isOver ? undefined : before));
      }
      const asOf = clock.now();
      const fresh = finishedPeriods(answer.value.items).map((items): KeptPeriod => ({ site: address, items, asOf }));
      const stands = new Set(fresh.map(keyOf));
      const earlier = all ? await kept(address) : had;
      const lasts = earlier.filter((one) => !stands.has(keyOf(one)) && isBefore(one, since));
      // What somebody has taken out of the list leaves this device, too.
      await forget(earlier.filter((one) => !stands.has(keyOf(one)) && !isBefore(one, since)));
      // Where this device has no room, the next visit reads it all again.
      await store.putAll(fresh.map((one) => [keyOf(one), one]));
      if (signal.aborted) return;
      const data = dataOf([...lasts, ...fresh], answer.value.unread.length);
      const isEmpty = data.cells.weeks.length === 0 && data.cells.quarters.length === 0;
      state.set(isEmpty ? { is: 'empty', asOf } : { is: 'ready', data, asOf, complete: data.unread === 0 });
    },
  };
}

function afterFailure({ failure }: Extract<Result<unknown, Failure>, { ok: false }>, before: { readonly data: ReadCells; readonly asOf: Instant } | undefined): SummaryState {
  if (before) return { is: 'stale', ...before, why: failure };
  const need = needOf(failure, 'team-list');
  return need ? { is: 'blocked', need } : { is: 'failed', failure };
}

function dataOf(periods: readonly KeptPeriod[], unread: number): ReadCells {
  const items = periods.flatMap((one) => one.items);
  const missing = periods.reduce((sum, one) => sum + missingOf(one), 0);
  return { cells: summaryCells(items.flatMap((item) => (item.is === 'cell' ? [item.cell] : [])), items.flatMap((item) => (item.is === 'finished' ? [item.period] : []))), unread: Math.max(unread, missing) };
}

/** Cells that its steward has finished it with, and that nobody finds there: each unreadable one is among them. */
function missingOf({ items }: KeptPeriod): number {
  const mark = items.find(({ is }) => is === 'finished');
  return mark?.is === 'finished' ? Math.max(0, mark.cells - items.filter(({ is }) => is === 'cell').length) : 0;
}

/** What stands of a period that is not finished is nobody's to read yet. */
function finishedPeriods(items: readonly SummaryItem[]): readonly (readonly SummaryItem[])[] {
  const periods = new Map<string, SummaryItem[]>();
  for (const item of items) {
    const period = periodOfItem(item);
    const there = periods.get(period);
    if (there) there.push(item);
    else periods.set(period, [item]);
  }
  return [...periods.values()].filter((those) => those.some(({ is }) => is === 'finished'));
}

/** It was not asked for this time. */
const isBefore = ({ items: [first] }: KeptPeriod, since: LocalDate | undefined): boolean =>
  since !== undefined && first !== undefined && lastDayOf(periodOfItem(first)) < since;

const keyOf = ({ site, items: [first] }: KeptPeriod): string => `${site}/${first ? periodOfItem(first) : ''}`;

/** From where on the list is read again. */
function again({ weeks }: SummaryCells): LocalDate | undefined {
  const last: IsoWeek | undefined = weeks.at(-1);
  const since = last && weeksUpTo(last, WEEKS_AGAIN)[0];
  return since && firstDayOf(since);
}
