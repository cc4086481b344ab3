import { plus, type Instant } from '#base/time.ts';
import type { Case } from '#domain/case.ts';
import { EVIDENCE_SOURCES, KEPT_BY_SERIES, type EvidenceSource, type SourceCoverage } from '#domain/evidence.ts';
import { sourceOf } from '#domain/finding.ts';
import type { Meeting } from '#domain/meeting.ts';
import { AFTERMATH } from '#domain/occurrence-of-chat.ts';
import type { Judgement } from '#domain/verdict.ts';
import { ANALYSIS_VERSION } from '#analysis/version.ts';
import { MAKING, type Asked, type Evidence } from './gather-evidence.ts';

/** After this long nothing new is expected of a meeting any more: its part of the chat is over, too. */
const SETTLED = AFTERMATH;

/** One look at a meeting's sources. */
export interface Look {
  readonly meeting: Meeting;
  readonly at: Instant;
  /** What the person has placed here of what the series has (flows/sources-of.ts). */
  readonly placed: string;
}

/** Whether a source is worth asking (again) about a meeting. */
export function isUnsettled(source: Asked, before: Judgement | undefined, { meeting, placed }: Pick<Look, 'meeting' | 'placed'>): boolean {
  if (!before || before.analysis !== ANALYSIS_VERSION || isMisplaced(source, before, placed)) return true;
  const had = before.coverage[source];
  const wasHeardAfter = (time: Instant): boolean => heardAt(source, before) >= time;
  const wasLate = wasHeardAfter(plus(meeting.end, SETTLED));
  switch (had?.state) {
    case 'read':
      // What waits for the person's word is read once they have given it; a part that was announced may yet come.
      if (had.gaps.includes('unassigned')) return true;
      if (source === 'chat' || had.gaps.includes('part-missing')) return !wasLate;
      // A meeting that was restarted has another one in the making.
      return !wasHeardAfter(plus(meeting.end, MAKING[source]));
    case 'absent': return !wasLate;
    case 'not-permitted': return had.closed === undefined || !['role', 'channel', 'not-invited'].includes(had.closed.by);
    default: return true;
  }
}

export interface Heard {
  /** What judging has to go by besides the facts. */
  readonly known: Pick<Case, 'coverage'> & Partial<Case>;
  /** Whether that is anything else than last time. */
  readonly isNew: boolean;
  /** To be kept with the judgement. */
  readonly kept: Pick<Judgement, 'heardAt' | 'placed'>;
}

/** What was read once and cannot be read now, or any more, still holds: of each source by itself. */
export function heardOf({ coverage: now, transcript, insights, attendance: reported, notes, chat }: Evidence, before: Judgement | undefined, look: Look): Heard {
  const given = defined({ transcript, insights, attendance: reported, notes, chat });
  const standing = before ? EVIDENCE_SOURCES.filter((source) => before.coverage[source] && !(source in given) && holds(source, now[source], before, look)) : [];
  const coverage = { ...now, ...Object.fromEntries(standing.map((source) => [source, before?.coverage[source]])) };
  const found = (before?.findings ?? []).filter((finding) => standing.includes(sourceOf(finding)));
  const attendance = given.attendance ?? (standing.includes('attendance') ? before?.attendance : undefined);
  const answered = EVIDENCE_SOURCES.filter((source) => isAnswer(now[source]));
  // That nothing more came is settled by a look after the last day on which it could.
  const last = plus(look.meeting.end, SETTLED);
  const settles = before !== undefined && look.at >= last && answered.some((source) => heardAt(source, before) < last);
  const isNew = settles || Object.keys(given).length > 0 || !same(coverage, before?.coverage) || look.placed !== (before?.placed ?? '');
  return {
    known: { ...given, coverage, ...(standing.length > 0 ? { found } : {}), ...(attendance ? { attendance } : {}) },
    isNew,
    kept: {
      heardAt: { ...before && Object.fromEntries(standing.map((source) => [source, heardAt(source, before)])), ...Object.fromEntries(answered.map((source) => [source, look.at])) },
      ...(look.placed === '' ? {} : { placed: look.placed }),
    },
  };
}

function holds(source: EvidenceSource, now: SourceCoverage | undefined, before: Judgement, { meeting, at, placed }: Look): boolean {
  const had = before.coverage[source];
  if (now?.state === 'read' || isMisplaced(source, before, placed)) return false;
  // Only the person who takes them back says that there are no notes.
  if (source === 'notes' && now?.state === 'absent') return false;
  if (now === undefined) return true;
  if (had?.state === 'read') return !(now.state === 'absent' && isOfNothing(source, had.gaps, before));
  return now.state === 'failed' && had?.state !== 'failed' && !waitsForYes(had) && before.analysis === ANALYSIS_VERSION && at >= meeting.end;
}

/** Whoever asks for it with a permission that was missing, and fails, misses it no more. */
const waitsForYes = (had: SourceCoverage | undefined): boolean => had?.state === 'not-permitted' && had.closed?.by === 'scopes';

/** Nothing of it had been read but that there may be something, which was another meeting's, or never came. */
const isOfNothing = (source: EvidenceSource, gaps: readonly string[], before: Judgement): boolean =>
  gaps.some((gap) => gap === 'unassigned' || gap === 'part-missing') && !before.findings.some((finding) => sourceOf(finding) === source);

/** Teams keeps these for a whole series, and what was heard of them went by another word of the person. */
const isMisplaced = (source: EvidenceSource, before: Judgement, placed: string): boolean =>
  KEPT_BY_SERIES.some((one) => one === source) && placed !== (before.placed ?? '');

const heardAt = (source: EvidenceSource, before: Judgement): Instant => before.heardAt?.[source] ?? before.judgedAt;

/** A door that was closed, or that nobody opened, tells nothing of what is behind it. */
const isAnswer = (now: SourceCoverage | undefined): boolean => now !== undefined && now.state !== 'failed' && now.state !== 'not-permitted';

/** Without what is absent, so that a case says only what it has. */
const defined = <T extends object>(of: T): { readonly [name in keyof T]?: Exclude<T[name], undefined> } =>
  Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as { readonly [name in keyof T]?: Exclude<T[name], undefined> };

const same = (a: unknown, b: unknown): boolean => JSON.stringify(inOrder(a)) === JSON.stringify(inOrder(b));

const inOrder = (coverage: unknown): unknown => (coverage && typeof coverage === 'object' ? Object.entries(coverage).toSorted(([a], [b]) => (a < b ? -1 : 1)) : coverage);
