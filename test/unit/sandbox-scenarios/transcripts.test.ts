import { expect, test } from 'vitest';
import { FIRST_WALK_PLANS } from '#sandbox/scenarios/first-walk.ts';
import { ingrid, PEOPLE } from '#sandbox/scenarios/people.ts';

/** By meeting, with all its recordings. */
const SPOKEN = FIRST_WALK_PLANS.flatMap((plan) => (plan.spoken ? [{ plan, recordings: plan.spoken.map(({ words }) => words), script: plan.spoken.map(({ words }) => words.script.trim()).join('\n') }] : []));
const RECORDINGS = SPOKEN.flatMap(({ recordings }) => recordings);
const turns = (script: string): string[] => script.trim().split('\n').filter((line) => !line.startsWith('('));

test('a meeting is expected as decided exactly where the truth beside its transcript says so', () => {
  const said = SPOKEN.map(({ plan, recordings }) => [plan.id, recordings.some(({ truth }) => truth.decided), plan.expect?.verdict === 'decided']);
  expect(said).toEqual([
    ['steering-2', true, true],
    ['steering-3', false, false],
    ['planning-3', false, false],
    ['leadership-back-15', true, true],
    ['field-call-back-12', false, false],
    ['beta-round-back-13', true, true],
    ['catch-up-3', false, false],
    ['hexley-pilot', false, false],
    ['second-half-budget', false, false],
    ['enclosure-supplier', true, true],
    ['sync-outage', true, true],
    ['spring-prices', false, false],
  ]);
});

test('only people who did not decline speak, and all who were expected do', () => {
  const wrong = SPOKEN.map(({ plan, script }) => {
    const speaking = new Set(turns(script).map((line) => line.split(':')[0]));
    const there = new Set([
      (plan.organizer ?? ingrid).id,
      ...plan.attendees.flatMap(({ person, response }) => (typeof person === 'string' && response !== 'declined' ? [person] : [])),
    ]);
    const odd = PEOPLE.filter(({ id, name }) => there.has(id) !== speaking.has(name.split(' ')[0]));
    return { id: plan.id, odd: odd.map(({ name }) => name) };
  }).filter(({ odd }) => odd.length > 0);
  expect(wrong).toEqual([]);
});

test('a transcript has between 50 and 220 turns, the flagged one more than 150', () => {
  const counts = new Map(SPOKEN.map(({ plan, script }) => [plan.id, turns(script).length]));
  expect([Math.min(...counts.values()) >= 50, Math.max(...counts.values()) <= 220, (counts.get('steering-3') ?? 0) > 150]).toEqual([true, true, true]);
});

test('each transcript has its own id, and every near miss begins with its kind', () => {
  const kinds = RECORDINGS.flatMap(({ truth }) => truth.nearMisses.map((miss) => miss.split(':')[0]));
  expect({ ids: new Set(RECORDINGS.map(({ id }) => id)).size, kinds: [...new Set(kinds)].sort() }).toEqual({
    ids: RECORDINGS.length,
    kinds: ['deferral', 'dissent', 'open question'],
  });
});
