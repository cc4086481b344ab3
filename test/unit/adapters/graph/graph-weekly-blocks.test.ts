import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphWeeklyBlocks } from '#adapters/graph/graph-weekly-blocks.ts';
import { failed, ok } from '#base/result.ts';
import { days, plus, toIso, type LocalDate } from '#base/time.ts';
import type { BlockTime } from '#domain/preferences.ts';
import type { StandingBlock } from '#ports/weekly-block.ts';
import { fixedClock } from '../../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../../support/graph-on-tenant.ts';
import { ADA, TINY_NOW, tinySeed } from '../../../support/tiny-seed.ts';

const clock = fixedClock(TINY_NOW);
const open = (): AbortSignal => new AbortController().signal;
let on: TenantGraph;
beforeEach(async () => { on = await graphOnTenant(tinySeed(), ADA, clock); });
afterEach(() => on.close());
const blocks = () => createGraphWeeklyBlocks(on.graph);

const FRIDAY: BlockTime = { weekday: 'friday', time: '15:00', zone: 'Europe/Paris' };
const TODAY = '2026-11-16' as LocalDate;
const make = (once = 'once-1') => blocks().make(FRIDAY, { subject: 'Finish my week', html: '<p>Open <a href="https://debrief.example.test/">Debrief</a></p>' }, TODAY, once, open());

async function standing(): Promise<readonly StandingBlock[]> {
  const read = await blocks().standing(FRIDAY.zone, open());
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}
async function inCalendar() {
  const read = await createGraphCalendar(on.graph, on.me).meetings({ from: clock.now(), to: plus(clock.now(), days(13)) }, open(), () => undefined);
  return read.ok ? read.value.filter(({ subject }) => subject === 'Finish my week').map(({ start, end, isPrivate, attendees }) => ({ from: toIso(start), to: toIso(end), isPrivate, people: attendees.length })) : read;
}

test('a block stands every week by the clock of its zone, private, with nobody invited', async () => {
  expect([await standing(), await make()]).toEqual([[], ok(undefined)]);
  expect(await standing()).toEqual([{ eventId: (await standing())[0]?.eventId, weekday: 'friday', time: '15:00' }]);
  expect(await inCalendar()).toEqual(['2026-11-20', '2026-11-27'].map((day) => ({ from: `${day}T14:00:00.000Z`, to: `${day}T14:15:00.000Z`, isPrivate: true, people: 1 })));
});

test('the same promise sent twice makes one block', async () => {
  await make();
  expect([await make(), (await standing()).length]).toEqual([failed({ kind: 'conflict' }), 1]);
});

test('a block is moved, all of it, and keeps its id', async () => {
  await make();
  const [before] = await standing();
  await blocks().move(before?.eventId ?? '', { ...FRIDAY, weekday: 'thursday', time: '09:30' }, TODAY, open());
  expect([await standing(), await inCalendar()]).toEqual([
    [{ eventId: before?.eventId, weekday: 'thursday', time: '09:30' }],
    ['2026-11-19', '2026-11-26'].map((day) => ({ from: `${day}T08:30:00.000Z`, to: `${day}T08:45:00.000Z`, isPrivate: true, people: 1 })),
  ]);
});

test('a removed block is gone from the calendar, and may be removed again', async () => {
  await make();
  const [block] = await standing();
  const removed = [await blocks().remove(block?.eventId ?? '', open()), await blocks().remove(block?.eventId ?? '', open())];
  expect([removed, await standing(), await inCalendar()]).toEqual([[ok(undefined), ok(undefined)], [], []]);
});
