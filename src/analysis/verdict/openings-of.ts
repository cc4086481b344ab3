import { never } from '#base/result.ts';
import { EVIDENCE_SOURCES, supports, type Closed, type Coverage, type EvidenceSource, type SourceCoverage } from '#domain/evidence.ts';
import type { Opening } from '#domain/verdict.ts';

export interface OpeningOf {
  readonly source: EvidenceSource;
  readonly opens: Opening;
}

/**
 * What would let a verdict be reached, strongest source first: of each supporting source that was asked and not read
 * whole, what opens it; and a transcript as a file, which needs nobody's leave.
 */
export function openingsOf(coverage: Coverage): readonly OpeningOf[] {
  return EVIDENCE_SOURCES.filter(supports).flatMap((source): readonly OpeningOf[] => {
    const read = coverage[source];
    const opens = read && openingOf(read);
    return [...(opens ? [{ source, opens }] : []), ...(source === 'transcript' && !isForeign(read) ? [{ source, opens: { by: 'file' } as const }] : [])];
  });
}

/** Read, in a language that Debrief does not know: neither a file nor anything else changes that. */
export const isForeign = (read: SourceCoverage | undefined): boolean => read?.state === 'read' && read.gaps.some((gap) => gap.startsWith('language:'));

function openingOf(read: SourceCoverage): Opening | undefined {
  switch (read.state) {
    case 'read':
      // Said by who assigns what a whole series has (flows/of-occurrence.ts).
      return read.gaps.includes('unassigned') ? { by: 'pick' } : undefined;
    case 'absent':
      return undefined;
    case 'not-permitted':
      return read.closed && keyTo(read.closed);
    case 'not-yet-available':
      return { by: 'time', ...(read.retry === undefined ? {} : { retry: read.retry }) };
    case 'failed':
      return { by: 'another-try' };
    default:
      return never(read);
  }
}

function keyTo(closed: Closed): Opening | undefined {
  switch (closed.by) {
    case 'scopes':
      return { by: 'grant', scopes: closed.scopes, grants: closed.grants };
    // What the tenant keeps for the organizer, or for its own people, only they can hand on.
    case 'role':
      return { by: 'organizer' };
    case 'not-invited':
      return { by: 'invitation' };
    case 'guest':
      return { by: 'their-people' };
    case 'organisation':
      return { by: 'organisation' };
    case 'licence':
      return { by: 'licence' };
    case 'channel':
      return undefined;
    default:
      return never(closed);
  }
}
