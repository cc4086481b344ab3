import { between, hours, type Ms } from '#base/time.ts';
import type { Case } from '#domain/case.ts';
import type { Coverage, EvidenceSource, SourceCoverage } from '#domain/evidence.ts';
import { sourceOf, type Finding } from '#domain/finding.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Judgement } from '#domain/verdict.ts';
import { strongestFirst } from '#analysis/decisions/runner.ts';
import { ANALYSIS_VERSION } from '#analysis/version.ts';
import { readChat, readWritten, type Looked } from '#analysis/written/read-written.ts';
import { WRITTEN } from '#analysis/written/strengths.ts';
import { decideVerdict, type Facts } from './decide-verdict.ts';
import { explain } from './explain.ts';
import { loadOf } from './load.ts';
import { notJudged } from './not-judged.ts';
import { readTranscripts } from './read-transcripts.ts';
import { thresholdsFor } from './thresholds.ts';

/**
 * Judges one meeting. Pure: the same case gives the same judgement. Never throws on any content of a case: what cannot
 * be read lowers coverage. For a source that is not given, what an earlier reading found stands in. Nothing of a meeting
 * that is not judged is looked into.
 */
export function judge(given: Case): Judgement {
  const { meeting, attendance } = given;
  const load = loadOf(meeting, given.pastLoads, thresholdsFor(given), attendance);
  const facts: Facts = { given, load, ...(notJudged(given) ? { coverage: coverageOf(given), findings: [] } : look(given)) };
  const verdict = decideVerdict(facts);
  return {
    meeting: meeting.id,
    verdict,
    load: load.value,
    coverage: facts.coverage,
    ...(attendance ? { attendance } : {}),
    findings: facts.findings,
    explanation: explain(facts, verdict),
    judgedAt: given.now,
    ended: meeting.end,
    analysis: ANALYSIS_VERSION,
  };
}

function look(given: Case): Pick<Facts, 'coverage' | 'findings'> {
  const said = given.coverage;
  const looked: readonly (readonly [EvidenceSource, Looked])[] = [
    ...(given.insights ? [['insights', readWritten('insights', given.insights.lines, said.insights, given.insights.actions)] as const] : []),
    ...(given.transcript ? [['transcript', lookAtTranscript(given.transcript, said.transcript, lengthOf(given))] as const] : []),
    ...(given.notes ? [['notes', readWritten('notes', given.notes, said.notes)] as const] : []),
    ...(given.chat ? [['chat', readChat(given.chat, said.chat)] as const] : []),
  ];
  const fresh = new Set(looked.map(([source]) => source));
  const kept = (given.found ?? []).filter((f) => !fresh.has(sourceOf(f)) && sourceOf(f) !== 'invite');
  const seen = Object.fromEntries(looked.flatMap(([source, { coverage }]) => (coverage ? [[source, coverage]] : [])));
  return {
    coverage: { ...coverageOf(given), ...seen },
    findings: [...kept, ...looked.flatMap(([, { findings }]) => findings), ...askedInInvite(given.meeting)].sort(strongestFirst),
  };
}

/** What the invitation put to the meeting: open for as long as nothing says that it was decided. */
const askedInInvite = ({ invite }: Meeting): readonly Finding[] =>
  (invite?.questions ?? []).map((text, utterance) => ({
    source: 'invite', kind: 'open-question', detector: 'asked-in-invite', strength: WRITTEN.askedInInvite,
    quotes: [{ utterance, speaker: null, at: null, text }], because: [], against: [],
  }));

/** What the sources said of themselves, and of the two that come with the case itself what stands there. */
function coverageOf({ coverage, recorded, meeting }: Case): Coverage {
  return {
    ...coverage,
    record: recorded.decisions + recorded.deferred > 0 ? WHOLE : { state: 'absent' },
    ...(meeting.invite ? { invite: WHOLE } : {}),
  };
}

const WHOLE: SourceCoverage = { state: 'read', complete: true, gaps: [] };

/** As it really was, where a report of who was there says so. */
const lengthOf = ({ meeting, attendance }: Case): Ms => (attendance ? hours(attendance.hours) : between(meeting.start, meeting.end));

function lookAtTranscript(files: readonly string[], said: SourceCoverage | undefined, length: Ms): Looked {
  const { utterances, coverage, pack } = readTranscripts(files, said, length);
  // What is found where the language is not known would be misread: nothing is.
  const { findings, failed } = pack?.analyse({ utterances }) ?? { findings: [], failed: [] };
  return { findings, coverage: coverage && withFailures(coverage, failed) };
}

/** Where a detector failed, "nothing found" says nothing: such a transcript supports no flag. */
function withFailures(read: SourceCoverage, failed: readonly string[]): SourceCoverage {
  if (failed.length === 0 || read.state !== 'read') return read;
  return { ...read, complete: false, gaps: [...read.gaps, ...failed.map((id) => `failed:${id}`)] };
}
