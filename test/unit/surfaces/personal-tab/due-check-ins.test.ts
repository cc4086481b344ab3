import { expect, test } from 'vitest';
import { days, hours, minus, plus, type LocalDate } from '#base/time.ts';
import { commitmentKey, standingOf, wordsNow, type CommitmentHistory } from '#domain/commitment-history.ts';
import type { MeetingId, SeriesId } from '#domain/meeting.ts';
import type { MyCommitment } from '#flows/keep-commitments.ts';
import type { Rhythm } from '#flows/rhythm.ts';
import { dueCheckIns } from '#surfaces/personal-tab/due-check-ins.ts';
import { at, person } from '../../../support/meetings.ts';

const NOW = at('2026-11-20T12:00:00Z');
const WHEN = { now: NOW, today: '2026-11-20' as LocalDate, days: { from: minus(NOW, days(6)), to: plus(NOW, hours(1)) } };

/** Taken on in a meeting of the series, and due today. */
function mine(series: string): MyCommitment {
  const meeting = `${series}-1` as MeetingId;
  const commitment = { cue: '', action: `a promise of ${series}`, owner: person('Ada Brandt'), due: '2026-11-20' as LocalDate };
  const from = { meeting, subject: series, start: at('2026-11-16T09:00:00Z'), series: series as SeriesId };
  const history: CommitmentHistory = { key: commitmentKey(meeting, commitment), commitment, from, events: [{ is: 'accepted', at: from.start }] };
  return { history, words: wordsNow(history), standing: standingOf(history) };
}
const rhythm = (given: Partial<Rhythm> = {}): Rhythm => ({ neverAsk: new Set(), ...given });
const asked = (about: Rhythm | undefined) => dueCheckIns([mine('weekly'), mine('plan')], [], about, WHEN);

test('check-ins are not asked about a series that the person named, and nothing counts them as left', () => {
  const { history } = mine('plan');
  expect(asked(rhythm({ neverAsk: new Set(['weekly' as SeriesId]) }))).toEqual({ due: [history.key], more: 0, handled: 0 });
});

test('check-ins are all asked where the person named none, and none while it is snoozed', () => {
  expect([asked(undefined).due.length, asked(rhythm()).due.length, asked(rhythm({ snoozedUntil: plus(NOW, hours(1)) })).due.length]).toEqual([2, 2, 0]);
});
