import { describe, expect, it } from 'vitest';
import { ok } from '#base/result.ts';
import type { LocalDate } from '#base/time.ts';
import { commitmentKey, standingOf, wordsNow, type CommitmentEvent, type CommitmentHistory } from '#domain/commitment-history.ts';
import type { MyCommitment } from '#flows/keep-commitments.ts';
import type { Answered, CommitmentActs } from '#views/commitments/commitment-acts.ts';
import { CommitmentCard } from '#views/commitments/commitment-card.tsx';
import { drawn, plain, texts } from '../../../support/drawn.tsx';
import { aMeeting, at, person } from '../../../support/meetings.ts';

const NOW = at('2026-11-20T12:00:00Z');
const { id, subject, start } = aMeeting();
const ASKED: CommitmentEvent = { is: 'asked', at: at('2026-11-16T10:00:00Z') };
const ACCEPTED: CommitmentEvent = { is: 'accepted', at: at('2026-11-17T10:00:00Z') };
const KEPT: CommitmentEvent = { is: 'kept', at: at('2026-11-20T11:59:00Z') };

function mine(...events: readonly CommitmentEvent[]): MyCommitment {
  const commitment = { cue: '', action: 'ask for the figures', owner: person('Ada Brandt'), due: '2026-11-18' as LocalDate };
  const history: CommitmentHistory = { key: commitmentKey(id, commitment), commitment, from: { meeting: id, subject, start }, askedBy: 'Ben Okafor', events };
  return { history, words: wordsNow(history), standing: standingOf(history) };
}

interface Given {
  readonly answered?: Answered;
  readonly onItsWay?: boolean;
  /** Held by this tab from before. */
  readonly typed?: object;
}

function card(one: MyCommitment, { answered, onItsWay = false, typed }: Given = {}): Promise<string> {
  const done = (): ReturnType<CommitmentActs['takeBack']> => Promise.resolve(ok(undefined));
  const lastWords = { get: () => typed && JSON.stringify(typed), put: () => undefined, forget: () => undefined };
  const acts: CommitmentActs = { lastWords, answer: done, takeBack: done, tell: () => Promise.resolve(ok(undefined)), show: () => undefined, retryTask: () => undefined, leaveTask: () => undefined };
  return drawn(<CommitmentCard one={one} now={NOW} acts={acts} from="" next={undefined} answered={answered} task={undefined} onItsWay={onItsWay} stay={() => undefined} />, NOW);
}

const SAID: Answered = { section: 'open', isSaid: true, tellIn: 'Chamber' };

describe('a commitment whose day has passed', () => {
  it('says so while it is open', async () => expect(plain(await card(mine(ACCEPTED)))).toContain('Was due Wed, 18 Nov 2026'));

  it('does not any more once it was just said to be kept', async () => {
    const text = plain(await card(mine(ACCEPTED, KEPT), { answered: SAID }));
    expect([text.includes('Was due'), text.includes('You said: kept.')]).toEqual([false, true]);
  });
});

describe('what was told of a commitment', () => {
  it.each([
    ['is on its way as long as it is', true, 'It goes to the chat of Chamber'],
    ['stands there once it has arrived', false, 'It stands in the chat of Chamber'],
  ])('%s', async (_, onItsWay, says) => expect(plain(await card(mine(ACCEPTED, KEPT), { answered: { ...SAID, isTold: true }, onItsWay }))).toContain(says));
});

describe('a reason that is being typed', () => {
  const typed = { open: 'declined', at: 'asked', note: 'no time' };
  const form = async (...events: readonly CommitmentEvent[]) => {
    const html = await card(mine(...events), { typed });
    return { text: plain(html), typed: html.includes('value="no time"'), acts: texts(html, 'button') };
  };

  it('stays, and is told of an answer from another tab, which it would undo', async () => {
    const { text, ...rest } = await form(ASKED, ACCEPTED);
    expect([text.includes('in another tab or on another device: You took it on.'), rest]).toEqual([true, { typed: true, acts: ['Decline all the same', 'Cancel'] }]);
  });

  it('stays also where the answer settled it', async () => {
    const { text, ...rest } = await form(ASKED, { is: 'declined', at: KEPT.at });
    expect([text.includes('in another tab or on another device: You declined.'), rest.typed]).toEqual([true, true]);
  });

  it('is told of nothing where nobody answered', async () => {
    const { text, ...rest } = await form(ASKED);
    expect([text.includes('another tab'), rest]).toEqual([false, { typed: true, acts: ['Decline', 'Cancel'] }]);
  });
});

it('another offer for a day that has passed is warned of', async () => {
  const offer = async (due: string) => plain(await card(mine(ASKED), { typed: { open: 'other', at: 'asked', action: 'call them', due } }));
  expect([(await offer('2019-01-01')).includes('This day has passed.'), (await offer('2026-11-20')).includes('This day has passed.')]).toEqual([true, false]);
});
