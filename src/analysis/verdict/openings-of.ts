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
  return EVIDENCE_SOURCES.filter((source) => supports(source) && source !== 'record').flatMap((source): readonly OpeningOf[] => {
    const read = coverage[source];
    const opens = read && openingOf(read);
    return [...(opens ? [{ source, opens }] : []), ...(source === 'transcript' ? [{ source, opens: { by: 'file' } as const }] : [])];
  });
}

function openingOf(read: SourceCoverage): Opening | undefined {
  switch (read.state) {
    case 'read':
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
    case 'not-invited':
    case 'guest':
      return { by: 'organizer' };
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
