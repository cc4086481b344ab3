import { expect, test } from 'vitest';
import { source } from '#base/subscribable.ts';
import { hours, plus } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import { address } from '#domain/person.ts';
import { personHours, type Judgement, type Verdict } from '#domain/verdict.ts';
import type { MeetingOverview, Week } from '#flows/debrief.ts';
import type { ViewState } from '#flows/view-state.ts';
import { OwnRhythmPage } from '#surfaces/personal-tab/summary/own-rhythm-page.tsx';
import { SummaryReading } from '#surfaces/personal-tab/summary/summary-reading.tsx';
import { ChartWordsContext } from '#ui/charts/chart-frame.tsx';
import { summary as words } from '#words/en/summary.ts';
import { drawn, plain, texts } from '../../../support/drawn.tsx';
import { aMeeting, at } from '../../../support/meetings.ts';

const NOW = at('2026-11-18T12:00:00Z');
const me = { id: 'ada', tenant: 'tiny', name: 'Ada', address: address('ada@tiny.example') };

const held = (end: string, verdict: Verdict): MeetingOverview => {
  const meeting = aMeeting({ id: end as MeetingId, start: plus(at(end), hours(-1)), end: at(end) });
  const judgement: Judgement = { meeting: meeting.id, verdict, load: personHours(6), coverage: {}, findings: [], judgedAt: at(end), analysis: 1, explanation: { line: { is: 'verdict', verdict }, because: [] } };
  return { meeting, judgement, purpose: 'unset', hasDraft: false };
};

function shown(meetings: readonly MeetingOverview[]): Promise<string> {
  const state: ViewState<Week> = { is: 'ready', asOf: NOW, complete: true, data: { me, meetings, judging: { done: 0, of: 0, running: false }, apart: [], missing: [], unclear: [] } };
  return drawn(<SummaryReading><ChartWordsContext value={words.chart}><OwnRhythmPage state={state} /></ChartWordsContext></SummaryReading>, NOW, { week: source(state) });
}

test('a person without a flagged meeting is told that none was flagged, and is given nothing to do', async () => {
  const html = await shown([held('2026-11-16T10:00:00Z', { kind: 'decided', how: 'recorded' }), held('2026-11-17T10:00:00Z', { kind: 'light' })]);
  expect(plain(html)).toContain('Judged meetings in these 8 weeks: 2. Busy, with no decision recorded: 0.');
  expect(plain(html)).toContain('Nothing stands out. There is no suggestion this week.');
  expect(texts(html, 'dd')).toEqual(['0 open, 0 kept, 0 changed, 0 dropped', 'None was flagged']);
});

test('a person without any judged meeting is told that there is nothing to count yet', async () => {
  const html = await shown([]);
  expect(plain(html)).toContain('No meeting of yours was judged in these 8 weeks.');
  expect(plain(html)).not.toContain('0 of 0');
});
