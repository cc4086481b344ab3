import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { failed, ok } from '#base/result.ts';
import { days, fromIso, instant, minutes, plus, toIso, type LocalDate } from '#base/time.ts';
import { commitmentKey, mergeHistories, type CommitmentHistory, type CommitmentKey } from '#domain/commitment-history.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { MeetingId, SeriesId } from '#domain/meeting.ts';
import { LABELS, type WrittenIn } from '#notes/labels.ts';
import { graphOnTenant, type TenantGraph } from '../../support/graph-on-tenant.ts';
import { ownDevice, when, type OwnDevice } from '../../support/own-device.ts';
import { runningClock } from '../../support/running-clock.ts';
import { ADA, TINY_NOW, tinySeed } from '../../support/tiny-seed.ts';
import { WRITTEN_IN } from '../../support/written-in.ts';

const START = fromIso('2026-11-09T09:00:00Z') ?? instant(0);
let on: TenantGraph;
let clock: ReturnType<typeof runningClock>;
let one: OwnDevice;
beforeEach(async () => {
  clock = runningClock(TINY_NOW);
  on = await graphOnTenant(tinySeed(), ADA, clock);
  one = await ownDevice(on.graph, on.me, clock);
});
afterEach(() => {
  one.close();
  on.close();
});

const open = (): AbortSignal => new AbortController().signal;
const until = <T>(work: Promise<T>): Promise<T> => clock.until(work, on.isBusy);
const owner = () => ({ name: on.me.name, address: on.me.address });
const promise = (action: string, given: Partial<Commitment> = {}): Commitment => ({ cue: 'the plans come', action, owner: owner(), due: '2026-11-27' as LocalDate, fallback: 'ask Ben', ...given });
const FROM: CommitmentHistory['from'] = { meeting: 'weekly-2' as MeetingId, subject: 'Weekly sync', start: START, series: 'weekly' as SeriesId };
const keyOf = (action: string, from = FROM): CommitmentKey => commitmentKey(from.meeting, promise(action));
const asked = (action: string, given: Partial<Commitment> = {}) => one.commitments.note([{ commitment: promise(action, given), from: FROM, askedBy: 'Ben Okafor' }]);
const standing = (): readonly string[] => one.commitments.mine.getSnapshot().map(({ words, standing: is }) => `${words.action}: ${is}`);
const sent = (): Promise<void> => until(when(one.errands.entries, (entries) => entries.length === 0));
const inToDo = async () => {
  const all = await one.parts.tasks.all(open());
  return all.ok ? all.value : [];
};

describe('a commitment that another person asked for', () => {
  test('is asked until its owner accepts it, once however often the record is seen', async () => {
    await asked('compare the offers');
    await asked('Compare  the offers');
    expect(standing()).toEqual(['compare the offers: asked']);
    expect(await one.commitments.accept(keyOf('compare the offers'))).toEqual(ok([{ does: 'accept', commitment: promise('compare the offers') }]));
    expect(standing()).toEqual(['compare the offers: open']);
  });

  test('is declined with a reason, which the record can tell', async () => {
    await asked('compare the offers');
    expect(await one.commitments.decline(keyOf('compare the offers'), 'Ben knows the prices')).toEqual(ok([
      { does: 'check in', checkIn: { action: 'compare the offers', owner: owner(), is: 'dropped', note: 'Ben knows the prices' } },
    ]));
    expect(standing()).toEqual(['compare the offers: declined']);
  });

  test('is renegotiated: its owner takes on their own words, and the first ones stay in the history', async () => {
    await asked('compare the offers');
    const to = { cue: 'the plans come', action: 'compare two offers', due: '2026-12-04' as LocalDate };
    const told = await one.commitments.renegotiate(keyOf('compare the offers'), to);
    const [mine] = one.commitments.mine.getSnapshot();
    expect([told, mine?.words, mine?.history.commitment.action, mine?.history.events.map(({ is }) => is)]).toEqual([
      ok([{ does: 'check in', checkIn: { action: 'compare the offers', owner: owner(), is: 'changed' } }, { does: 'accept', commitment: { ...to, owner: owner() } }]),
      { ...to, owner: owner() }, 'compare the offers', ['asked', 'renegotiated'],
    ]);
  });
});

test('a fourth open commitment of a series is refused with the three that are open; another series is not concerned', async () => {
  const actions = ['one', 'two', 'three', 'four'];
  for (const action of actions) await asked(action);
  const done = [];
  for (const action of actions) done.push(await one.commitments.accept(keyOf(action)));
  const other = { ...FROM, meeting: 'plan-1' as MeetingId, series: 'plan' as SeriesId };
  await one.commitments.note([{ commitment: promise('four'), from: other, askedBy: 'Ben Okafor' }]);
  const [, , , fourth] = done;
  expect(fourth?.ok === false && fourth.failure.kind === 'tooMany' && fourth.failure.open.map(({ commitment }) => commitment.action).sort()).toEqual(['one', 'three', 'two']);
  expect((await one.commitments.accept(keyOf('four', other))).ok).toBe(true);
  await one.commitments.checkIn(keyOf('one'), { is: 'kept' });
  expect((await one.commitments.accept(keyOf('four'))).ok).toBe(true);
});

test('a check-in of what nobody knows is refused', async () => {
  expect(await one.commitments.checkIn(keyOf('nothing'), { is: 'kept' })).toEqual(failed({ kind: 'gone' }));
});

describe('in To Do', () => {
  beforeEach(async () => { await one.commitments.useToDo(true); });

  test('an accepted commitment stands once, linked back, with its day and a reminder on that day', async () => {
    await asked('compare the offers');
    expect(await inToDo()).toEqual([]);
    await one.commitments.accept(keyOf('compare the offers'));
    await sent();
    await one.commitments.useToDo(true);
    await sent();
    const [task, ...more] = await inToDo();
    expect([task?.key, task?.title, task?.note, task?.due, task?.remindAt !== undefined && toIso(task.remindAt), more])
      .toEqual([keyOf('compare the offers'), 'compare the offers', 'When: the plans come\nIf that happens: ask Ben', '2026-11-27', '2026-11-27T09:00:00.000Z', []]);
  });

  test('without a day one is reminded a day before the series meets again', async () => {
    const { cue, action } = promise('x');
    await one.commitments.note([{ commitment: { cue, action, owner: owner() }, from: FROM, askedBy: 'Ben Okafor' }]);
    await one.commitments.accept(keyOf('x'), plus(clock.now(), days(3)));
    await sent();
    expect((await inToDo()).map(({ remindAt }) => remindAt)).toEqual([plus(START, days(9)) + minutes(180)]);
  });

  test('what was completed there is asked about here, and stays completed there', async () => {
    await asked('compare the offers');
    await one.commitments.accept(keyOf('compare the offers'));
    await sent();
    const [task] = await inToDo();
    if (task) await one.parts.tasks.finish(task, open());
    await one.commitments.lookAtToDo(open());
    await one.commitments.lookAtToDo(open());
    expect(standing()).toEqual(['compare the offers: done']);
    expect(await one.commitments.checkIn(keyOf('compare the offers'), { is: 'kept' })).toEqual(ok([{ does: 'check in', checkIn: { action: 'compare the offers', owner: owner(), is: 'kept' } }]));
    await sent();
    expect([standing(), (await inToDo()).map(({ isDone }) => isDone)]).toEqual([['compare the offers: kept'], [true]]);
  });

  test('a renegotiated commitment changes its task, a dropped one takes it away', async () => {
    await asked('compare the offers');
    await one.commitments.accept(keyOf('compare the offers'));
    await sent();
    await one.commitments.renegotiate(keyOf('compare the offers'), { cue: 'the plans come', action: 'compare two offers' });
    await sent();
    const changed = await inToDo();
    await one.commitments.checkIn(keyOf('compare the offers'), { is: 'dropped' });
    await sent();
    expect([changed.map(({ title, due }) => [title, due]), await inToDo()]).toEqual([[['compare two offers', undefined]], []]);
  });

  test('two devices that promise the same task leave one', async () => {
    const two = await ownDevice(on.graph, on.me, clock);
    await two.commitments.useToDo(true);
    for (const each of [one, two]) await each.commitments.note([{ commitment: promise('compare the offers'), from: FROM }]);
    await sent();
    await until(when(two.errands.entries, (entries) => entries.length === 0));
    two.close();
    expect((await inToDo()).map(({ key }) => key)).toEqual([keyOf('compare the offers')]);
  });

  test('a task whose answer was lost, or that was sent twice, stands once', async () => {
    await on.control('faults', { match: { method: 'POST', path: '/tasks' }, times: 2, fault: { drop: 'after' } });
    await one.commitments.note([{ commitment: promise('compare the offers'), from: FROM }]);
    await sent();
    expect((await inToDo()).map(({ key }) => key)).toEqual([keyOf('compare the offers')]);
  });

  test('a task that its owner has reworded there is shown, and written over only once they have chosen so', async () => {
    await asked('compare the offers');
    await one.commitments.accept(keyOf('compare the offers'));
    await sent();
    const [task] = await inToDo();
    if (task) await one.parts.tasks.change(task, { title: 'compare all offers', note: task.note, due: '2026-11-27' as LocalDate, about: '', link: 'https://debrief.example.test/' }, open());
    await one.commitments.renegotiate(keyOf('compare the offers'), { cue: 'the plans come', action: 'compare two offers' });
    await until(when(one.errands.entries, ([entry]) => entry !== undefined && 'state' in entry && entry.state.is === 'refused'));
    const [entry] = one.errands.entries.getSnapshot();
    const before = (await inToDo()).map(({ title }) => title);
    one.errands.retry(entry?.id ?? '');
    await sent();
    expect([entry && 'state' in entry && entry.state, before, (await inToDo()).map(({ title }) => title)]).toEqual([
      { is: 'refused', why: { kind: 'conflict', theirs: { title: 'compare all offers', note: 'When: the plans come\nIf that happens: ask Ben', due: '2026-11-27' } } }, ['compare all offers'], ['compare two offers'],
    ]);
  });

  describe.each([
    ['en', 'When: the plans come\nObstacle: Cleo is away\nIf that happens: ask Ben'],
    ['de', 'Wenn: the plans come\nHindernis: Cleo is away\nFalls das eintritt: ask Ben'],
    ['ar', 'عندما: the plans come\nما قد يعيق ذلك: Cleo is away\nعندها: ask Ben'],
  ] as const)('on a device that speaks %s', (language, note) => {
    let spoken: WrittenIn;
    let other: OwnDevice;
    beforeEach(async () => {
      spoken = language;
      other = await ownDevice(on.graph, on.me, clock, {}, () => spoken);
      await other.commitments.useToDo(true);
      await other.commitments.note([{ commitment: promise('compare the offers', { obstacle: 'Cleo is away' }), from: FROM }]);
    });
    afterEach(() => other.close());
    const written = async (): Promise<readonly (readonly [title: string, note: string])[]> => {
      await until(when(other.errands.entries, (entries) => entries.length === 0));
      return (await inToDo()).map((task) => [task.title, task.note] as const);
    };

    test('a task is written in that language', async () => {
      expect(await written()).toEqual([['compare the offers', note]]);
    });

    test.each(WRITTEN_IN)('a task is known as its own once the device speaks %s, and is written anew in it', async (next) => {
      await written();
      spoken = next;
      await other.commitments.renegotiate(keyOf('compare the offers'), { cue: 'two are here', action: 'compare two offers' });
      expect(await written()).toEqual([['compare two offers', `${LABELS[next].label.cue}: two are here`]]);
    });

    test('one that its owner has reworded there is theirs, in whatever language its labels are', async () => {
      await written();
      const [task] = await inToDo();
      if (task) await one.parts.tasks.change(task, { title: task.title, note: `${task.note}, or Dan`, due: '2026-11-27' as LocalDate, about: '', link: 'https://debrief.example.test/' }, open());
      await other.commitments.renegotiate(keyOf('compare the offers'), { cue: 'two are here', action: 'compare two offers' });
      await until(when(other.errands.entries, ([entry]) => entry !== undefined && 'state' in entry && entry.state.is === 'refused'));
      expect((await inToDo()).map((there) => there.note)).toEqual([`${note}, or Dan`]);
    });
  });

  test('nothing is written where the person did not want it', async () => {
    await one.commitments.useToDo(false);
    await one.commitments.note([{ commitment: promise('compare the offers'), from: FROM }]);
    await sent();
    await one.commitments.lookAtToDo(open());
    expect(on.tenant.log().filter(({ url }) => url.includes('/todo/'))).toEqual([]);
  });
});

test('what two devices know of one commitment is all in its history, in order', () => {
  const event = (at: number, is: 'asked' | 'accepted' | 'kept') => ({ at: instant(at), is });
  const history = (...events: CommitmentHistory['events']): CommitmentHistory => ({ key: keyOf('x'), commitment: promise('x'), from: FROM, events });
  const merged = mergeHistories(history(event(1, 'asked'), event(3, 'kept')), history(event(1, 'asked'), event(2, 'accepted')));
  expect(merged.events.map(({ is }) => is)).toEqual(['asked', 'accepted', 'kept']);
});

describe('an answer that is taken back', () => {
  test('leaves the commitment as it stood before, and both words in its history', async () => {
    await asked('compare the offers');
    await one.commitments.decline(keyOf('compare the offers'), 'no time');
    await one.commitments.takeBack(keyOf('compare the offers'));
    const [mine] = one.commitments.mine.getSnapshot();
    expect([mine?.standing, mine?.history.events.map(({ is }) => is)]).toEqual(['asked', ['asked', 'declined', 'taken back']]);
  });

  test('brings the first words back where others were offered', async () => {
    await asked('compare the offers');
    await one.commitments.renegotiate(keyOf('compare the offers'), { cue: '', action: 'compare two offers' });
    await one.commitments.takeBack(keyOf('compare the offers'));
    expect(standing()).toEqual(['compare the offers: asked']);
  });

  test('was the one before the last, once the last is taken back already', async () => {
    await asked('compare the offers');
    await one.commitments.accept(keyOf('compare the offers'));
    await one.commitments.checkIn(keyOf('compare the offers'), { is: 'kept' });
    await one.commitments.takeBack(keyOf('compare the offers'));
    expect(standing()).toEqual(['compare the offers: open']);
    await one.commitments.takeBack(keyOf('compare the offers'));
    expect(standing()).toEqual(['compare the offers: asked']);
    expect(await one.commitments.takeBack(keyOf('compare the offers'))).toEqual(failed({ kind: 'gone' }));
  });

  test('takes its task out of To Do', async () => {
    await one.commitments.useToDo(true);
    await asked('compare the offers');
    await one.commitments.accept(keyOf('compare the offers'));
    await sent();
    expect(await inToDo()).toHaveLength(1);
    await one.commitments.takeBack(keyOf('compare the offers'));
    await sent();
    expect(await inToDo()).toEqual([]);
  });

  test('is not answered again by words that were written before; what is written after that counts', async () => {
    const told = [{ action: 'compare the offers', is: 'kept' as const, series: 'weekly' as SeriesId, start: plus(START, days(7)) }];
    await one.commitments.note([{ commitment: promise('compare the offers'), from: FROM }]);
    await one.commitments.checkIn(keyOf('compare the offers'), { is: 'kept' });
    const writtenAt = clock.now();
    await one.commitments.takeBack(keyOf('compare the offers'));
    await one.commitments.note([], told, writtenAt);
    const before = standing();
    await until(clock.wait(minutes(1)));
    await one.commitments.note([], told, clock.now());
    expect([before, standing()]).toEqual([['compare the offers: open'], ['compare the offers: kept']]);
  });

  test('is not taken on again by words that were written before', async () => {
    await asked('compare the offers');
    await one.commitments.accept(keyOf('compare the offers'));
    const writtenAt = clock.now();
    await one.commitments.takeBack(keyOf('compare the offers'));
    await one.commitments.note([{ commitment: promise('compare the offers'), from: FROM }], [], writtenAt);
    expect(standing()).toEqual(['compare the offers: asked']);
  });

  test('cannot open a fourth one in its series', async () => {
    await asked('a first thing');
    await one.commitments.accept(keyOf('a first thing'));
    await one.commitments.checkIn(keyOf('a first thing'), { is: 'dropped' });
    for (const action of ['a second thing', 'a third thing', 'a fourth thing']) {
      await asked(action);
      await one.commitments.accept(keyOf(action));
    }
    const refused = await one.commitments.takeBack(keyOf('a first thing'));
    expect([!refused.ok && refused.failure.kind, standing().includes('a first thing: dropped')]).toEqual(['tooMany', true]);
  });
});
