import { expect, test } from 'vitest';
import { days, hours, plus } from '#base/time.ts';
import type { MeetingId, SeriesId } from '#domain/meeting.ts';
import { personHours, type Judgement } from '#domain/verdict.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { seriesSigns } from '#flows/series-signs.ts';
import { aMeeting, aRecord, at } from '../../support/meetings.ts';

const NOW = at('2026-11-20T12:00:00Z');

function occurrence(series: string, week: number, given: { load?: number; decided?: string } = {}): MeetingOverview {
  const start = plus(at('2026-10-05T09:00:00Z'), days(7 * week));
  const meeting = aMeeting({ id: `${series}-${week}` as MeetingId, series: series as SeriesId, start, end: plus(start, hours(1)) });
  const judgement: Judgement = {
    meeting: meeting.id, verdict: given.decided ? { kind: 'decided', how: 'recorded' } : { kind: 'no-decision-recorded', how: 'found' },
    load: personHours(given.load ?? 3), coverage: {}, findings: [], explanation: { line: { is: 'nothing-found', low: 0.4 }, because: [] }, judgedAt: NOW, analysis: 1,
  };
  const record = aRecord(meeting, { decisions: given.decided ? [{ outcome: { kind: 'decided', text: given.decided } }] : [] });
  return { meeting, judgement, purpose: 'unset', hasDraft: false, ...(given.decided ? { written: { record, targets: [], writtenAt: NOW, earlier: [] } } : {}) };
}

test('series without closure come with the heaviest first; two in a row are none yet', () => {
  const meetings = [
    ...[0, 1, 2].map((week) => occurrence('steering', week)), ...[0, 1, 2].map((week) => occurrence('supply', week, { load: 9 })), ...[0, 1].map((week) => occurrence('young', week)),
  ];
  expect(seriesSigns({ meetings }, NOW).withoutClosure.map(({ series, load }) => [series, load])).toEqual([['supply', 27], ['steering', 9]]);
});

test('a recorded decision that is recorded again in a later meeting of its series comes back with both wordings', () => {
  const meetings = [
    occurrence('steering', 0, { decided: 'We take the blue supplier for the spring campaign' }), occurrence('steering', 1),
    occurrence('steering', 2, { decided: 'We take the red supplier for the spring campaign after all' }), occurrence('other', 2, { decided: 'We take the blue supplier for the spring campaign' }),
  ];
  expect(seriesSigns({ meetings }, NOW).reopened.map(({ before, again }) => [before.meeting, again.meeting, before.quote, again.quote])).toEqual([
    ['steering-0', 'steering-2', 'We take the blue supplier for the spring campaign', 'We take the red supplier for the spring campaign after all'],
  ]);
});
