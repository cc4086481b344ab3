import { describe, expect, it } from 'vitest';
import { failed, ok, type Result } from '#base/result.ts';
import { instant, type LocalDate } from '#base/time.ts';
import { lastDayOf } from '#domain/period.ts';
import { periodOfItem, type SummaryItem } from '#domain/summary-list.ts';
import { readSummary, type SummaryState } from '#flows/read-summary.ts';
import type { Failure } from '#ports/failure.ts';
import type { KeptPeriod } from '#ports/stores.ts';
import type { SummaryList, SummaryReading } from '#ports/summary-list.ts';
import { teamCell } from '../../support/cells.ts';
import { memoryCollection } from '../../support/memory-stores.ts';

const NOW = instant(1_000);
const signal = () => new AbortController().signal;
const cell = (period: string): SummaryItem => ({ is: 'cell', cell: teamCell(period) });
const finished = (period: string): SummaryItem => ({ is: 'finished', period: period as never, cells: 1, hidden: 0, at: NOW });

/** A list in memory that tells from which day on it was asked. */
function world(site: string | undefined = 'https://one.example/sites/a') {
  const items: SummaryItem[] = [];
  const asked: (LocalDate | undefined)[] = [];
  const of = { site: site as string | undefined, failure: undefined as Failure | undefined, unread: [] as SummaryReading['unread'] };
  const store = memoryCollection<KeptPeriod>();
  const list = (): SummaryList => ({
    async read(since): Promise<Result<SummaryReading, Failure>> {
      asked.push(since);
      if (of.failure) return failed(of.failure);
      return ok({ items: items.filter((item) => since === undefined || lastDayOf(periodOfItem(item)) >= since), unread: of.unread });
    },
  }) as Partial<SummaryList> as SummaryList;
  const open = () => readSummary({ site: () => of.site, list, store, clock: { now: () => NOW, wait: () => Promise.resolve() } });
  return { items, asked, of, store, open };
}

const weeksOf = (state: SummaryState): readonly string[] => ('data' in state ? state.data.cells.weeks.filter((week) => state.data.cells.of('Product', 'all').has(week)) : []);

describe('reading the summary', () => {
  it('says that nobody has given the address of the list, and asks nothing', async () => {
    const { open, asked, of } = world();
    of.site = undefined;
    const summary = open();
    await summary.read(signal());
    expect(summary.state.getSnapshot()).toEqual({ is: 'no-site' });
    expect(asked).toEqual([]);
  });

  it('shows finished periods alone', async () => {
    const { open, items } = world();
    items.push(cell('2026-W46'), finished('2026-W46'), cell('2026-W47'));
    const summary = open();
    await summary.read(signal());
    expect(weeksOf(summary.state.getSnapshot())).toEqual(['2026-W46']);
  });

  it('is empty only where the whole list was read and no period is finished', async () => {
    const { open, items, of } = world();
    items.push(cell('2026-W47'));
    const summary = open();
    await summary.read(signal());
    expect(summary.state.getSnapshot()).toEqual({ is: 'empty', asOf: NOW });
    of.failure = { kind: 'forbidden' };
    await summary.read(signal());
    expect(summary.state.getSnapshot()).toEqual({ is: 'failed', failure: { kind: 'forbidden' } });
  });

  it('needs a permission where the service says so', async () => {
    const { open, of } = world();
    of.failure = { kind: 'consentNeeded', scopes: ['Sites.Selected'], by: 'admin' };
    const summary = open();
    await summary.read(signal());
    expect(summary.state.getSnapshot()).toEqual({ is: 'blocked', need: { to: 'consent', feature: 'team-list', by: 'admin' } });
  });

  it('keeps what it read: the next time only what ended since a quarter ago is asked for, and nothing is lost without a network', async () => {
    const { open, items, asked, of } = world();
    items.push(cell('2026-W10'), finished('2026-W10'), cell('2026-W46'), finished('2026-W46'));
    await open().read(signal());
    items.push(cell('2026-W47'), finished('2026-W47'));
    const again = open();
    await again.read(signal());
    expect(asked).toEqual([undefined, '2026-08-03']);
    expect(weeksOf(again.state.getSnapshot())).toEqual(['2026-W10', '2026-W46', '2026-W47']);
    of.failure = { kind: 'offline' };
    const offline = open();
    await offline.read(signal());
    expect(offline.state.getSnapshot()).toMatchObject({ is: 'stale', why: { kind: 'offline' } });
    expect(weeksOf(offline.state.getSnapshot())).toEqual(['2026-W10', '2026-W46', '2026-W47']);
  });

  it('forgets what somebody has taken out of the list, on this device too', async () => {
    const { open, items, store } = world();
    items.push(cell('2026-W45'), finished('2026-W45'), cell('2026-W46'), finished('2026-W46'), cell('2026-W47'), finished('2026-W47'));
    await open().read(signal());
    items.splice(2, 2);
    const again = open();
    await again.read(signal());
    expect(weeksOf(again.state.getSnapshot())).toEqual(['2026-W45', '2026-W47']);
    expect(store.kept.size).toBe(2);
  });

  it('read anew as a whole keeps nothing that is older than the list', async () => {
    const { open, items, store } = world();
    items.push(cell('2026-W10'), finished('2026-W10'), cell('2026-W47'), finished('2026-W47'));
    await open().read(signal());
    items.splice(0, 2);
    await open().read(signal(), true);
    expect([...store.kept.keys()]).toEqual(['https://one.example/sites/a/2026-W47']);
  });

  it.each(['forbidden', 'gone'] as const)('shows nothing more, and keeps nothing, once the list is %s', async (kind) => {
    const { open, items, of, store } = world();
    items.push(cell('2026-W46'), finished('2026-W46'));
    await open().read(signal());
    of.failure = { kind };
    const summary = open();
    await summary.read(signal());
    expect(summary.state.getSnapshot()).toEqual({ is: 'failed', failure: { kind } });
    expect(store.kept.size).toBe(0);
  });

  it('of another site begins anew, and shows nothing of the first', async () => {
    const { open, items, of, asked } = world();
    items.push(cell('2026-W46'), finished('2026-W46'));
    await open().read(signal());
    of.site = 'https://one.example/sites/b';
    items.length = 0;
    const other = open();
    await other.read(signal());
    expect(asked).toEqual([undefined, undefined]);
    expect(other.state.getSnapshot().is).toBe('empty');
  });

  it('says how many items it could not read', async () => {
    const { open, items, of } = world();
    items.push(cell('2026-W46'), finished('2026-W46'));
    of.unread = [{ key: 'x', why: 'version', version: '2' }];
    const summary = open();
    await summary.read(signal());
    expect(summary.state.getSnapshot()).toMatchObject({ is: 'ready', complete: false, data: { unread: 1 } });
  });

  it('says that cells are missing of a finished period, also the next time, and without a network', async () => {
    const { open, items, of } = world();
    items.push(cell('2026-W46'), { is: 'finished', period: '2026-W46' as never, cells: 3, hidden: 0, at: NOW });
    await open().read(signal());
    of.failure = { kind: 'offline' };
    const again = open();
    await again.read(signal());
    expect(again.state.getSnapshot()).toMatchObject({ is: 'stale', data: { unread: 2 } });
  });

  it('shows what it read also where this device has no room for it', async () => {
    const { open, items, store } = world();
    items.push(cell('2026-W46'), finished('2026-W46'));
    store.refuse({ kind: 'storageFull' });
    const summary = open();
    await summary.read(signal());
    expect(weeksOf(summary.state.getSnapshot())).toEqual(['2026-W46']);
  });

  it('that is stopped changes nothing more', async () => {
    const { open } = world();
    const summary = open();
    const stop = new AbortController();
    const reading = summary.read(stop.signal);
    stop.abort();
    await reading;
    expect(summary.state.getSnapshot()).toEqual({ is: 'loading' });
  });
});
