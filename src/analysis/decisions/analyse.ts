import type { Finding, FindingKind } from '#domain/finding.ts';
import type { Utterance } from '#domain/transcript.ts';
import type { Sentences } from './actions/sentences.ts';
import { closingOf, type ClosingModel } from './closing/closing-model.ts';
import { signsOf } from './closing/signs.ts';
import { rowsFor, wordsOf } from './closing/words.ts';
import { DETECTORS } from './detectors.ts';
import type { Detector } from './detector.ts';
import { shippedModels } from './models.ts';
import { findParts, type CutModel, type Part } from './parts/find-parts.ts';
import { runDetectors, strongestFirst } from './runner.ts';
import { does, partOf, readTalk, type Talk } from './talk.ts';
import { cueOf, finding } from './weigh.ts';

export interface Analysis {
  /** Strongest first, at most `KEPT` of a kind. */
  readonly findings: readonly Finding[];
  /** How likely it is, 0 to 1, that anything was decided. */
  readonly score: number;
  /** The parts of one topic each, in order, and how likely it is that each closed with a decision. */
  readonly parts: readonly (Part & { readonly score: number })[];
  /** Ids of detectors that failed. */
  readonly failed: readonly string[];
}

/** What was learned from labelled talk: how a part closes, and where parts begin. */
export interface Models {
  readonly closing: ClosingModel;
  readonly cuts: CutModel;
}

/** A detector's own strength from which a finding is plain enough to be taken for decided without asking: a call that two voices answer. */
const PLAIN = 0.27;

/** A detector's own strength from which a finding keeps a share of it whatever the rest of the talk is like. Source: tried 0.4 to 0.6. */
const SURE = 0.5;
const OF_SURE = 0.8;

/** Strength from which words alone may be something to ask about, and how many of them it takes. */
const LEANS = 0.4;
const ENOUGH_WORDS = 60;

/** The most that is said of a part where no pattern is plain: short of `high` in verdict/thresholds.ts. It is worth a question. */
const WORTH_ASKING = 0.59;

/** Findings of one kind that are kept; a long meeting holds many weak ones. */
const KEPT = 12;

/**
 * Looks for decisions and what came close to one, topic by topic: each part of the talk is judged as if it were all of
 * it, so that a long meeting is not decided for its length. The strongest decision of the most decided part gets the
 * score of the whole as its strength, all others in proportion: the same words mean more where the talk then ends than
 * where it falls apart. Where even the strongest of a part is weak by itself, it is never more than worth a question, and
 * the words that the score rests on most are shown beside it.
 */
export function analyse(said: { readonly utterances: readonly Utterance[] }, detectors: readonly Detector[] = DETECTORS, models: Models = shippedModels()): Analysis {
  const { utterances } = said;
  const talk = readTalk(utterances);
  if (talk.lines.length === 0) return { findings: [], score: 0, parts: [], failed: [] };
  const { sentences } = talk;
  const ofWhole = runDetectors(detectors.filter((d) => d.looksAt === 'whole'), { talk });
  const failed = new Set(ofWhole.failed);
  const findings = [...ofWhole.findings];
  const read = findParts(sentences, utterances, models.cuts).map((part) => {
    const own = partOf(talk, part.from, part.to);
    const run = runDetectors(detectors.filter((d) => d.looksAt !== 'whole'), { talk: own });
    for (const id of run.failed) failed.add(id);
    const rows = rowsOf(sentences, part);
    return { part, own, rows, found: run.findings, closing: closingOf(models.closing, signsOf(own, run.findings), wordsOf(sentences, ...rows)) };
  });
  const score = likely(wholeOf(read.map((r) => r.closing)));
  const most = likely(Math.max(...read.map((r) => r.closing)));
  for (const { own, rows, found, closing } of read) {
    const strength = most > 0 ? (likely(closing) * score) / most : 0;
    findings.push(...weigh(found, strength));
    if (strength >= LEANS && own.words >= ENOUGH_WORDS && strongestOf(found) < PLAIN) findings.push(...tellingEnd(own, sentences, rows, models.closing, strength));
  }
  return { findings: keepFew(findings.sort(strongestFirst)).map(written), score, parts: read.map(({ part, closing }) => ({ ...part, score: likely(closing) })), failed: [...failed] };
}

/**
 * Log-odds of the whole from those of its parts: a mean in which the most decided weighs most. It is no maximum and no
 * sum, so that more parts alone do not make a meeting more decided. Source: maximum, sum of chances, and means of
 * powers 1 and 2 tried out of fold (README.md).
 */
function wholeOf(closings: readonly number[]): number {
  const most = Math.max(...closings);
  const mean = closings.reduce((sum, z) => sum + Math.exp(2 * (z - most)), 0) / closings.length;
  return most + Math.log(mean) / 2;
}

const likely = (logOdds: number): number => round(1 / (1 + Math.exp(-logOdds)));

function weigh(findings: readonly Finding[], score: number): Finding[] {
  const strongest = strongestOf(findings);
  const most = strongest >= PLAIN ? score : Math.min(score, WORTH_ASKING);
  const atLeast = (own: number): number => (own >= SURE ? OF_SURE * own : 0);
  return findings.map((f) => (f.kind === 'decision' ? { ...f, strength: round(Math.max(atLeast(f.strength), (most * f.strength) / strongest)) } : f));
}

const strongestOf = (findings: readonly Finding[]): number => findings.find((f) => f.kind === 'decision')?.strength ?? 0;

/**
 * The sentence near the end whose words speak most for a decision, where no pattern says as much. Never as strong as
 * what is taken for decided without asking: it is worth a question.
 */
function tellingEnd(talk: Talk, sentences: Sentences, [from, to]: readonly [number, number], { words }: ClosingModel, score: number): Finding[] {
  const sums = rowsFor(sentences, from, to, words);
  let best = 0;
  for (let k = 1; k < sums.length; k++) if ((sums[k] ?? 0) > (sums[best] ?? 0)) best = k;
  const utterance = sentences.utterance[from + best];
  const line = talk.lines.find((l) => l.utterance === utterance && !does(l, 'report')) ?? talk.lines.at(-1);
  return line ? [finding('decision', 'telling-end', Math.min(score, WORTH_ASKING), talk, [line], [cueOf(line, 'announce', 'call', 'support', 'assent', 'close', 'proposal')])] : [];
}

/** The rows of sentences that a part holds. */
function rowsOf({ utterance, count }: Sentences, { from, to }: Part): [number, number] {
  const first = (at: number): number => {
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((utterance[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return [first(from), first(to)];
}

/** A finding that holds on to nothing of the talk but its words. */
const written = (f: Finding): Finding => ({ ...f, because: f.because.map((cue) => ({ ...cue })), against: f.against.map((cue) => ({ ...cue })) });

/** One finding of a kind for each place, and not more than can be read. */
function keepFew(findings: readonly Finding[]): Finding[] {
  const places = new Set<string>();
  const count: { [kind in FindingKind]?: number } = {};
  return findings.filter((f) => {
    const place = `${f.kind} ${f.quotes[0]?.utterance ?? 'nowhere'}`;
    const before = count[f.kind] ?? 0;
    if (places.has(place) || before >= KEPT) return false;
    places.add(place);
    count[f.kind] = before + 1;
    return true;
  });
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
