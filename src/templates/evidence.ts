import type { BuiltInTemplateId } from '#domain/reflection.ts';

/** A published effect of what a template makes people do, with the setting it was measured in. */
export interface PublishedEffect {
  readonly of: 'debriefs' | 'if-then-plans' | 'premortem';
  /** Cohen's d, a difference in standard deviations, or a range of it; of a premortem, how many percent more reasons were named. */
  readonly effect: { readonly d: number; readonly to?: number } | { readonly more: number };
  readonly studies: { readonly count: number; readonly unit: 'samples' | 'studies' | 'tests'; readonly people?: number };
  readonly setting: 'mostly-training' | 'mixed' | 'one-lab';
  readonly source: string;
}

const DEBRIEFS: readonly PublishedEffect[] = [
  { of: 'debriefs', effect: { d: 0.67 }, studies: { count: 46, unit: 'samples', people: 2136 }, setting: 'mostly-training', source: 'Tannenbaum & Cerasoli 2013' },
  { of: 'debriefs', effect: { d: 0.79 }, studies: { count: 61, unit: 'studies' }, setting: 'mostly-training', source: 'Keiser & Arthur 2021' },
  { of: 'debriefs', effect: { d: 0.92 }, studies: { count: 83, unit: 'studies' }, setting: 'mostly-training', source: 'Keiser & Arthur 2022' },
];

const IF_THEN: readonly PublishedEffect[] = [
  { of: 'if-then-plans', effect: { d: 0.65 }, studies: { count: 94, unit: 'tests' }, setting: 'mixed', source: 'Gollwitzer & Sheeran 2006' },
  { of: 'if-then-plans', effect: { d: 0.27, to: 0.66 }, studies: { count: 642, unit: 'tests' }, setting: 'mixed', source: 'Sheeran, Listrom & Gollwitzer 2024' },
];

/** As retold in Klein 2007, "Performing a project premortem"; field evidence is thin. */
const PREMORTEM: PublishedEffect =
  { of: 'premortem', effect: { more: 30 }, studies: { count: 1, unit: 'studies' }, setting: 'one-lab', source: 'Mitchell, Russo & Pennington 1989' };

/**
 * Measured elsewhere, never in Debrief: shown with its setting, so that nobody takes it for a promise. An empty list
 * claims none: for GROW, because approaches to coaching do not differ in effect, and where nobody has measured one.
 */
export const EVIDENCE: { readonly [template in BuiltInTemplateId]: readonly PublishedEffect[] } = {
  'decision-debrief': [...DEBRIEFS, ...IF_THEN],
  'after-action-review': [...DEBRIEFS, ...IF_THEN],
  'close-check': [],
  'start-stop-continue': IF_THEN,
  grow: [],
  premortem: [PREMORTEM, ...IF_THEN],
  'attendee-reflection': IF_THEN,
};
