import { describe, expect, it } from 'vitest';
import { instant, minutes, plus } from '#base/time.ts';
import type { Finding, FindingKind } from '#domain/finding.ts';
import type { WrittenLine } from '#domain/written-evidence.ts';
import { THRESHOLDS } from '#analysis/verdict/thresholds.ts';
import { readWritten } from '#analysis/written/read-written.ts';
import { WRITTEN } from '#analysis/written/strengths.ts';

const WHOLE = { state: 'read', complete: true, gaps: [] } as const;
const START = instant(Date.UTC(2026, 10, 16, 9));
/** `Author: text`, a minute apart; without an author where nobody in particular wrote it. */
const lines = (...texts: readonly string[]): readonly WrittenLine[] => texts.map((text) => ({ text, at: null, author: null }));
const chat = (...said: readonly (readonly [string | null, string])[]): readonly WrittenLine[] =>
  said.map(([author, text], n) => ({ author, text, at: plus(START, minutes(n)) }));
const notes = (...texts: readonly string[]): readonly Finding[] => readWritten('notes', lines(...texts), WHOLE).findings;
const strongest = (findings: readonly Finding[], kind: FindingKind): number => Math.max(0, ...findings.filter((f) => f.kind === kind).map((f) => f.strength));

const CLEAR = 'decided';
const ASK = 'worth a question';
const NONE = 'nothing';
const decided = (findings: readonly Finding[]): string => {
  const strength = strongest(findings, 'decision');
  return strength >= THRESHOLDS.high ? CLEAR : strength >= THRESHOLDS.low ? ASK : NONE;
};

describe('of a decision in notes', () => {
  it.each<[string, string]>([
    ['Decision: we launch on 3 June.', CLEAR],
    ['**Decision:** ship version 2.1 on Friday', CLEAR],
    ['- Decided – keep the Hexley supplier', CLEAR],
    ['Agreed: two people on call at weekends', CLEAR],
    ['Decision: no change to the prices', CLEAR],
    ['Decision: launch moved to 3 June', CLEAR],
    ["Decision: keep last year's supplier", CLEAR],
    ['We decided to close the beta.', CLEAR],
    ['We have all agreed that the date stays.', CLEAR],
    ['We decided not to renew the contract.', CLEAR],
    ['We decided against a second pilot.', CLEAR],
    ['Not everyone was happy, but we decided to ship.', CLEAR],
    ['The team agreed on the blue housing.', CLEAR],
    ['It was decided that Hexley goes first.', CLEAR],
    ['The final decision is to stop the trial.', CLEAR],
    ['We decided to ship earlier than planned.', CLEAR],
    ['If the test passes, we agreed to ship.', ASK],
    ['Decision: ship on Friday, subject to legal review', ASK],
    ['The budget was approved.', ASK],
    ['Budget approved', ASK],
    ['We are going with the second offer.', ASK],
    ['Decision: none', NONE], ['Decision: TBD', NONE], ['Decision: not yet made', NONE], ['Decision: -', NONE],
    ['Decision: postponed until June', NONE], ['Decision: do we launch on 3 June?', NONE], ['Decision: no decision was reached', NONE],
    ['Decision: as decided last week, blue', NONE],
    ['We have not decided to launch.', NONE], ["We haven't agreed on a date.", NONE], ['Nobody says that we decided to launch.', NONE],
    ['I am not sure we decided to launch.', NONE], ['If we decided to launch now, it would be early.', NONE],
    ['Once we have decided to launch, sales can start.', NONE], ['We should have decided on it.', NONE], ['I wish we agreed on a date.', NONE],
    ['Have we decided to launch?', NONE], ['Did we agree on June?', NONE],
    ['As we decided last week, blue it is.', NONE], ['We already decided to go with Hexley.', NONE], ['Last month we agreed to hire two people.', NONE],
    ['In March we decided to hire.', NONE], ['We decided to hire two years ago.', NONE], ['Reminder: we agreed to use the new form.', NONE],
    ['We agreed to discuss the prices again.', NONE], ['We agreed to disagree.', NONE], ['We decided to decide later.', NONE], ['We agreed on nothing.', NONE],
    ['I decided to bring cake.', NONE], ['The board of Hexley decided to sell.', NONE], ['It would be approved by anyone.', NONE],
    ['Decisiveness matters.', NONE], ['The deciding factor is price.', NONE], ['', NONE],
  ])('%s — %s', (text, expected) => expect(decided(notes(text))).toBe(expected));

  it('a list below its heading holds one each, until another heading', () => {
    const found = notes('Decisions', '- Hexley goes first', '- None yet on the price', '- Blue housing', 'Risks:', '- The tooling is late').filter((f) => f.kind === 'decision');
    expect(found.map((f) => [f.quotes[0]?.text, f.strength])).toEqual([['Hexley goes first', WRITTEN.listed], ['Blue housing', WRITTEN.listed]]);
  });

  it.each([[WRITTEN.listReaches - 1, 1], [WRITTEN.listReaches, 1], [WRITTEN.listReaches + 1, 0]])('a list’s heading reaches its line %i: %i found', (line, count) => {
    const filler = Array.from({ length: line - 1 }, () => '?');
    expect(notes('Decisions', ...filler, 'Blue housing for the pilot').filter((f) => f.kind === 'decision')).toHaveLength(count);
  });
});

describe('of what was put off, left open or taken on in notes', () => {
  it.each<[string, FindingKind, string]>([
    ['The price was postponed until March.', 'deferral', 'The price was postponed until March.'],
    ['Price list: moved to next week.', 'deferral', 'Price list: moved to next week.'],
    ['We will decide in January.', 'deferral', 'We will decide in January.'],
    ["Let's revisit this next quarter.", 'deferral', "Let's revisit this next quarter."],
    ['Parked: the colour', 'deferral', 'Parked: the colour'],
    ['Open question: who owns the tooling?', 'open-question', 'Open question: who owns the tooling?'],
    ['It is still open which supplier we take.', 'open-question', 'It is still open which supplier we take.'],
    ['No decision was reached on the price.', 'open-question', 'No decision was reached on the price.'],
    ["We haven't decided yet.", 'open-question', "We haven't decided yet."],
    ['AI: Dana to send the list by Friday', 'commitment', 'Dana'],
    ['Action item - Dana Reyes: call the lab', 'commitment', 'Dana Reyes'],
    ['TODO (Dana): call the lab', 'commitment', 'Dana'],
    ['Action: call the lab (Dana)', 'commitment', 'Dana'],
    ['@Dana will call the lab by Friday', 'commitment', 'Dana'],
    ['Dana will call the lab by Friday.', 'commitment', 'Dana'],
  ])('%s', (text, kind, expected) => {
    const [found] = notes(text).filter((f) => f.kind === kind);
    expect(found && { owner: kind === 'commitment' ? found.because.find((c) => c.sign === 'owner')?.words : found.quotes[0]?.text, source: found.source, speaker: found.quotes[0]?.speaker }).toEqual({ owner: expected, source: 'notes', speaker: null });
  });

  it.each<[string, FindingKind]>([
    ['The meeting was moved to Tuesday.', 'deferral'], ['She moved to the next slide.', 'deferral'], ['It was not postponed until March.', 'deferral'], ['The launch was postponed to June last year.', 'deferral'],
    ['If it is postponed until March, we lose the slot.', 'deferral'],
    ['The shop is open until six.', 'open-question'], ['Openness is a value.', 'open-question'],
    ['Dana will not call the lab by Friday.', 'commitment'], ['Will Dana call the lab by Friday?', 'commitment'], ['Dana called the lab.', 'commitment'], ['It will be ready by Friday.', 'commitment'],
    ['The price will rise by Friday.', 'commitment'],
  ])('not: %s', (text, kind) => expect(notes(text).filter((f) => f.kind === kind)).toEqual([]));

  it.each([
    ['by a label', 'Action: Dana to call the lab', true], ['by a mention with a date', '@Dana will call the lab by Friday', true],
    ['by a mention without a date', '@Dana will call the lab', false], ['on a condition', 'Action: Dana to call the lab if it rains', false], ['without an owner', 'Action: call the lab', false],
  ])('something to do %s is worth a question: %s — %s', (_, text, is) => {
    const [found] = notes(text).filter((f) => f.kind === 'commitment');
    expect((found?.strength ?? 0) >= THRESHOLDS.commitment).toBe(is);
  });
});

describe('of a proposal in the chat', () => {
  it.each<[string, readonly (readonly [string | null, string])[], string]>([
    ['is decided by another’s +1', [['Dana', "Let's go with Hexley"], ['Ben', '+1']], CLEAR],
    ['is decided by another’s ok', [['Dana', 'I propose the blue housing'], ['Ben', 'ok, fine with me']], CLEAR],
    ['is decided by “approved”', [['Dana', 'Please approve the budget of 40k'], ['Ben', 'Approved.']], CLEAR],
    ['is decided by a thumb', [['Dana', 'Shall we go with Hexley?'], ['Ben', '👍']], CLEAR],
    ['is decided by an answer five lines on', [['Dana', "Let's go with Hexley"], ['Dana', 'a'], ['Dana', 'b'], ['Dana', 'c'], ['Dana', 'd'], ['Ben', 'agreed']], CLEAR],
    ['is asked about after six lines', [['Dana', "Let's go with Hexley"], ['Dana', 'a'], ['Dana', 'b'], ['Dana', 'c'], ['Dana', 'd'], ['Dana', 'e'], ['Ben', 'agreed']], ASK],
    ['is asked about without an answer', [['Dana', "Let's go with Hexley"]], ASK],
    ['is asked about where only its author says yes', [['Dana', "Let's go with Hexley"], ['Dana', '+1']], ASK],
    ['is asked about where nobody knows who answered', [[null, "Let's go with Hexley"], [null, '+1']], ASK],
    ['is asked about where one agrees and one does not', [['Dana', "Let's go with Hexley"], ['Ben', '+1'], ['Cleo', 'I disagree']], ASK],
    ['is asked about after thanks alone', [['Dana', "Let's go with Hexley"], ['Ben', 'thanks']], ASK],
    ['is asked about after “yes, but”', [['Dana', "Let's go with Hexley"], ['Ben', 'yes, but who pays for it']], ASK],
    ['is nothing where it is refused', [['Dana', "Let's go with Hexley"], ['Ben', 'No, not yet']], NONE],
    ['is nothing where it is about lunch', [['Dana', "Let's do lunch"], ['Ben', 'yes']], NONE],
    ['is nothing where it puts off', [['Dana', "Let's take this up next week"], ['Ben', 'ok']], NONE],
    ['is nothing where it is denied', [['Dana', "I don't think we should, let's not"], ['Ben', 'ok']], NONE],
    ['is nothing where it hangs on an if', [['Dana', 'If we had the money, shall we go with Hexley'], ['Ben', 'ok']], NONE],
  ])('%s', (_, said, expected) => expect(decided(readWritten('chat', chat(...said), WHOLE).findings)).toBe(expected));

  it.each([[59, CLEAR], [60, CLEAR], [61, ASK]])('an answer after %i minutes: %s', (after, expected) => {
    const said = [{ author: 'Dana', text: "Let's go with Hexley", at: START }, { author: 'Ben', text: '+1', at: plus(START, minutes(after)) }];
    expect(decided(readWritten('chat', said, WHOLE).findings)).toBe(expected);
  });

  it('what another takes back is worth a question', () => {
    expect(decided(readWritten('chat', chat(['Dana', 'We decided to launch.'], ['Ben', "We didn't decide that"]), WHOLE).findings)).toBe(ASK);
  });

  it('a question with a choice that nobody answers is open, and one that somebody answers is not', () => {
    const open = (...said: readonly (readonly [string, string])[]) => strongest(readWritten('chat', chat(...said), WHOLE).findings, 'open-question') > 0;
    expect([open(['Dana', 'Which supplier do we take?']), open(['Dana', 'Which supplier do we take?'], ['Ben', 'Hexley'])]).toEqual([true, false]);
  });

  it('quotes who wrote it, and when', () => {
    const [found] = readWritten('chat', chat(['Dana', "Let's go with Hexley"], ['Ben', '+1']), WHOLE).findings;
    expect(found).toEqual({
      source: 'chat', kind: 'decision', detector: 'agreed-in-chat', strength: WRITTEN.agreed,
      quotes: [{ utterance: 0, speaker: 'Dana', at: null, writtenAt: START, text: "Let's go with Hexley" }, { utterance: 1, speaker: 'Ben', at: null, writtenAt: plus(START, minutes(1)), text: '+1' }],
      because: [{ sign: 'proposal', words: "let's go with" }, { sign: 'assent', words: '+1' }], against: [],
    });
  });

  it('a promise with a date is its author’s', () => {
    const [found] = readWritten('chat', chat(['Dana', "I'll send the list by Friday"]), WHOLE).findings;
    expect([found?.kind, found?.because.at(-1)]).toEqual(['commitment', { sign: 'owner', words: 'Dana' }]);
  });
});

describe('of Copilot’s insights', () => {
  it('an action with an owner is worth a question, one without is not, in any language', () => {
    const { findings } = readWritten('insights', [], WHOLE, [{ text: 'Das Labor anrufen', owner: 'Dana' }, { text: 'Call the lab', owner: null }]);
    expect(findings.map((f) => [f.strength >= THRESHOLDS.commitment, f.because.some((c) => c.sign === 'owner'), f.source])).toEqual([[true, true, 'insights'], [false, false, 'insights']]);
  });

  it('an empty one supports nothing', () => {
    expect(readWritten('insights', [], WHOLE).coverage).toEqual({ state: 'read', complete: false, gaps: ['empty'] });
  });
});

describe('coverage', () => {
  it.each(['chat', 'notes'] as const)('of %s that were read whole and hold nothing is whole all the same: they can only clear a flag', (source) => {
    expect(readWritten(source, [], WHOLE).coverage).toEqual({ state: 'read', complete: true, gaps: ['empty'] });
  });

  it('of notes that were taken back stays that there are none', () => {
    expect(readWritten('notes', [], { state: 'absent' })).toEqual({ findings: [], coverage: { state: 'absent' } });
  });

  it('does not call a chat empty of which only a part was read', () => {
    expect(readWritten('chat', [], { state: 'read', complete: false, gaps: ['page-limit'] }).coverage).toEqual({ state: 'read', complete: false, gaps: ['page-limit'] });
  });

  it('says which language it was, and finds nothing in it', () => {
    const german = ['Entscheidung: wir nehmen das blaue Gehäuse, weil es schon da ist und die anderen nicht.', 'Agreed: wir sind uns einig, dass es so ist und nicht anders, und das ist auch gut so für alle.'];
    expect(readWritten('notes', lines(...german), WHOLE)).toEqual({ findings: [], coverage: { state: 'read', complete: false, gaps: ['language:de'] } });
  });

  it('keeps what the source said of itself', () => {
    expect(readWritten('chat', lines('Hello.'), { state: 'read', complete: false, gaps: ['more-pages'] }).coverage).toEqual({ state: 'read', complete: false, gaps: ['more-pages'] });
  });

  it.each([[WRITTEN.mostRead - 1, true], [WRITTEN.mostRead, true], [WRITTEN.mostRead + 1, false]])('of %i characters is whole: %s', (length, complete) => {
    expect(readWritten('notes', lines('the '.repeat(length).slice(0, length)), WHOLE).coverage).toMatchObject({ complete });
  });
});

describe('whatever is written', () => {
  it('no quote is longer than 200 characters', () => {
    const long = `Decision: ${'we keep the blue housing and '.repeat(40)}`;
    expect(Math.max(...notes(long).flatMap((f) => f.quotes.map((q) => q.text.length)))).toBe(200);
  });

  it('at most twelve findings of a kind are kept', () => {
    expect(notes(...Array.from({ length: 40 }, (_, n) => `Decision: number ${n}`))).toHaveLength(WRITTEN.kept);
  });

  const HOSTILE = [
    'we '.repeat(70_000), 'decided '.repeat(30_000), '@'.repeat(200_000), '@A '.repeat(60_000), "let's go with ".repeat(14_000), ' '.repeat(200_000), '\n'.repeat(200_000), '? '.repeat(100_000),
    '- '.repeat(100_000), 'A'.repeat(200_000), 'Aa Bb '.repeat(30_000), '+1 '.repeat(60_000), '\ud800'.repeat(50_000), `Decisions\n${'x\n'.repeat(90_000)}`, 'ok. '.repeat(50_000), 'Which? '.repeat(28_000),
  ];
  it('takes time in proportion to the text', { timeout: 60_000 }, () => {
    const begun = performance.now();
    for (const text of HOSTILE) {
      readWritten('chat', [{ text, at: START, author: 'Dana' }, ...chat(['Ben', 'ok'])], WHOLE);
      readWritten('notes', text.split(' ').slice(0, 5_000).map((word) => ({ text: word, at: null, author: 'Dana' })), WHOLE);
    }
    // A second or so for all; what is not linear takes minutes.
    expect(performance.now() - begun).toBeLessThan(30_000);
  });
});
