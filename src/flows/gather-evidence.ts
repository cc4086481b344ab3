import { never, ok, type Result } from '#base/result.ts';
import { hours, minutes, type Instant, type Ms } from '#base/time.ts';
import { closedFor } from '#domain/capabilities.ts';
import type { Coverage, SourceCoverage, TenantSource } from '#domain/evidence.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Attendance, Insights, WrittenLine } from '#domain/written-evidence.ts';
import type { Feature } from '#ports/consent.ts';
import type { Notes, Source, SourceRead } from '#ports/evidence.ts';
import type { Failure } from '#ports/failure.ts';
import type { Transcripts } from '#ports/transcripts.ts';
import { afterFailure } from './after-failure.ts';
import type { OccurrenceRead, OfOccurrence } from './of-occurrence.ts';
import type { Unclear } from './unclear.ts';

/** Where evidence about meetings comes from. */
export interface Sources {
  /** Transcripts that a person gave; they stand before the tenant's. */
  readonly fileTranscripts: Transcripts;
  readonly notes: Notes;
  /** WebVTT texts. */
  readonly transcripts: OfOccurrence<string>;
  readonly insights: OfOccurrence<Insights>;
  readonly attendance: OfOccurrence<Attendance>;
  /** A meeting's own part of its chat. */
  readonly chat: Source<readonly WrittenLine[]>;
  /** What the person has placed at a meeting of what its series has, as one text: another one, and it must be read anew. */
  placed(meeting: Meeting): string;
}

/** What was had of one meeting; `coverage` names each source that was asked. */
export interface Evidence {
  readonly transcript?: readonly string[];
  readonly insights?: Insights;
  readonly attendance?: Attendance;
  readonly notes?: readonly WrittenLine[];
  readonly chat?: readonly WrittenLine[];
  readonly coverage: Coverage;
  readonly unclear: readonly Unclear[];
}

/** Sources that are asked over the network, and whose permission each needs. */
export const FEATURE_OF_SOURCE = { transcript: 'transcripts', insights: 'insights', attendance: 'attendance', chat: 'chat-evidence' } as const satisfies { readonly [source in TenantSource]: Feature };
export type Asked = TenantSource;

/**
 * So long after a meeting its parts may still be in the making. Insights: up to 4 hours, by Microsoft's page on the API;
 * for transcripts and reports no time is named, ours are guesses that err on the side of `not-yet-available`.
 */
export const MAKING: { readonly [source in Exclude<TenantSource, 'chat'>]: Ms } = { transcript: hours(2), insights: hours(4), attendance: minutes(30) };

/** One run over many meetings. */
export interface Gathering {
  /** Asks these sources, and what the person gave on this device, about one meeting. */
  of(meeting: Meeting, asked: ReadonlySet<Asked>): Promise<Evidence>;
  /** Who can open what was met closed. */
  needs(): ReadonlyMap<Feature, 'person' | 'admin'>;
  /** What kept a source from being read for now: another run later may read it. */
  later(): Failure | undefined;
}

/** What one source gave: nothing, or a value, and what is to be said of it. */
interface Had<T> {
  readonly value?: T;
  readonly coverage: SourceCoverage;
}

/**
 * A source that fails lowers coverage and stops nothing. One refusal speaks for all meetings of a run where it does not
 * turn on the meeting: the same question is put neither to the sign-in nor to a throttled service for every meeting.
 */
export function openGathering(sources: Sources, off: readonly string[], now: Instant, signal: AbortSignal): Gathering {
  const shut = new Map<Asked, SourceCoverage>();
  /** The first question to a source that may refuse for all; it is over when that is known. */
  const first = new Map<Asked, Promise<unknown>>();
  const needs = new Map<Feature, 'person' | 'admin'>();
  let later: Failure | undefined;
  for (const [source, feature] of Object.entries(FEATURE_OF_SOURCE)) {
    if (off.includes(feature)) shut.set(source as Asked, { state: 'not-permitted', closed: { by: 'organisation' } });
  }

  async function ask<T>(source: Asked, meeting: Meeting, read: () => Promise<Result<SourceRead<T>, Failure>>): Promise<Had<T>> {
    const leading = first.get(source);
    if (leading) await leading;
    const closed = shut.get(source);
    if (closed) return { coverage: closedOf(closed, source, meeting) };
    const asking = read();
    if (MAY_REFUSE_ALL.has(source) && !first.has(source)) first.set(source, asking);
    return told(source, await asking);
  }

  function told<T>(source: Asked, answer: Result<SourceRead<T>, Failure>): Had<T> {
    if (answer.ok) {
      const had = hadOf(answer.value);
      if (had.coverage.state === 'not-permitted' && speaksForAll(had.coverage)) shut.set(source, had.coverage);
      return had;
    }
    const coverage = ofFailure(source, answer.failure);
    if (coverage.state === 'not-permitted' || isForNow(answer.failure)) shut.set(source, coverage);
    return { coverage };
  }

  function ofFailure(source: Asked, failure: Failure): SourceCoverage {
    if (failure.kind === 'consentNeeded') {
      if (!needs.has(FEATURE_OF_SOURCE[source])) needs.set(FEATURE_OF_SOURCE[source], failure.by);
      return { state: 'not-permitted', closed: { by: 'scopes', scopes: failure.scopes, grants: failure.by } };
    }
    if (failure.kind === 'signInNeeded') return { state: 'not-permitted' };
    if (isForNow(failure)) later ??= failure;
    return { state: 'failed', why: failure.kind };
  }

  const isForNow = (failure: Failure): boolean => afterFailure(failure, 1, now).next === 'wait';

  return {
    needs: () => needs,
    later: () => later,
    async of(meeting, asked) {
      const unclear: Unclear[] = [];
      const only = <T>(source: Asked, from: OfOccurrence<T>): Promise<Had<readonly T[]>> | undefined =>
        asked.has(source) ? ask(source, meeting, async () => openOf(await from.of(meeting, signal), unclear)) : undefined;
      const [own, notes] = await Promise.all([sources.fileTranscripts.transcriptOf(meeting, signal), sources.notes.of(meeting, signal)]);
      const given = own.ok && own.value.state === 'read' ? own.value : undefined;
      const [transcript, insights, attendance, chat] = await Promise.all([
        given ? { value: given.vtt, coverage: { state: 'read', complete: given.complete, gaps: given.gaps ?? [], byHand: true } } as const : only('transcript', sources.transcripts),
        only('insights', sources.insights),
        only('attendance', sources.attendance),
        asked.has('chat') ? ask('chat', meeting, () => sources.chat.of(meeting, signal)) : undefined,
      ]);
      const wrote = notes.ok && notes.value.state === 'read' ? notes.value : undefined;
      const isTakenBack = wrote?.value.length === 0;
      const there = attendance?.value && together(attendance.value);
      return {
        unclear,
        ...(transcript?.value ? { transcript: transcript.value } : {}),
        ...(insights?.value ? { insights: joined(insights.value) } : {}),
        ...(there ? { attendance: there } : {}),
        ...(wrote && !isTakenBack ? { notes: wrote.value } : {}),
        ...(chat?.value ? { chat: chat.value } : {}),
        coverage: {
          ...(transcript && { transcript: transcript.coverage }),
          ...(insights && { insights: insights.coverage }),
          ...(attendance && { attendance: attendance.coverage }),
          // Notes are given or not: that there are none anywhere else nobody knows.
          ...(wrote && { notes: isTakenBack ? { state: 'absent' } as const : hadOf(wrote).coverage }),
          ...(chat && { chat: chat.coverage }),
        },
      };
    },
  };
}

/** Closed by default in many organisations (a switch, a licence): one question tells, before sixty are asked. */
const MAY_REFUSE_ALL: ReadonlySet<Asked> = new Set(['transcript', 'insights']);

/** Whether a closed source is closed for every meeting. */
const speaksForAll = ({ closed }: Extract<SourceCoverage, { state: 'not-permitted' }>): boolean =>
  closed !== undefined && ['scopes', 'organisation', 'licence', 'guest'].includes(closed.by) && !('orChannel' in closed);

/** What was refused for all may mean another thing for one meeting. */
const closedOf = (coverage: SourceCoverage, source: Asked, meeting: Meeting): SourceCoverage =>
  (coverage.state === 'not-permitted' && coverage.closed ? { ...coverage, closed: closedFor(coverage.closed, source, meeting) } : coverage);

function openOf<T>(answer: Result<OccurrenceRead<T>, Failure>, unclear: Unclear[]): Result<SourceRead<readonly T[]>, Failure> {
  if (!answer.ok) return answer;
  unclear.push(...answer.value.unclear);
  return ok(answer.value.read);
}

function hadOf<T>(read: SourceRead<T>): Had<T> {
  switch (read.state) {
    case 'read': return { value: read.value, coverage: { state: 'read', complete: read.complete, gaps: read.gaps } };
    case 'absent': case 'not-permitted': case 'not-yet-available': return { coverage: read };
    default: return never(read);
  }
}

const joined = (all: readonly Insights[]): Insights => ({ lines: all.flatMap((one) => one.lines), actions: all.flatMap((one) => one.actions) });

/** A meeting that was left and joined again has several reports: their hours add up, and at least as many people came as to the fullest. */
function together(reports: readonly Attendance[]): Attendance | undefined {
  return reports.length === 0 ? undefined : { people: Math.max(...reports.map(({ people }) => people)), hours: reports.reduce((sum, one) => sum + one.hours, 0) };
}
