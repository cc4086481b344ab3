import type { FindingKind } from '#domain/finding.ts';

/** One shape per kind, in a box of 12, so that no one needs to tell colours apart. */
const PATHS: { readonly [kind in FindingKind]: string } = {
  decision: 'M6 0.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11Z',
  commitment: 'M1 1h10v10H1Z',
  deferral: 'M1.5 1h3v10h-3ZM7.5 1h3v10h-3Z',
  'open-question': 'M6 0l6 6-6 6-6-6Z',
  dissent: 'M6 0.5l5.8 10.7H0.2Z',
};

export function FindingShape({ kind }: { kind: FindingKind }) {
  return <svg viewBox="0 0 12 12" width="12" height="12" fill="currentColor" aria-hidden focusable="false"><path d={PATHS[kind]} /></svg>;
}
