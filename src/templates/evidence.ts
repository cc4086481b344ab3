import type { TemplateId } from '#domain/reflection.ts';

/** A published effect of what a template makes people do, with the setting it was measured in. */
export interface PublishedEffect {
  readonly of: 'debriefs' | 'if-then-plans';
  /** Cohen's d: difference in standard deviations. */
  readonly effect: number;
  readonly studies: { readonly count: number; readonly unit: 'samples' | 'studies' | 'tests'; readonly people?: number };
  readonly setting: 'mostly-training' | 'mixed';
  readonly source: string;
}

/** Measured elsewhere, never in Debrief: shown with its setting, so that nobody takes it for a promise. */
export const EVIDENCE: { readonly [template in TemplateId]: readonly PublishedEffect[] } = {
  'decision-debrief': [
    { of: 'debriefs', effect: 0.67, studies: { count: 46, unit: 'samples', people: 2136 }, setting: 'mostly-training', source: 'Tannenbaum & Cerasoli 2013' },
    { of: 'debriefs', effect: 0.79, studies: { count: 61, unit: 'studies' }, setting: 'mostly-training', source: 'Keiser & Arthur 2021' },
    { of: 'debriefs', effect: 0.92, studies: { count: 83, unit: 'studies' }, setting: 'mostly-training', source: 'Keiser & Arthur 2022' },
    { of: 'if-then-plans', effect: 0.65, studies: { count: 94, unit: 'tests' }, setting: 'mixed', source: 'Gollwitzer & Sheeran 2006' },
  ],
};
