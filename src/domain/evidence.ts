/** Where a sign of a decision can come from, strongest first (product: "Closure evidence"). */
export const EVIDENCE_SOURCES = ['record', 'insights', 'transcript', 'notes', 'chat', 'invite', 'attendance'] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** What could be read of one source. `gaps` name what a read source lacks; `why` names the kind of failure. */
export type SourceCoverage =
  | { readonly state: 'read'; readonly complete: boolean; readonly gaps: readonly string[] }
  | { readonly state: 'absent' }
  | { readonly state: 'not-permitted' }
  | { readonly state: 'not-yet-available' }
  | { readonly state: 'failed'; readonly why: string };

/** A source that is missing here was not asked at all. */
export type Coverage = { readonly [source in EvidenceSource]?: SourceCoverage };

/** Only these can support a flag; chat, notes and the invite could only clear one (none of them is read yet). */
export const supports = (source: EvidenceSource): boolean =>
  source === 'record' || source === 'insights' || source === 'transcript';
