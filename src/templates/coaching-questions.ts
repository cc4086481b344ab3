import type { NearMiss } from '#domain/finding.ts';

/** The id of the one coaching question per kind of near miss; its words stand in words/. */
export const COACHING_QUESTIONS = {
  deferral: 'coaching.deferral',
  'open-question': 'coaching.open-question',
  dissent: 'coaching.dissent',
} as const satisfies { readonly [kind in NearMiss['kind']]: string };
