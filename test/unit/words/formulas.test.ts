import { expect, it } from 'vitest';
import { METRICS } from '#analysis/rhythm/metrics.ts';
import { formulas } from '#words/en/formulas.ts';

it('the summary says of each number the formula that it is worked out by', () => {
  const worked = [...(METRICS instanceof Map ? METRICS.values() : Object.values(METRICS))] as readonly { readonly id: string; readonly formula: string; readonly source: string }[];
  expect(formulas).toEqual(Object.fromEntries(worked.map(({ id, formula, source }) => [id, `${formula}. Source: ${source}.`])));
});
