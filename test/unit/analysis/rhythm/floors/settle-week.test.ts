import { expect, test } from 'vitest';
import { Group } from '#analysis/rhythm/floors/group.ts';
import { settleWeek, type Node } from '#analysis/rhythm/floors/settle-week.ts';
import { NO_POLICY } from '#domain/policy.ts';

/** A type's rows, one for each organizer. */
function type(name: string, ...organizers: readonly string[]): Node {
  const group = new Group();
  for (const organizer of organizers) group.add(organizer, { isLarge: true, speaks: true });
  return { name, group, below: [], size: organizers.length, shown: true };
}

const over = (name: string, ...below: readonly Node[]): Node => ({ name, group: new Group(), below, size: below.reduce((sum, { size }) => sum + size, 0), shown: true });

const hiddenIn = (node: Node): readonly string[] => [...(node.shown ? [] : [node.name]), ...node.below.flatMap(hiddenIn)];

test('one larger cell is hidden rather than two smaller ones, where it is enough for both rests', () => {
  const all = over('all',
    over('Launch', type('decide', 'a', 'b', 'c', 'd', 'e'), type('plan', 'f', 'g')),
    over('Bearings', type('inform', 'h', 'i', 'j')),
    over('Service', type('unset', 'k')));
  settleWeek(all, NO_POLICY.floors);
  expect(hiddenIn(all)).toEqual(['Launch', 'plan', 'Service', 'unset']);
});

test('of equally many, those with fewest rows are hidden', () => {
  const all = over('all', over('Launch', type('decide', 'a', 'b', 'c', 'd'), type('inform', 'e', 'f', 'g'), type('plan', 'h')), over('Bearings', type('unset', 'i', 'j', 'k', 'l')));
  settleWeek(all, NO_POLICY.floors);
  expect(hiddenIn(all)).toEqual(['inform', 'plan']);
});

test('more cells than can be tried in every way are hidden one by one, until every rest is empty or enough', () => {
  const all = over('all', ...Array.from({ length: 30 }, (_, i) => over(`team ${i}`, type(`decide ${i}`, 'a', 'b', 'c', 'd'), type(`plan ${i}`, 'e'), type(`unset ${i}`, 'f', 'g', 'h'))));
  settleWeek(all, NO_POLICY.floors);
  expect(hiddenIn(all)).toHaveLength(60);
});
