import { ok, type Result } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Judgement } from '#domain/verdict.ts';
import type { Feature } from '#ports/consent.ts';
import { MOST_TOGETHER } from '#ports/evidence.ts';
import type { Failure } from '#ports/failure.ts';
import type { Judge } from '#ports/judge.ts';
import type { TranscriptReading } from './debrief.ts';
import { openGathering, type Asked, type Evidence, type Sources } from './gather-evidence.ts';
import { goTogether, type GoTogether } from './go-together.ts';
import { heardOf, isUnsettled, type Heard } from './heard.ts';
import { readTranscript } from './read-transcript.ts';

/** One run over many meetings. */
export interface Listening {
  /** Asks of these sources those that are worth it after `before`, and joins what they say to `next`, what is known by now. */
  about(meeting: Meeting, asked: readonly Asked[], known: Known): Promise<HeardOfMeeting>;
  /** Whether a source is worth asking about a meeting. */
  wants(source: Asked, meeting: Meeting, before: Judgement | undefined): boolean;
  /** Where meetings wait for each other before they ask what can only clear. */
  readonly clearing: GoTogether;
  /** Who can open what was met closed. */
  needs(): ReadonlyMap<Feature, 'person' | 'admin'>;
  /** What kept a source from being read for now: another run later may read it. */
  later(): Failure | undefined;
}

interface Known {
  readonly before: Judgement | undefined;
  readonly next: Judgement | undefined;
  readonly at: Instant;
}

export type HeardOfMeeting = Heard & Pick<Evidence, 'unclear' | 'coverage'>;

/** All that is read about meetings besides the calendar; fetched behind the first look, which needs none of it. */
export interface EvidenceReading {
  open(off: readonly string[], now: Instant, signal: AbortSignal): Promise<Result<Listening, Failure>>;
  /** What was said in one meeting, for a person who reads it. */
  readTranscript(meeting: Meeting, judge: Judge, signal: AbortSignal): Promise<Result<TranscriptReading, Failure>>;
}

export const evidenceReading = (sources: Sources): EvidenceReading => ({
  async open(off, now, signal) {
    const gathering = openGathering(sources, off, now, signal);
    return ok({
      needs: () => gathering.needs(),
      later: () => gathering.later(),
      clearing: goTogether(MOST_TOGETHER),
      wants: (source, meeting, before) => isUnsettled(source, before, { meeting, placed: sources.placed(meeting) }),
      async about(meeting, asked, { before, next, at }) {
        const look = { meeting, at, placed: sources.placed(meeting) };
        const evidence = await gathering.of(meeting, new Set(asked.filter((source) => isUnsettled(source, before, look))));
        return { ...heardOf(evidence, next, look), unclear: evidence.unclear, coverage: evidence.coverage };
      },
    });
  },
  readTranscript: (meeting, judge, signal) => readTranscript(meeting, sources, judge, signal),
});
