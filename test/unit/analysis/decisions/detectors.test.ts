import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FindingKind } from '#domain/finding.ts';
import { QUOTE_LIMIT } from '#domain/finding.ts';
import type { Utterance } from '#domain/transcript.ts';
import { analyse } from '#analysis/decisions/analyse.ts';
import { DETECTORS } from '#analysis/decisions/detectors.ts';
import { runDetectors } from '#analysis/decisions/runner.ts';
import { readTalk } from '#analysis/decisions/talk.ts';
import { processorTime } from '../../../support/processor-time.ts';

/** `Anna: Hello.` by line; without a name before a colon nobody is named. */
const talk = (script: string): Utterance[] =>
  script.trim().split('\n').map((line) => {
    const [, speaker, text] = /^\s*(?:(\w+): )?(.*)$/.exec(line) ?? [];
    return { speaker: speaker ?? null, start: null, end: null, text: text ?? '' };
  });
const found = (script: string, kind: FindingKind) => runDetectors(DETECTORS, { talk: readTalk(talk(script)) }).findings.filter((f) => f.kind === kind);
const ids = (script: string, kind: FindingKind): string[] => [...new Set(found(script, kind).map((f) => f.detector))].sort();
const best = (script: string): number => found(script, 'decision')[0]?.strength ?? 0;

describe('a decision is found', () => {
  it.each([
    ['in a call and its answer', "Anna: So we move the launch to May. Any objections?\nBen: No, that's fine.\nCleo: Fine with me.\nAnna: Okay. Next item.", 'call-and-answer'],
    ['where a "no" is the answer that was called for', 'Anna: Any objections to the blue one?\nBen: No.\nCleo: Nope.\nAnna: Thanks.', 'call-and-answer'],
    ['where nobody speaks up', 'Anna: Does anyone object? [silence]\nAnna: Hearing none, thank you.', 'call-and-answer'],
    ['where a choice is checked and confirmed', "Anna: So it's the second one then?\nBen: Yeah.\nCleo: Yes, for me too.", 'call-and-answer'],
    ['where the outcome is stated', "Anna: I like blue.\nBen: Then we've decided: blue.\nAnna: Great, thank you.", 'stated-outcome'],
    ['in short assent to a proposal', "Anna: I'd say we should take two of them.\nBen: Two.\nCleo: Fine.\nAnna: What about lunch?", 'adjacent-assent'],
    ['without any names', "I think we should take the blue one.\nAgreed.\nFine with me.\nSo what about lunch?", 'adjacent-assent'],
  ])('%s', (_, script, detector) => expect(ids(script, 'decision')).toContain(detector));
});

describe('a decision is not found', () => {
  it.each([
    ['in a report of an earlier one', 'Anna: We decided last week to take the blue one.\nBen: Yeah, I was there.\nAnna: It was already agreed with the bank.'],
    ['in talk about agreeing', 'Anna: Consensus is hard in a group of this size.\nBen: People agree less when they are tired.\nCleo: That depends on the people.'],
    ['in a call that nobody answers', 'Anna: Can we agree on the blue one?\nBen: The invoices from Monday are still in the drawer.\nBen: And the drawer is stuck.'],
    ['in a call about running the meeting', 'Anna: Shall we start?\nBen: Yes.\nCleo: Sure.'],
    ['where a call meets only doubt', "Anna: Can we go with blue?\nBen: I'm not sure, I'm worried about the price.\nAnna: Okay, next topic."],
    ['in a proposal that meets a question', 'Anna: I think we should take the blue one.\nBen: What does the blue one cost by now?\nAnna: The list is at home.'],
    ['in assent of the one who proposed', 'Anna: I think we should take the blue one.\nAnna: Fine.\nAnna: Agreed.'],
  ])('%s', (_, script) => expect(found(script, 'decision')).toEqual([]));
});

describe('the strength of a decision', () => {
  const CALL = 'Anna: Can we agree on the blue one?\nBen: Agreed.';
  it.each([
    ['more voices than one', `${CALL}\nCleo: Fine with me.`, CALL],
    ['no objection after it', CALL, `${CALL}\nCleo: I object, I'm strongly opposed.`],
    ['no deferral after it', CALL, `${CALL}\nCleo: Let's come back to it next time.`],
    ['the end being near', CALL, `${CALL}\n${Array.from({ length: 40 }, (_, i) => `${i % 2 ? 'Anna' : 'Ben'}: The weather on day ${i} was grey.`).join('\n')}`],
  ])('is greater with %s', (_, more, less) => expect(best(more)).toBeGreaterThan(best(less)));

  it('gives way where the transcript is cut differently', () => {
    const whole = talk("Anna: I think we should take the blue one. It is cheap.\nBen: Agreed.\nCleo: Fine.");
    const cut = talk("Anna: I think we should take the blue one.\nAnna: It is cheap.\nBen: Agreed.\nCleo: Fine.");
    expect(analyse({ utterances: cut }).score).toBe(analyse({ utterances: whole }).score);
  });
});

describe('a near miss is found', () => {
  it.each<[string, string, FindingKind]>([
    ['in a deferral at the end', "Anna: Let's come back to this next time.\nBen: Okay, thanks everyone.", 'deferral'],
    ['in running out of time', "Anna: We're out of time, so we take it offline.\nBen: Bye.", 'deferral'],
    ['in a choice that nobody makes', 'Anna: So do we ship in May or in June?\nBen: The fair is in June.\nAnna: Right, moving on to the budget.', 'open-question'],
    ['in a concern that nobody answers', "Anna: I'm really worried about the battery in the cold.\nBen: Okay, next topic.", 'dissent'],
  ])('%s', (_, script, kind) => expect(ids(script, kind)).toEqual([kind]));

  it.each<[string, string, FindingKind]>([
    ['in a choice that is made', 'Anna: So do we ship in May or in June?\nBen: I would say May, then.\nAnna: Agreed.', 'open-question'],
    ['in a concern that is answered', "Anna: I'm really worried about the battery in the cold.\nBen: We tested it at minus twenty for a week and it kept nine tenths of its charge.\nAnna: Good.", 'dissent'],
  ])('but not %s', (_, script, kind) => expect(found(script, kind)).toEqual([]));
});

describe('a commitment is found', () => {
  it('with its owner and date', () => {
    const [first] = found("Anna: I'll send the draft to the bank by Friday.\nBen: Great, thanks.", 'commitment');
    expect(first?.because).toEqual([
      { sign: 'promise', words: "i'll send" }, { sign: 'owner', words: 'Anna' }, { sign: 'date', words: 'by friday' }, { sign: 'assent', words: 'great, thanks.' },
    ]);
  });

  it('with the one who takes on what another asks for', () => {
    const [first] = found('Anna: Ben, can you send the draft to the bank?\nBen: Sure.', 'commitment');
    expect(first?.because).toContainEqual({ sign: 'owner', words: 'Ben' });
  });

  it('without an owner where nobody is named', () => {
    expect(found("I'll send the draft to the bank by Friday.\nGreat, thanks.", 'commitment')[0]?.because.map((c) => c.sign)).toEqual(['promise', 'date', 'assent']);
  });

  it('but not in what is done here and now', () => expect(found("Anna: I'll share my screen.\nBen: Thanks.", 'commitment')).toEqual([]));
});

describe('any talk', () => {
  const phrases = fc.constantFrom('any objections?', 'agreed', "let's go with blue", 'no', 'come back next time', "i'll send it by friday", 'thank you', "i'm worried", 'do we or do we not?', 'x', '?', '…', '+1', 'é'.repeat(50));
  const speech = fc.array(fc.record({ speaker: fc.option(fc.constantFrom('A', 'B', 'C')), text: fc.oneof(phrases, fc.string({ maxLength: 60 })), start: fc.constant(null), end: fc.constant(null) }), { maxLength: 40 });

  it('is analysed without failing; strengths lie between 0 and 1, quotes are short and point at what was said', () => {
    fc.assert(fc.property(speech, (utterances) => {
      const { findings, score, failed } = analyse({ utterances });
      return failed.length === 0 && score >= 0 && score <= 1 && findings.every((f) => f.strength >= 0 && f.strength <= 1 && f.quotes.length > 0 && f.quotes.every((q) => q.text.length <= QUOTE_LIMIT && utterances[q.utterance]?.speaker === q.speaker));
    }), { numRuns: 300 });
  });

  it('of a hundred thousand words is analysed in time', () => {
    const utterances = Array.from({ length: 10_000 }, (_, i): Utterance => ({ speaker: `P${i % 5}`, start: null, end: null, text: 'I think we should take the blue one, any objections?' }));
    // Generous, because processors that others use are slow.
    expect(processorTime(() => analyse({ utterances }))).toBeLessThan(5000);
  });

  it.each(['yes ok ', 'ok yes sure fine ', 'so then oh ', 'i think we ', 'yes one, two ', 'we decided a b '])('that repeats %j is analysed in time', (words) => {
    const utterances = Array.from({ length: 20 }, (_, i): Utterance => ({ speaker: `P${i % 3}`, start: null, end: null, text: `${words.repeat(100)}¿` }));
    expect(processorTime(() => analyse({ utterances }))).toBeLessThan(5000);
  });

  it('without a full stop anywhere is analysed in time', () => {
    const utterances: Utterance[] = ['we we decided i think maybe we '.repeat(20_000), 'a'.repeat(300_000)].map((text) => ({ speaker: 'A', start: null, end: null, text }));
    expect(processorTime(() => analyse({ utterances }))).toBeLessThan(5000);
  });
});
