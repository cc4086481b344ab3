import { expect, test } from 'vitest';
import { failed, ok } from '#base/result.ts';
import type { FoundTraces, Trace, TracePlace } from '#flows/own-traces.ts';
import { canBeSeenSoon, removeTraces } from '#flows/remove-traces.ts';
import type { Failure } from '#ports/failure.ts';

const { signal } = new AbortController();

/** Two in each place; the second card fails as given, as often as given. */
function found(failure: Failure, times = Infinity): readonly FoundTraces[] {
  let tries = 0;
  const trace = (name: string): Trace => ({ name, says: '', remove: async () => (name === 'cards 2' && (tries += 1) <= times ? failed(failure) : ok(undefined)) });
  return (['cards', 'tasks'] as const).map((place) => ({ place, traces: [trace(`${place} 1`), trace(`${place} 2`)] }));
}
const remove = async (places: readonly FoundTraces[], stop = signal, told: (done: number, place: TracePlace) => void = () => undefined) => {
  const { results, isThrough } = await removeTraces(places, stop, told);
  return { isThrough, results: results.map(({ place, gone, left, failure }) => [place, gone, left.map(({ name }) => name), failure?.kind]) };
};

test.each([{ kind: 'offline' }, { kind: 'unavailable' }, { kind: 'signInNeeded' }, { kind: 'conflict' }] as const)('what may be done a moment later ends it there: $kind', async (failure) => {
  expect(await remove(found(failure))).toEqual({ isThrough: false, results: [['cards', 1, ['cards 2'], failure.kind], ['tasks', 0, ['tasks 1', 'tasks 2'], undefined]] });
});

test.each([{ kind: 'forbidden' }, { kind: 'consentNeeded' }] as const)('what is refused stays, and other places are gone on with: $kind', async (failure) => {
  expect(await remove(found(failure as Failure))).toEqual({ isThrough: true, results: [['cards', 1, ['cards 2'], failure.kind], ['tasks', 2, [], undefined]] });
});

test('what was left goes when it is gone on with', async () => {
  const { rest } = await removeTraces(found({ kind: 'offline' }, 1), signal, () => undefined);
  expect(await remove(rest)).toEqual({ isThrough: true, results: [['cards', 1, [], undefined], ['tasks', 2, [], undefined]] });
});

test.each([{ kind: 'offline' }, { kind: 'throttled', until: 0 }, { kind: 'signInNeeded' }] as const)('a place that can be looked at a moment later is waited for: $kind', (failure) => {
  expect(canBeSeenSoon([{ place: 'cards', traces: [], failure: failure as Failure }, { place: 'tasks', traces: [] }])).toBe(true);
});

test.each([{ kind: 'consentNeeded' }, { kind: 'forbidden' }, { kind: 'badAnswer' }])('a place that refuses to be looked at is not waited for: $kind', (failure) => {
  expect(canBeSeenSoon([{ place: 'cards', traces: [], failure: failure as Failure }, { place: 'tasks', traces: [] }])).toBe(false);
});

test('a place that could not be looked at stays with the rest while anything is left', async () => {
  const unseen = { place: 'folder', traces: [], failure: { kind: 'forbidden' } } as const;
  const { rest } = await removeTraces([...found({ kind: 'forbidden' }), unseen], signal, () => undefined);
  expect(rest.map(({ place, traces, failure }) => [place, traces.length, failure?.kind])).toEqual([['cards', 1, undefined], ['folder', 0, 'forbidden']]);
});

test('nothing is left to go on with where all that was found is gone', async () => {
  const unseen = { place: 'folder', traces: [], failure: { kind: 'forbidden' } } as const;
  const { results, rest } = await removeTraces([...found({ kind: 'offline' }, 0), unseen], signal, () => undefined);
  expect([rest, results.map(({ unseen: more }) => more === true)]).toEqual([[], [false, false, true]]);
});

test('a person who stops it is told what is left, and of no failure', async () => {
  const stop = new AbortController();
  const done = remove(found({ kind: 'cancelled' }), stop.signal, (at) => { if (at === 2) stop.abort(); });
  expect(await done).toEqual({ isThrough: false, results: [['cards', 1, ['cards 2'], undefined], ['tasks', 0, ['tasks 1', 'tasks 2'], undefined]] });
});
