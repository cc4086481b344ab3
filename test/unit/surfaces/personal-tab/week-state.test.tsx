import { describe, expect, it } from 'vitest';
import { ms } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Apart, Week } from '#flows/debrief.ts';
import type { ViewState } from '#flows/view-state.ts';
import type { Failure } from '#ports/failure.ts';
import { JudgingProgress } from '#surfaces/personal-tab/progress.tsx';
import { WeekState } from '#surfaces/personal-tab/week-state.tsx';
import { emptyDraft } from '#templates/start-draft.ts';
import { drawn, plain, texts } from '../../../support/drawn.tsx';
import { aMeeting, aRecord, at, person } from '../../../support/meetings.ts';

const NOW = at('2026-11-16T12:00:00Z');
const AS_OF = at('2026-11-16T09:00:00Z');
const MEETING = aMeeting();
const week = (given: Partial<Week> = {}): Week =>
  ({ me: { id: 'me', tenant: 'tiny', ...person('Ada Brandt') }, meetings: [], judging: { done: 0, of: 0, running: false }, apart: [], missing: [], unclear: [], ...given });
const shown = (state: ViewState<Week>): Promise<string> => drawn(<WeekState state={state}>{() => <p>the meetings</p>}</WeekState>, NOW);

describe('reading the week', () => {
  it.each([
    ['has not asked anything yet', {}],
    ['has asked a moment ago', { read: 0 }],
  ])('that %s says so; there is nothing to stop', async (_, read) => {
    const html = await shown({ is: 'loading', ...read });
    expect([plain(html).includes('Reading your calendar'), texts(html, 'button')]).toEqual([true, []]);
  });

  it.each([
    ['has come so far', { read: 40 }, 'Reading your calendar: 40 meetings so far'],
    ['knows how much there is', { read: 40, of: 150 }, 'Reading your calendar: 40 of 150 meetings'],
    ['waits', { read: 40, of: 150, until: at('2026-11-16T12:00:40Z') }, 'Microsoft 365 is busy or has a fault. Debrief tries again in 40 secs; nothing needs to be done.'],
  ] as const)('that %s says so and can be stopped', async (_, read, says) => {
    const html = await shown({ is: 'loading', ...read });
    expect([plain(html).includes(says), texts(html, 'button')]).toEqual([true, ['Cancel']]);
  });

  it.each([
    ['is not known yet', 3, undefined, 'Looking at your meetings: 3 of 12'],
    ['is long', 3, ms(90_000), 'Looking at your meetings: 3 of 12, about 2 mins left'],
    ['is five seconds', 3, ms(5_000), 'Looking at your meetings: 3 of 12, about 5 secs left'],
    ['is less, with much still to do', 10, ms(4_999), 'Looking at your meetings: 10 of 12'],
    ['is less, with little still to do', 11, ms(4_999), 'Looking at your meetings: 11 of 12, almost done'],
    ['is nothing', 12, ms(0), 'Looking at your meetings: 12 of 12, almost done'],
  ])('estimates how long judging will take where that %s', async (_, done, left, says) => {
    const judging = { done, of: 12, running: true, ...(left === undefined ? {} : { left }) };
    expect(texts(await drawn(<JudgingProgress judging={judging} />, NOW), 'span')).toContain(says);
  });
});

describe('a week that could not be read', () => {
  const until = at('2026-11-16T12:01:00Z');
  const failures: readonly (readonly [Failure, readonly string[]])[] = [
    [{ kind: 'offline' }, ['Try again']],
    [{ kind: 'throttled', until }, []],
    [{ kind: 'unavailable', until }, ['Try again']],
    [{ kind: 'signInNeeded' }, ['Sign in']],
    [{ kind: 'consentNeeded', by: 'person', scopes: ['Calendars.Read'] }, ['Allow']],
    [{ kind: 'consentNeeded', by: 'admin', scopes: ['Calendars.Read'] }, ['Check again', 'Show the text to send']],
    [{ kind: 'forbidden' }, ['Check again']],
    [{ kind: 'badAnswer', where: 'value[3].start' }, ['Try again', 'Copy the detail']],
    [{ kind: 'storageFull' }, ['Try again']],
    [{ kind: 'cancelled' }, ['Look again']],
  ];

  it.each(failures)('for %o offers what helps, also beside what was read before', async (failure, acts) => {
    const stale = await shown({ is: 'stale', data: week(), asOf: AS_OF, why: failure });
    expect([texts(await shown({ is: 'failed', failure }), 'button'), texts(stale, 'button'), plain(stale).includes('This is from 3 hours ago.'), stale.includes('the meetings')])
      .toEqual([acts, acts, true, true]);
  });
});

describe('meetings that left the calendar', () => {
  const draft = { ...emptyDraft(MEETING, NOW), answers: { question: { asks: 'text', text: 'Which halls?' } as const } };
  const written = { record: aRecord(MEETING), targets: [{ to: 'chat' }] as const, writtenAt: AS_OF, earlier: [] };
  const one: Apart = { meeting: 'gone' as MeetingId, subject: 'Warehouse move', start: AS_OF, draft, written };
  const ready = (apart: readonly Apart[]): Promise<string> => shown({ is: 'ready', data: week({ apart }), asOf: NOW, complete: true });

  it('are shown with every word that is there', async () => {
    const html = await ready([one]);
    expect([texts(html, 'h2'), texts(html, 'h3'), plain(html).includes('Which halls?'), plain(html).includes('Written to the meeting chat, Mon 16 Nov, 09:00'), texts(html, 'button')])
      .toEqual([['Meetings that left your calendar'], ['Warehouse move'], true, true, ['Copy the draft', 'Discard the draft', 'Copy as rich text', 'Copy as Markdown']]);
  });

  it('have a name also where nothing is known of them', async () => {
    const html = await ready([{ meeting: 'gone' as MeetingId, draft }]);
    expect([texts(html, 'h3'), plain(html).includes('Day not known')]).toEqual([['Meeting without a subject'], true]);
  });

  it('are not spoken of where there are none', async () => {
    expect(texts(await ready([]), 'h2')).toEqual([]);
  });
});
