import { describe, expect, it } from 'vitest';
import type { SharedRecord } from '#domain/shared-record.ts';
import { answersTo, isClosing, isCueDue, leftOf, phaseOf } from '#views/meeting/meeting-time.ts';
import { aMeeting, at } from '../../../support/meetings.ts';
import { aSharedRecord, decided, said } from '../../../support/shared-records.ts';

const HOUR = aMeeting({ start: at('2026-11-24T10:00:00Z'), end: at('2026-11-24T11:00:00Z') });
const HALF = aMeeting({ start: at('2026-11-24T10:00:00Z'), end: at('2026-11-24T10:30:00Z') });
const LONG = aMeeting({ start: at('2026-11-24T10:00:00Z'), end: at('2026-11-24T12:00:00Z') });
const time = (clock: string) => at(`2026-11-24T${clock}Z`);
const aimed = (given: Partial<SharedRecord> = {}) => aSharedRecord(HOUR, { successCondition: said('One supplier is named'), ...given });

describe('the phase of a meeting', () => {
  it.each([['09:59:59', 'before'], ['10:00:00', 'running'], ['10:59:59', 'running'], ['11:00:00', 'over']])('at %s is: %s', (clock, phase) => {
    expect(phaseOf(HOUR, time(clock))).toBe(phase);
  });

  it('leaves no time once the meeting is over', () => {
    expect(leftOf(HOUR, time('11:30:00'))).toBe(0);
  });
});

describe('the close check is offered', () => {
  it.each([['10:24:59', false], ['10:25:00', true], ['11:30:00', true]])('in the last five minutes of half an hour and afterwards: at %s %s', (clock, offered) => {
    expect(isClosing(HALF, time(clock))).toBe(offered);
  });

  it.each([['11:47:59', false], ['11:48:00', true]])('in the last tenth of two hours: at %s %s', (clock, offered) => {
    expect(isClosing(LONG, time(clock))).toBe(offered);
  });

  it.each([['2026-11-25T10:59:59Z', true], ['2026-11-25T11:00:00Z', false], ['2026-12-01T11:00:00Z', false]])('for a day after the end: at %s %s', (moment, offered) => {
    expect(isClosing(HOUR, at(moment))).toBe(offered);
  });

  it('not before a meeting that is shorter than the check’s minutes', () => {
    const short = aMeeting({ start: time('10:00:00'), end: time('10:04:00') });
    expect([isClosing(short, time('09:59:59')), isClosing(short, time('10:00:00'))]).toEqual([false, true]);
  });
});

describe('the cue at three quarters of the time', () => {
  it.each([['10:44:59', false], ['10:45:00', true], ['10:59:59', true], ['11:00:00', false]])('while nothing is decided is there at %s: %s', (clock, isThere) => {
    expect(isCueDue(HOUR, aimed(), time(clock))).toBe(isThere);
  });

  it.each([
    ['there is no success condition', aSharedRecord(HOUR)],
    ['something is decided', aimed({ decisions: [said(decided('We take Nordwind'))] })],
    ['each question of the agenda is decided or put off', aimed({
      agenda: [said({ question: 'Which supplier?' }), said({ question: 'When?' })],
      decisions: [said(decided('Nordwind', ' which  Supplier?')), said({ question: 'When?', outcome: { kind: 'deferred', because: 'no dates yet' } })],
    })],
    ['the meeting is there to inform', aimed({ purpose: said('inform') })],
  ] as const)('stays away where %s', (_, shared) => {
    expect(isCueDue(HOUR, shared, time('10:50:00'))).toBe(false);
  });

  it('is there while one question of the agenda has no answer', () => {
    const shared = aimed({ agenda: [said({ question: 'Which supplier?' }), said({ question: 'When?' })], decisions: [said(decided('Nordwind', 'Which supplier?'))] });
    expect(isCueDue(HOUR, shared, time('10:50:00'))).toBe(true);
  });
});

describe('the answers to a question', () => {
  it('are those that name it and say different things', () => {
    const decisions = [decided('Nordwind', 'Which supplier?'), decided(' nordwind ', ' which supplier?'), decided('Südwerk', 'Which supplier?'), decided('Südwerk')];
    expect(answersTo('Which supplier?', decisions.map((one) => said(one)))).toEqual([decisions[0], decisions[2]]);
  });
});
