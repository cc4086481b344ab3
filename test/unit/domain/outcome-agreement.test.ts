import { describe, expect, it } from 'vitest';
import { outcomeAgreement, type OutcomeAnswer } from '#domain/outcome-agreement.ts';
import type { Understood } from '#domain/record.ts';

const decision = (what: string): Understood => ({ is: 'decision', what });
const by = (what: Understood, isOrganizers = false): OutcomeAnswer => ({ what, isOrganizers });
const NOTHING: Understood = { is: 'nothing' };
const ELSE: Understood = { is: 'something-else' };

describe('the agreement on what was decided', () => {
  it.each([
    ['two answers and the organizer’s own', [by(decision('a')), by(decision('a')), by(decision('a'), true)], true],
    ['three answers without the organizer', [by(decision('a')), by(NOTHING), by(NOTHING)], false],
  ])('with %s is hidden: %s', (_, given, isHidden) => {
    expect(outcomeAgreement(given) === undefined).toBe(isHidden);
  });

  it('counts what reads the same as one, most first, and names nobody', () => {
    expect(outcomeAgreement([by(NOTHING), by(decision('Take Nordwind')), by(decision('take  nordwind')), by(decision('We wait'), true)])).toEqual({
      answers: 4, agreement: 0.5,
      options: [{ what: decision('Take Nordwind'), count: 2 }, { what: NOTHING, count: 1 }, { what: decision('We wait'), count: 1 }],
    });
  });

  it('takes words that are not shown for no agreement', () => {
    expect(outcomeAgreement([by(ELSE), by(ELSE), by(ELSE), by(NOTHING)])?.agreement).toBe(0.25);
  });
});
