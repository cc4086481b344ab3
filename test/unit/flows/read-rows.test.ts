import { beforeEach, describe, expect, test } from 'vitest';
import { failed, ok, type Result } from '#base/result.ts';
import { hours, instant, minutes } from '#base/time.ts';
import type { IsoWeek } from '#domain/meeting-row.ts';
import { readRows } from '#flows/read-rows.ts';
import type { Failure } from '#ports/failure.ts';
import type { KeptRow, PublishedPages, RowsMark, RowsPage, Weeks } from '#ports/published-rows.ts';
import { fixedClock, type FixedClock } from '../../support/fixed-clock.ts';
import { memoryRows, type MemoryRows } from '../../support/memory-rows.ts';
import { aRow } from '../../support/meeting-rows.ts';

const weeks = (from: string, to: string): Weeks => ({ from: from as IsoWeek, to: to as IsoWeek });
const BOTH = [weeks('2026-W01', '2026-W10'), weeks('2026-W20', '2026-W30')];
const row = (item: string): KeptRow => ({ item, changedAt: instant(0), row: aRow({ key: item }) });

/** A list whose first weeks have three pages, and the later ones one; it tells which were asked for. */
function pagesOf(asked: string[], wrong: { [page: string]: Failure } = {}): PublishedPages {
  return {
    async page({ from }, mark): Promise<Result<RowsPage, Failure>> {
      const name = mark ?? from;
      asked.push(name);
      const failure = wrong[name];
      if (failure) return failed(failure);
      const next = ({ '2026-W01': 'second', second: 'third' } as { [page: string]: string })[name];
      return ok({ rows: [row(`${name}/1`), row(`${name}/2`)], unread: name === 'second' ? 1 : 0, ...(next === undefined ? {} : { next }) });
    },
  };
}

let [clock, kept, asked]: [FixedClock, MemoryRows, string[]] = [fixedClock('2026-11-23T09:00:00Z'), memoryRows(), []];
beforeEach(() => { [clock, kept, asked] = [fixedClock('2026-11-23T09:00:00Z'), memoryRows(), []]; });

const read = (wrong?: { [page: string]: Failure }, of = BOTH, signal = new AbortController().signal): Promise<Result<RowsMark, Failure>> =>
  readRows({ pages: pagesOf(asked, wrong), kept, clock }, of, signal, () => undefined);

test('reads all pages of all weeks, and says of when that is: a little before it began', async () => {
  const mark = await read();
  expect([mark, asked, kept.count()]).toEqual([ok({ asOf: instant(clock.now() - minutes(10)), weeks: BOTH, done: 2, rows: 8, unread: 1 }), ['2026-W01', 'second', 'third', '2026-W20'], 8]);
});

describe('a reading that was cut off', () => {
  test('goes on behind the last page that was kept, as of when it began', async () => {
    const began = clock.now();
    await read({ third: { kind: 'offline' } });
    clock.pass(minutes(50));
    const mark = await read();
    expect([mark.ok && mark.value.asOf, asked, kept.count()]).toEqual([began - minutes(10), ['2026-W01', 'second', 'third', 'third', '2026-W20'], 8]);
  });

  test.each<[string, () => void, readonly Weeks[]]>([
    ['an hour ago', () => clock.pass(hours(1)), BOTH],
    ['by a clock that was put back since', () => clock.pass(minutes(-1)), BOTH],
    ['of other weeks', () => undefined, [weeks('2026-W01', '2026-W10')]],
  ])('%s is dropped, and begun anew', async (_, happens, of) => {
    await read({ third: { kind: 'offline' } });
    happens();
    asked = [];
    await read({}, [...of]);
    expect(asked.slice(0, 3)).toEqual(['2026-W01', 'second', 'third']);
  });

  test('at a page that the list no longer knows is dropped', async () => {
    await read({ third: { kind: 'gone' } });
    expect([kept.count(), await kept.mark()]).toEqual([0, ok(undefined)]);
  });

  test('by the person asks for nothing more', async () => {
    const stop = new AbortController();
    stop.abort();
    expect([await read({}, BOTH, stop.signal), asked]).toEqual([failed({ kind: 'cancelled' }), []]);
  });
});
