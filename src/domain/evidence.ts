import type { Instant } from '#base/time.ts';

/** What is known of a meeting comes from these; those that can tell of a decision stand first, strongest before weaker (docs/rules.md, "Closure evidence"). */
export const EVIDENCE_SOURCES = ['record', 'insights', 'transcript', 'notes', 'chat', 'invite', 'attendance'] as const;
export type EvidenceSource = (typeof EVIDENCE_SOURCES)[number];

/** Teams keeps these for a whole series in one list. */
export const KEPT_BY_SERIES = ['transcript', 'insights', 'attendance'] as const satisfies readonly EvidenceSource[];
/** What a person's tenant is asked for. */
export type TenantSource = (typeof KEPT_BY_SERIES)[number] | 'chat';

/** Why a source is closed to this person; a page says from it what would open it. */
export type Closed =
  /** Somebody has to grant these. */
  | { readonly by: 'scopes'; readonly scopes: readonly string[]; readonly grants: 'person' | 'admin' }
  /** Only the organizer and co-organizers may read it. */
  | { readonly by: 'role' }
  /** Not one of the meeting's people: it was forwarded, or they come from another organisation. */
  | { readonly by: 'not-invited' }
  | { readonly by: 'guest' }
  /** Microsoft 365 does not make it for meetings in channels. `elsewhere`: it does, and keeps it behind permissions that Debrief never asks for. */
  | { readonly by: 'channel'; readonly elsewhere?: true }
  /** The organisation has it switched off, in Teams or in its policy file. */
  | { readonly by: 'organisation' }
  /** `orChannel`: or it is a channel's meeting, of which none is made; nothing tells which. */
  | { readonly by: 'licence'; readonly orChannel?: true };

/** What could be read of one source. `gaps` name what a read source lacks; `why` names the kind of failure. */
export type SourceCoverage =
  | { readonly state: 'read'; readonly complete: boolean; readonly gaps: readonly string[]; /** A person gave it as a file: no permission was used. */ readonly byHand?: true }
  | { readonly state: 'absent' }
  /** Why is missing where the service did not say and nothing tells. */
  | { readonly state: 'not-permitted'; readonly closed?: Closed }
  | { readonly state: 'not-yet-available'; /** From when it is worth another look. */ readonly retry?: Instant }
  | { readonly state: 'failed'; readonly why: string };

/** A source that is missing here was not asked at all. */
export type Coverage = { readonly [source in EvidenceSource]?: SourceCoverage };

/** Only these can support a flag; record, chat and notes can only clear one. */
export const supports = (source: EvidenceSource): boolean => source === 'insights' || source === 'transcript';
