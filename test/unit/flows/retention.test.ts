import { expect, test } from 'vitest';
import { days, hours, minus, plus, type Instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { NO_POLICY } from '#domain/policy.ts';
import { personHours, type Judgement } from '#domain/verdict.ts';
import { openRetention } from '#flows/retention.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { aMeeting, at } from '../../support/meetings.ts';
import { memoryCollection } from '../../support/memory-stores.ts';

const NOW = '2026-11-16T12:00:00Z';
const LIMIT = minus(at(NOW), days(56));

const judged = (meeting: string, given: Partial<Judgement>): Judgement => ({
  meeting: meeting as MeetingId, verdict: { kind: 'cannot-tell' }, load: personHours(3), coverage: {}, findings: [],
  explanation: { line: { is: 'verdict', verdict: { kind: 'cannot-tell' } }, because: [] }, judgedAt: at(NOW), analysis: 1, ...given,
});

const keeping = (...all: readonly Judgement[]) => keepingFor(NO_POLICY.retention.quoteWeeks, ...all);

async function keepingFor(quoteWeeks: number, ...all: readonly Judgement[]) {
  const judgements = memoryCollection<Judgement>();
  for (const one of all) await judgements.put(one.meeting, one);
  const clock = fixedClock(NOW);
  return { judgements, clock, retention: openRetention(judgements, clock, async () => ({ ...NO_POLICY, retention: { quoteWeeks } })), ids: () => [...judgements.kept.keys()] };
}

test.each<[string, Instant, readonly string[]]>([
  ['a moment before 8 weeks are over', plus(LIMIT, hours(1)), ['m']],
  ['when 8 weeks are over to the millisecond', LIMIT, ['m']],
  ['after 8 weeks', minus(LIMIT, hours(1)), []],
])('quotes of a meeting that ended %s', async (_when, ended, left) => {
  const { retention, ids } = await keeping(judged('m', { ended }));
  await retention.sweep([]);
  expect(ids()).toEqual(left);
});

test.each<[number, readonly string[]]>([
  [8, ['day', 'three weeks']],
  [2, ['day']],
  [0, []],
])('where an organisation keeps quotes for %i weeks, older ones go', async (quoteWeeks, left) => {
  const { retention, ids } = await keepingFor(quoteWeeks, judged('day', { ended: minus(at(NOW), days(1)) }), judged('three weeks', { ended: minus(at(NOW), days(21)) }));
  await retention.sweep([]);
  expect(ids()).toEqual(left);
});

test('where a meeting was moved, its new time counts', async () => {
  const { retention, ids } = await keeping(judged('m', { ended: minus(LIMIT, days(3)) }));
  await retention.sweep([aMeeting({ id: 'm' as MeetingId })]);
  expect(ids()).toEqual(['m']);
});

test('a judgement that does not say when its meeting ended goes 8 weeks after it was made', async () => {
  const { retention, ids } = await keeping(judged('old', { judgedAt: minus(LIMIT, hours(1)) }), judged('new', { judgedAt: plus(LIMIT, hours(1)) }));
  await retention.sweep([]);
  expect(ids()).toEqual(['new']);
});

test('once a day is enough, and a clock that was set back does not stop it', async () => {
  const { retention, judgements, clock, ids } = await keeping();
  await retention.sweep([]);
  await judgements.put('m', judged('m', { ended: minus(LIMIT, days(9)) }));
  await retention.sweep([]);
  expect(ids()).toEqual(['m']);
  clock.pass(hours(-1));
  await retention.sweep([]);
  expect(ids()).toEqual([]);
});

test('a device that refuses says so, and is asked again', async () => {
  const { retention, judgements, ids } = await keeping(judged('m', { ended: minus(LIMIT, days(9)) }));
  judgements.refuse({ kind: 'unavailable' });
  expect(await retention.sweep([])).toEqual({ ok: false, failure: { kind: 'unavailable' } });
  judgements.refuse(undefined);
  await retention.sweep([]);
  expect(ids()).toEqual([]);
});
