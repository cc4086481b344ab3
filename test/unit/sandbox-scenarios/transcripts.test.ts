import { expect, test } from 'vitest';
import { SERIES_MEETINGS } from '#sandbox/scenarios/series-meetings.ts';
import { SMALL_MEETINGS } from '#sandbox/scenarios/small-meetings.ts';
import { WEIGHTY_MEETINGS } from '#sandbox/scenarios/weighty-meetings.ts';
import { ingrid, PEOPLE } from '#sandbox/scenarios/people.ts';

const SPOKEN = [...SERIES_MEETINGS, ...WEIGHTY_MEETINGS, ...SMALL_MEETINGS].flatMap((plan) => (plan.spoken ? [{ plan, words: plan.spoken.words }] : []));
const turns = (script: string): string[] => script.trim().split('\n').filter((line) => !line.startsWith('('));

test('a meeting is expected as decided exactly where the truth beside its transcript says so', () => {
  const said = SPOKEN.map(({ plan, words }) => [plan.id, words.truth.decided, plan.expect?.verdict === 'decided']);
  expect(said).toEqual([
    ['steering-2', true, true],
    ['steering-3', false, false],
    ['planning-3', false, false],
    ['second-half-budget', false, false],
    ['enclosure-supplier', true, true],
    ['sync-outage', true, true],
    ['spring-prices', false, false],
    ['catch-up-3', false, false],
  ]);
});

test('only people who did not decline speak, and all who were expected do', () => {
  const wrong = SPOKEN.map(({ plan, words }) => {
    const speaking = new Set(turns(words.script).map((line) => line.split(':')[0]));
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
  const counts = new Map(SPOKEN.map(({ plan, words }) => [plan.id, turns(words.script).length]));
  expect([Math.min(...counts.values()) >= 50, Math.max(...counts.values()) <= 220, (counts.get('steering-3') ?? 0) > 150]).toEqual([true, true, true]);
});

test('each transcript has its own id, and every near miss begins with its kind', () => {
  const kinds = SPOKEN.flatMap(({ words }) => words.truth.nearMisses.map((miss) => miss.split(':')[0]));
  expect({ ids: new Set(SPOKEN.map(({ words }) => words.id)).size, kinds: [...new Set(kinds)].sort() }).toEqual({
    ids: SPOKEN.length,
    kinds: ['deferral', 'dissent', 'open question'],
  });
});
