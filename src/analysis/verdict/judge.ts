import type { Case } from '#domain/case.ts';
import type { Coverage } from '#domain/evidence.ts';
import type { Judgement } from '#domain/verdict.ts';
import { ANALYSIS_VERSION } from '#analysis/version.ts';
import { decideVerdict, type Facts } from './decide-verdict.ts';
import { explain } from './explain.ts';
import { loadOf } from './load.ts';
import { notJudged } from './not-judged.ts';
import { readTranscripts } from './read-transcripts.ts';
import { thresholdsFor } from './thresholds.ts';

/**
 * Judges one meeting. Pure: the same case gives the same judgement. Never throws on any content of a case: what cannot
 * be read lowers coverage. Without a transcript, what an earlier reading found stands in for it. The transcript of a
 * meeting that is not judged is not looked into.
 */
export function judge(given: Case): Judgement {
  const load = loadOf(given.meeting, given.pastLoads, thresholdsFor(given));
  const facts = notJudged(given) ? { given, load, coverage: given.coverage, findings: [] } : look(given, load);
  const verdict = decideVerdict(facts);
  return {
    meeting: given.meeting.id,
    verdict,
    load: load.value,
    coverage: facts.coverage,
    findings: facts.findings,
    explanation: explain(facts, verdict),
    judgedAt: given.now,
    ended: given.meeting.end,
    analysis: ANALYSIS_VERSION,
  };
}

function look(given: Case, load: Facts['load']): Facts {
  if (!given.transcript && given.found) return { given, load, coverage: given.coverage, findings: given.found };
  const { utterances, coverage: read, pack } = readTranscripts(given.transcript, given.coverage.transcript);
  const { findings, failed } = pack?.analyse({ utterances }) ?? NOTHING;
  const coverage: Coverage = read ? { ...given.coverage, transcript: withFailures(read, failed) } : given.coverage;
  return { given, load, coverage, findings };
}

/** What is found where the language is not known: its words would be misread. */
const NOTHING = { findings: [], failed: [] } as const;

/** Where a detector failed, "nothing found" says nothing: such a transcript supports no flag. */
function withFailures(read: NonNullable<Coverage['transcript']>, failed: readonly string[]): NonNullable<Coverage['transcript']> {
  if (failed.length === 0 || read.state !== 'read') return read;
  return { ...read, complete: false, gaps: [...read.gaps, ...failed.map((id) => `failed:${id}`)] };
}
