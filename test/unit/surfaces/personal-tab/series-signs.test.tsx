import { expect, it } from 'vitest';
import type { EvidenceSource } from '#domain/evidence.ts';
import type { MeetingId, SeriesId } from '#domain/meeting.ts';
import { personHours, type Judgement } from '#domain/verdict.ts';
import type { MeetingOverview, Week } from '#flows/debrief.ts';
import { SeriesSigns } from '#surfaces/personal-tab/series-signs.tsx';
import { drawn, texts } from '../../../support/drawn.tsx';
import { aMeeting, aRecord, at, person } from '../../../support/meetings.ts';

const NOW = at('2026-11-20T12:00:00Z');
const WORDS = 'We take the blue supplier for the spring launch.';
const occurrence = (day: string, given: Partial<MeetingOverview> = {}): MeetingOverview => ({
  meeting: aMeeting({ id: day as MeetingId, series: 'weekly' as SeriesId, start: at(`${day}T09:00:00Z`), end: at(`${day}T10:00:00Z`) }), purpose: 'unset', hasDraft: false, ...given,
});
const decidedIn = (source: EvidenceSource, day: string): Judgement => ({
  meeting: day as MeetingId, verdict: { kind: 'decided', how: 'found' }, load: personHours(3), coverage: {}, judgedAt: NOW, analysis: 1,
  findings: [{ source, kind: 'decision', detector: 'test', strength: 0.9, because: [], against: [], quotes: [{ utterance: 0, speaker: 'Ben Okafor', at: null, text: WORDS }] }],
  explanation: { line: { is: 'verdict', verdict: { kind: 'decided', how: 'found' } }, because: [] },
});

it.each<[string, string, MeetingOverview]>([
  ['in the chat', 'Meeting chat', occurrence('2026-11-09', { judgement: decidedIn('chat', '2026-11-09') })],
  ['in talk', 'Someone', occurrence('2026-11-09', { judgement: decidedIn('transcript', '2026-11-09') })],
  ['in the person’s own record', 'Your record', occurrence('2026-11-09', {
    written: { record: aRecord(aMeeting(), { decisions: [{ outcome: { kind: 'decided', text: WORDS } }] }), targets: [{ to: 'chat' }], writtenAt: NOW, earlier: [] },
  })],
])('a decision that came back names where each was found: %s', async (_, caption, before) => {
  const meetings = [before, occurrence('2026-11-16', { judgement: decidedIn('notes', '2026-11-16') })];
  const week: Week = { me: { id: 'me', tenant: 'tiny', ...person('Ada Brandt') }, meetings, judging: { done: 2, of: 2, running: false }, apart: [], missing: [], unclear: [] };
  expect(texts(await drawn(<SeriesSigns week={week} now={NOW} />, NOW), 'figcaption')).toEqual([caption, 'Meeting notes']);
});
