import { describe, expect, test } from 'vitest';
import { allowedWords, NOTHING } from '#app/commands/bench/faults/allowed-words.ts';
import type { DoneAct, Story } from '#app/commands/bench/faults/story.ts';

const STORY: Story = { acts: [], keeps: [], faults: 0, refusals: [], dismissed: [], shown: [], kept: [], problems: [] };

/** A write to the chat; entries are named by their mark. */
const write = (mark: string, from: number, given: Partial<DoneAct> & { readonly device?: number } = {}): DoneAct => {
  const { device = 0, ...rest } = given;
  return { do: 'write', at: { device, tab: 0 }, meeting: 'm', mark, invite: false, outcome: 'acknowledged', entries: [{ id: mark, key: 'k', place: 'chat', mark }], from, to: from + 1, ...rest };
};
const undo = (from: number, mark?: string): DoneAct => ({
  do: 'undo', at: { device: 0, tab: 0 }, meeting: 'm', invite: false, outcome: 'acknowledged', entries: [{ id: `undo-${from}`, key: 'k', place: 'chat', ...(mark ? { mark } : {}) }], from, to: from + 1,
});
const allowed = (acts: readonly DoneAct[], story: Partial<Story> = {}): readonly string[] => [...(allowedWords(acts, 'chat', { ...STORY, ...story }) ?? ['untouched'])].sort();

describe('what may stand in a place', () => {
  test('is the last acknowledged word of a device', () => {
    expect(allowed([write('a', 1), write('b', 3)])).toEqual(['b']);
  });

  test('is either of two words that were acknowledged at the same time', () => {
    expect(allowed([write('a', 1, { to: 4 }), write('b', 2, { to: 3 })])).toEqual(['a', 'b']);
  });

  test('is either device’s last word', () => {
    expect(allowed([write('a', 1), write('b', 3), write('c', 5, { device: 1 })])).toEqual(['b', 'c']);
  });

  test('is what an undo put back, or nothing', () => {
    expect(allowed([write('a', 1), write('b', 3), undo(5, 'a')])).toEqual(['a']);
    expect(allowed([write('a', 1), undo(3)])).toEqual([NOTHING]);
  });

  test('is also a word whose tab died before it told, until the next acknowledged one', () => {
    expect(allowed([write('a', 1), write('b', 3, { outcome: 'unknown' })])).toEqual(['a', 'b']);
    expect(allowed([write('a', 1, { outcome: 'unknown' })])).toEqual([NOTHING, 'a']);
    expect(allowed([write('a', 1, { outcome: 'unknown' }), write('b', 3)])).toEqual(['b']);
  });

  test('is not a word whose promise was refused', () => {
    expect(allowed([write('a', 1), write('b', 3, { outcome: 'refused' })])).toEqual(['a']);
    expect(allowed([write('a', 1, { outcome: 'refused' })])).toEqual(['untouched']);
  });

  test('is anything earlier where the last word was dismissed or is still shown as refused', () => {
    expect(allowed([write('a', 1), write('b', 3)], { dismissed: ['b'] })).toEqual([NOTHING, 'a', 'b']);
    expect(allowed([write('a', 1), write('b', 3)], { shown: [{ id: 'b', state: 'refused', device: 0, tab: 0 }] })).toEqual([NOTHING, 'a', 'b']);
  });

  test('is anything earlier where what was dismissed is the word of a tab that died before it told', () => {
    const died = write('b', 5, { outcome: 'unknown', entries: [] });
    const acts = [write('a', 1, { entries: [{ id: 'k@chat#1', key: 'k', place: 'chat', mark: 'a' }] }), undo(3), died];
    expect(allowed(acts)).toEqual([NOTHING, 'b']);
    expect(allowed(acts, { dismissed: ['k@chat#3'] })).toEqual([NOTHING, 'a', 'b']);
    expect(allowed(acts, { dismissed: ['k@invite:i#3'] })).toEqual([NOTHING, 'b']);
    expect(allowed(acts, { dismissed: ['another@chat#3'] })).toEqual([NOTHING, 'b']);
  });

  test('is not something earlier where an acknowledged word came after the one that was dismissed', () => {
    const acts = [write('a', 1), write('b', 3, { outcome: 'unknown', entries: [] }), write('c', 5)];
    expect(allowed(acts, { dismissed: ['k@chat#2'] })).toEqual(['c']);
  });
});
