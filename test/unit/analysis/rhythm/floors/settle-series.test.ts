import { expect, it } from 'vitest';
import { Group } from '#analysis/rhythm/floors/group.ts';
import { settleSeries, type Candidate, type Share } from '#analysis/rhythm/floors/settle-series.ts';

const FLOORS = { numbers: 5, texts: 10, organizers: 3 };

/** One share of an organizer in each block. */
const series = (name: string, organizer: string, blocks: readonly (string | undefined)[], size = blocks.length): Candidate =>
  ({ name, shares: blocks.map((block): Share => ({ block, organizer, speaks: true })), size, shown: true });

function rest(...organizers: readonly string[]): Group {
  const group = new Group();
  for (const organizer of organizers) group.add(organizer, { isLarge: false, speaks: true });
  return group;
}

const silent = (): Group => {
  const group = new Group();
  group.add('', { isLarge: false, speaks: false });
  return group;
};

function shown(candidates: readonly Candidate[], rests: Readonly<Record<string, Group>>): readonly string[] {
  settleSeries(candidates, new Map(Object.entries(rests)), FLOORS);
  return candidates.flatMap((one) => (one.shown ? [one.name] : []));
}

it('shows series that make up their blocks whole', () => {
  expect(shown([series('a', 'kim', ['w1', 'w2']), series('b', 'dana', ['w1', 'w2']), series('c', 'lee', ['w1', 'w2'])], { w1: rest(), w2: rest() })).toEqual(['a', 'b', 'c']);
});

it('hides one where the others would leave a part of a series', () => {
  // w1 less b and c is the meeting of a in w1.
  expect(shown([series('a', 'kim', ['w1', 'w2']), series('b', 'dana', ['w1', 'w1']), series('c', 'lee', ['w1', 'w1'])], { w1: rest(), w2: rest('pat', 'sam', 'alex') })).not.toEqual(['a', 'b', 'c']);
});

it('shows series of which a meeting lies in no shown cell, as nothing can be taken from them', () => {
  const all = ['kim', 'dana', 'lee'].map((organizer, i) => series(`s${i}`, organizer, ['w1', undefined]));
  expect(shown(all, { w1: rest('pat') })).toEqual(['s0', 's1', 's2']);
});

it('hides until the small meetings that remain have a large one beside them', () => {
  const all = ['kim', 'dana', 'lee', 'pat'].map((organizer, i) => series(`s${i}`, organizer, ['w1', 'w2'], 2 + i));
  expect(shown(all, { w1: rest('a', 'b', 'c'), w2: rest() })).toEqual(['s1', 's2', 's3']);
});

it('hides every series that met where something lies that nobody can see, but for what remains of three organizers', () => {
  const all = ['kim', 'dana', 'lee', 'pat'].map((organizer, i) => series(`s${i}`, organizer, ['w1', 'w2'], 2 + i));
  expect(shown(all, { w1: silent(), w2: rest() })).toEqual(['s3']);
});

it('does not overlook one leak behind a block that no series touches any more', () => {
  const unknown = (name: string, size: number): Candidate => ({ name, shares: [{ block: 'changed', organizer: name, speaks: false }, { block: 'w1', organizer: name, speaks: true }], size, shown: true });
  const all = [unknown('x', 1), ...['kim', 'dana', 'lee', 'pat'].map((organizer, i) => series(`s${i}`, organizer, ['w1', 'w2'], 2 + i))];
  expect(shown(all, { changed: silent(), w1: rest('small'), w2: rest() })).not.toContain('s0');
});

it('hides series rather than leave sets of organizers untried', () => {
  const many = Array.from({ length: 80 }, (_, i) => series(`s${i}`, `p${i}`, ['w1', 'w2'], 2 + i));
  const left = shown(many, { w1: rest(), w2: rest() });
  expect(left.length).toBeGreaterThan(0);
  expect(left.length).toBeLessThan(80);
});
