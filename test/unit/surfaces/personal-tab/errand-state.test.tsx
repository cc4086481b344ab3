import { expect, test } from 'vitest';
import type { LocalDate } from '#base/time.ts';
import type { CommitmentKey } from '#domain/commitment-history.ts';
import { choiceOf } from '#domain/team-list.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { Errand, ErrandEntry } from '#flows/errand.ts';
import { ErrandState } from '#surfaces/personal-tab/settings/errand-state.tsx';
import { drawn, texts } from '../../../support/drawn.tsx';
import { at } from '../../../support/meetings.ts';

const NOW = at('2026-11-16T12:00:00Z');
const refused = (errand: Errand, theirs: unknown): ErrandEntry => ({ version: 1, id: 'one', number: 1, errand, queuedAt: NOW, attempts: 1, state: { is: 'refused', why: { kind: 'conflict', theirs } } });
const shown = (entry: ErrandEntry) => drawn(<ErrandState loop={{} as CoachingLoop} entry={entry} feature="tasks" sending="" refused="" decisions={['We take the hall']} />, NOW);

const row = (wants: 'nothing' | 'gone'): Errand => ({ to: 'row', site: 'https://tiny.sharepoint.com/teams/launch', row: { key: 'k', meeting: 'm' as MeetingId, kind: 'outcome' }, wants });
const HALL = choiceOf({ is: 'decision', what: 'We take the hall' });

test.each([
  ['a task', { to: 'task', key: 'k' as CommitmentKey, wants: { title: 'compare two offers', note: '', about: '', link: '' } }, { title: 'compare all offers', note: 'When: the plans come', due: '2026-11-27' as LocalDate }, ['compare all offers Due Fri, 27 Nov 2026 When: the plans come', 'compare two offers']],
  ['the weekly block', { to: 'block', zone: 'UTC', wants: { at: { weekday: 'friday', time: '15:00', zone: 'UTC' }, words: { subject: '', html: '' }, from: '2026-11-16' as LocalDate } }, { weekday: 'tuesday', time: '09:15' }, ['It stands on Tuesday at 09:15.', 'It stands on Friday at 15:00.']],
  ['a choice', row('nothing'), HALL, ['We take the hall', 'Nothing was decided']],
  ['a choice that was to be taken back', row('gone'), 'decision:0123456789abcdef', ['One of the decisions', 'Nothing: it was to be taken away.']],
] as const)('%s that was changed elsewhere shows both, and asks by name which one stays', async (_, errand, theirs, both) => {
  const html = await shown(refused(errand, theirs));
  expect([texts(html, 'pre'), texts(html, 'button')]).toEqual([both, ['Keep what stands there', 'Use what I wanted here']]);
});

test('what was refused for another reason offers to try again', async () => {
  const entry: ErrandEntry = { ...refused(row('nothing'), undefined), state: { is: 'refused', why: { kind: 'conflict' } } };
  expect(texts(await shown(entry), 'button')).not.toContain('Use what I wanted here');
});
