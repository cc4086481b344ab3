import { hours, plus, type Instant } from '#base/time.ts';
import type { Case } from '#domain/case.ts';
import { EVIDENCE_SOURCES, type EvidenceSource, type SourceCoverage } from '#domain/evidence.ts';
import { sourceOf } from '#domain/finding.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Judgement } from '#domain/verdict.ts';
import { ANALYSIS_VERSION } from '#analysis/version.ts';
import type { Asked, Evidence } from './gather-evidence.ts';

/** After this long nothing new is expected of a meeting any more. */
const SETTLED = hours(48);

/** Whether a source is worth asking (again) about a meeting. */
export function isUnsettled(source: Asked, before: Judgement | undefined, meeting: Meeting, now: Instant): boolean {
  if (!before || before.analysis !== ANALYSIS_VERSION) return true;
  const had = before.coverage[source];
  const wasLate = before.judgedAt >= plus(meeting.end, SETTLED);
  switch (had?.state) {
    // A chat goes on; and what waits for the person's word is read once they have given it.
    case 'read': return had.gaps.includes('unassigned') || (source === 'chat' && !wasLate);
    case 'absent': return now < plus(meeting.end, SETTLED) || !wasLate;
    case 'not-permitted': return had.closed === undefined || !['role', 'channel', 'not-invited'].includes(had.closed.by);
    default: return true;
  }
}

export interface Heard {
  /** What judging has to go by besides the facts. */
  readonly known: Pick<Case, 'coverage'> & Partial<Case>;
  /** Whether that is anything else than last time. */
  readonly isNew: boolean;
}

/** What was read once and cannot be read now, or any more, still holds: of each source by itself. */
export function heardOf({ coverage: now, transcript, insights, attendance: reported, notes, chat }: Evidence, before: Judgement | undefined, meeting: Meeting, at: Instant): Heard {
  const given = defined({ transcript, insights, attendance: reported, notes, chat });
  const stands = (source: EvidenceSource): boolean => before?.coverage[source] !== undefined && !(source in given) && holds(now[source], before.coverage[source], before, meeting, at);
  const standing = EVIDENCE_SOURCES.filter(stands);
  const coverage = { ...now, ...Object.fromEntries(standing.map((source) => [source, before?.coverage[source]])) };
  const found = (before?.findings ?? []).filter((finding) => standing.includes(sourceOf(finding)));
  const attendance = given.attendance ?? (standing.includes('attendance') ? before?.attendance : undefined);
  // That nothing more came is settled by a look after the last day on which it could.
  const settles = before !== undefined && before.judgedAt < plus(meeting.end, SETTLED) && at >= plus(meeting.end, SETTLED);
  const isNew = settles || Object.keys(given).length > 0 || !same(coverage, before?.coverage);
  return { known: { ...given, coverage, ...(standing.length > 0 ? { found } : {}), ...(attendance ? { attendance } : {}) }, isNew };
}

function holds(now: SourceCoverage | undefined, had: SourceCoverage | undefined, before: Judgement, meeting: Meeting, at: Instant): boolean {
  // The case itself says these anew each time.
  if (now?.state === 'read') return false;
  // The person has said since that what was unclear belongs to none of these.
  if (now !== undefined && had?.state === 'read' && had.gaps.includes('unassigned')) return now.state !== 'absent' && now.state !== 'not-yet-available';
  if (now === undefined || had?.state === 'read') return true;
  return now.state === 'failed' && had?.state !== 'failed' && before.analysis === ANALYSIS_VERSION && at >= meeting.end;
}

/** Without what is absent, so that a case says only what it has. */
const defined = <T extends object>(of: T): { readonly [name in keyof T]?: Exclude<T[name], undefined> } =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as { readonly [name in keyof T]?: Exclude<T[name], undefined> };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

const inOrder = (coverage: unknown): unknown => (coverage && typeof coverage === 'object' ? Object.entries(coverage).toSorted(([a], [b]) => (a < b ? -1 : 1)) : coverage);
