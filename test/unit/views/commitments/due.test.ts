import { describe, expect, it } from 'vitest';
import type { LocalDate } from '#base/time.ts';
import { commitmentKey, standingOf, wordsNow, type CommitmentEvent, type CommitmentHistory } from '#domain/commitment-history.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { MyCommitment } from '#flows/keep-commitments.ts';
import { isDue } from '#views/commitments/due.ts';
import { lastAnswer, sayHistory } from '#views/commitments/say-history.ts';
import { formatIn } from '#ui/format.ts';
import { english } from '#words/catalogue.ts';
import { aMeeting, at, person } from '../../../support/meetings.ts';

const { id, subject, start } = aMeeting();
const TODAY = '2026-11-20' as LocalDate;
const ACCEPTED: CommitmentEvent = { is: 'accepted', at: at('2026-11-16T10:00:00Z') };
const promise = (given: Partial<Commitment> = {}): Commitment => ({ cue: '', action: 'ask for the figures', owner: person('Ada Brandt'), ...given });

function mine(given: Partial<Commitment>, events: readonly CommitmentEvent[] = [ACCEPTED]): MyCommitment {
  const commitment = promise(given);
  const history: CommitmentHistory = { key: commitmentKey(id, commitment), commitment, from: { meeting: id, subject, start }, events };
  return { history, words: wordsNow(history), standing: standingOf(history) };
}

describe('what became of a commitment is asked', () => {
  const due = (day: string) => ({ due: day as LocalDate });
  it.each([
    ['on its day', mine(due('2026-11-20')), false, true],
    ['after its day', mine(due('2026-11-19')), false, true],
    ['not before its day, though its series has met again', mine(due('2026-11-21')), true, false],
    ['without a day, once its series has met again', mine({}), true, true],
    ['without a day, not before that', mine({}), false, false],
    ['at once where it was ticked off in To Do', mine(due('2026-12-24'), [ACCEPTED, { is: 'done in To Do', at: at('2026-11-17T10:00:00Z') }]), false, true],
    ['never while it was not taken on', mine(due('2026-11-19'), [{ is: 'asked', at: at('2026-11-16T10:00:00Z') }]), true, false],
    ['never again once it is settled', mine(due('2026-11-19'), [ACCEPTED, { is: 'kept', at: at('2026-11-17T10:00:00Z') }]), true, false],
  ])('%s', (_, one, metAgain, is) => expect(isDue(one, TODAY, () => metAgain)).toBe(is));
});

describe('a history', () => {
  const events: readonly CommitmentEvent[] = [
    { is: 'asked', at: at('2026-11-16T10:00:00Z') },
    { is: 'declined', at: at('2026-11-17T10:00:00Z'), note: 'no time' },
    { is: 'taken back', at: at('2026-11-17T10:01:00Z'), of: at('2026-11-17T10:00:00Z') },
    { is: 'renegotiated', at: at('2026-11-18T10:00:00Z'), to: promise({ action: 'ask for two figures' }) },
    { is: 'dropped', at: at('2026-11-19T10:00:00Z') },
  ];

  it('says everything that came of it, with the reasons, also what was taken back', () => {
    expect(sayHistory(mine({}, events).history, english.words, formatIn('en-GB', 'UTC'), at('2026-11-20T10:00:00Z'))).toEqual([
      'Mon 16 Nov: asked', 'Tue 17 Nov: declined (no time)', 'Tue 17 Nov: taken back', 'Wed 18 Nov: offered instead: ask for two figures', 'Thu 19 Nov: dropped',
    ]);
  });

  it('ends for its owner with the last answer that holds', () => {
    expect([lastAnswer(mine({}, events.slice(0, 1)).history), lastAnswer(mine({}, events.slice(0, 3)).history), lastAnswer(mine({}, events).history)?.is]).toEqual([undefined, undefined, 'dropped']);
  });
});
