import { beforeEach, expect, test } from 'vitest';
import { failed, ok, type Result } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import { days, hours, minus, plus } from '#base/time.ts';
import type { WorkingHours } from '#domain/working-hours.ts';
import { readHours, type ReadHours } from '#flows/read-hours.ts';
import type { OwnDocument } from '#flows/own-document.ts';
import type { Failure } from '#ports/failure.ts';
import type { KeptHours } from '#ports/stores.ts';
import type { OwnHours } from '#ports/working-hours.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { memoryCollection, type MemoryCollection } from '../../support/memory-stores.ts';
import { TINY_NOW } from '../../support/tiny-seed.ts';

const OFFICE: WorkingHours = { days: ['monday'], from: 540, to: 1020, zone: 'UTC' };
const open = (): AbortSignal => new AbortController().signal;
let store: MemoryCollection<KeptHours>;
let documents: ReturnType<typeof source<ReadonlyMap<string, OwnDocument>>>;
let answers: Result<WorkingHours | undefined, Failure>;
let asked: number;
const START = fixedClock(TINY_NOW).now();

beforeEach(() => {
  store = memoryCollection();
  documents = source<ReadonlyMap<string, OwnDocument>>(new Map());
  answers = ok(OFFICE);
  asked = 0;
});

/** A visit of the same device, at a time. */
const visit = (now = START, isOff = false, read: OwnHours['read'] = async () => { asked += 1; return answers; }): ReadHours => readHours({
  source: { read },
  store, isOff, clock: { now: () => now, wait: async () => undefined },
  copy: { documents, change: async (name, to) => { documents.set(new Map([[name, to(documents.getSnapshot().get(name) ?? { version: 1 })]])); return ok(undefined); } },
});

test('they are not read before the person wants it', async () => {
  expect([await visit().latest(open()), asked]).toEqual([ok(undefined), 0]);
});

test('they are not read where the organisation has switched that off, though the person wanted it before', async () => {
  await visit().use(true);
  expect([await visit(START, true).latest(open()), asked]).toEqual([ok(undefined), 0]);
});

test('read once, they hold for a day, on later visits too', async () => {
  const first = visit();
  await first.use(true);
  expect(await Promise.all([first.latest(open()), first.latest(open())])).toEqual([ok(OFFICE), ok(OFFICE)]);
  expect([await visit(plus(START, hours(23))).latest(open()), asked]).toEqual([ok(OFFICE), 1]);
  await visit(plus(START, days(1))).latest(open());
  expect(asked).toBe(2);
});

test('who gives up does not take the others’ answer away, and the last one ends the read', async () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const slow = (): { readonly hours: ReadHours; readonly signals: AbortSignal[]; answer(): void } => {
    const signals: AbortSignal[] = [];
    let answer: () => void = () => undefined;
    const given = new Promise<void>((resolve) => { answer = resolve; });
    return { hours: visit(START, false, async (signal) => { signals.push(signal); await given; return signal.aborted ? failed({ kind: 'cancelled' }) : answers; }), signals, answer };
  };
  const one = slow();
  await one.hours.use(true);
  const both = [one.hours.latest(first.signal), one.hours.latest(second.signal)];
  first.abort();
  await expect.poll(() => one.signals.length).toBe(1);
  one.answer();
  expect(await Promise.all(both)).toEqual([failed({ kind: 'cancelled' }), ok(OFFICE)]);
  store.kept.clear();
  const other = slow();
  const alone = other.hours.latest(second.signal);
  await expect.poll(() => other.signals.length).toBe(1);
  second.abort();
  expect([await alone, other.signals[0]?.aborted]).toEqual([failed({ kind: 'cancelled' }), true]);
});

test('a clock that was put back tells nothing about their age: they are read anew', async () => {
  await visit().use(true);
  await visit().latest(open());
  await visit(minus(START, hours(1))).latest(open());
  expect(asked).toBe(2);
});

test('where they cannot be read now, the last ones hold, with their age', async () => {
  await visit().use(true);
  await visit().latest(open());
  answers = failed({ kind: 'offline' });
  const later = visit(plus(START, days(3)));
  expect([await later.latest(open()), later.state.getSnapshot()]).toEqual([ok(OFFICE), { is: 'known', hours: OFFICE, asOf: START }]);
});

test('where they were never read and cannot be now, it says why', async () => {
  answers = failed({ kind: 'consentNeeded', scopes: ['MailboxSettings.Read'], by: 'admin' });
  const first = visit();
  await first.use(true);
  expect([await first.latest(open()), first.state.getSnapshot()]).toEqual([answers, { is: 'failed', failure: answers.ok ? undefined : answers.failure }]);
});

test('who does without them again has them on this device no more', async () => {
  const first = visit();
  await first.use(true);
  await first.latest(open());
  await first.use(false);
  expect([await first.latest(open()), first.state.getSnapshot(), [...store.kept]]).toEqual([ok(undefined), { is: 'not-used' }, []]);
});
