import { minutes } from '#base/time.ts';
import { supports, type EvidenceSource, type SourceCoverage } from '#domain/evidence.ts';
import { RECORDED, type Cue, type Finding, type FindingKind, type Quote } from '#domain/finding.ts';
import type { Insights, WrittenLine } from '#domain/written-evidence.ts';
import { detectLanguages } from '#analysis/decisions/language/detect-language.ts';
import { OWNER_SIGN } from '#analysis/decisions/owner.ts';
import { strongestFirst } from '#analysis/decisions/runner.ts';
import { quoteText } from '#analysis/quote-text.ts';
import { isNo, isYes, proposalIn } from './en/answers.ts';
import { decidedIn } from './en/decided.ts';
import { choiceIn, leftOpenIn } from './en/left-open.ts';
import { putOffIn } from './en/put-off.ts';
import { isReport, saysNothing } from './en/sense.ts';
import { takenOnIn } from './en/taken-on.ts';
import { headingOf } from './headings.ts';
import { sentencesOf, type Sentence } from './sentences-of.ts';
import type { Sign } from './sign.ts';
import { WRITTEN } from './strengths.ts';

/** What was looked at of one source: what it holds, and what is to be said of it. */
export interface Looked {
  readonly findings: readonly Finding[];
  readonly coverage: SourceCoverage | undefined;
}

type WrittenSource = Extract<EvidenceSource, 'insights' | 'notes' | 'chat'>;

/**
 * Looks for what was decided, put off, left open or taken on in lines that were written, by the words that say so. In a
 * chat what others answer counts, too. Of text in a language that it does not know it finds nothing and coverage says so
 * (gap `language:de`). An empty source (gap `empty`) supports nothing, so it is whole only where it could never support a flag.
 * Time in proportion to the text.
 */
export function readWritten(source: WrittenSource, given: readonly WrittenLine[], said: SourceCoverage | undefined, actions: Insights['actions'] = []): Looked {
  if (said && said.state !== 'read') return { findings: [], coverage: said };
  const lines = withinReach(given);
  const unknown = unknownLanguage(lines);
  const before = said ?? { complete: true, gaps: [] };
  const isEmpty = lines.length + actions.length === 0;
  const gaps = [
    ...(lengthOf(lines) < lengthOf(given) ? ['parts-skipped'] : []),
    ...(unknown === undefined ? [] : [`language:${unknown}`]),
    ...(isEmpty && supports(source) ? ['empty'] : []),
  ];
  const complete = before.complete && gaps.length === 0;
  const coverage = { state: 'read', complete, gaps: [...new Set([...before.gaps, ...gaps, ...(isEmpty && complete ? ['empty'] : [])])] } as const;
  const look = new Look(source, lines);
  // What Copilot lists as actions is so in any language.
  actions.forEach(({ text, owner }) => look.action(text, owner));
  if (unknown === undefined) look.read();
  return { findings: fewOf(look.findings), coverage };
}

/** A chat: what people wrote is looked into, what they recorded with Debrief is taken as it stands, in any language. */
export function readChat(given: readonly WrittenLine[], said: SourceCoverage | undefined): Looked {
  const recorded = given.flatMap((line) => recordedIn(line) ?? []);
  const { findings, coverage } = readWritten('chat', given.filter((line) => !line.recorded), said);
  if (recorded.length === 0 || coverage?.state !== 'read') return { findings, coverage };
  return { findings: [...recorded, ...findings], coverage: { ...coverage, gaps: coverage.gaps.filter((gap) => gap !== 'empty') } };
}

function recordedIn({ text, at, author, recorded }: WrittenLine): Finding | undefined {
  if (!recorded) return undefined;
  const quote: Quote = { utterance: 0, speaker: author, at: null, ...(at === null ? {} : { writtenAt: at }), text: quoteText(text) };
  return { source: 'chat', kind: recorded === 'decided' ? 'decision' : 'deferral', detector: RECORDED, strength: 1, quotes: [quote], because: [], against: [] };
}

/** Sentences that may be answers; more are not looked at, so that one endless line stays cheap. */
const MOST_ANSWERS = 40;

class Look {
  readonly findings: Finding[] = [];
  readonly #source: WrittenSource;
  readonly #lines: readonly WrittenLine[];
  readonly #sentences: readonly Sentence[];

  constructor(source: WrittenSource, lines: readonly WrittenLine[]) {
    this.#source = source;
    this.#lines = lines;
    this.#sentences = sentencesOf(lines);
  }

  action(text: string, owner: string | null): void {
    const quote: Quote = { utterance: this.#lines.length, speaker: null, at: null, text: quoteText(text) };
    const because: Cue[] = [{ sign: 'listed', words: 'Copilot' }, ...(owner === null ? [] : [{ sign: OWNER_SIGN, words: owner }])];
    this.findings.push({ source: this.#source, kind: 'commitment', detector: 'listed-action', strength: owner === null ? WRITTEN.loose : WRITTEN.owned, quotes: [quote], because, against: [] });
  }

  read(): void {
    let list: FindingKind | undefined;
    let listedFrom = 0;
    for (const [at, sentence] of this.#sentences.entries()) {
      const heading = headingOf(sentence.text);
      if (heading !== undefined) {
        list = heading === 'other' ? undefined : heading;
        listedFrom = sentence.line;
        if (heading !== 'other') continue;
      }
      if (sentence.line - listedFrom > WRITTEN.listReaches) list = undefined;
      this.#one(sentence, at, list);
    }
  }

  #one(sentence: Sentence, at: number, list: FindingKind | undefined): void {
    const put = putOffIn(sentence) ?? (list === 'deferral' ? listed(sentence, WRITTEN.putOff) : undefined);
    if (put) this.#add('deferral', 'put-off', put, [sentence]);
    const decided = decidedIn(sentence) ?? (list === 'decision' && !put ? listed(sentence, WRITTEN.listed) : undefined);
    if (decided) this.#answered('stated-in-writing', decided, sentence, at);
    const open = leftOpenIn(sentence) ?? (list === 'open-question' ? listed(sentence, WRITTEN.leftOpen) : undefined);
    if (open) this.#add('open-question', 'left-open', open, [sentence]);
    const task = takenOnIn(sentence, list === 'commitment');
    if (task) this.#add('commitment', 'taken-on', task, [sentence], task.owner === undefined ? [] : [{ sign: OWNER_SIGN, words: task.owner }]);
    if (this.#source === 'chat' && !decided) this.#proposedOrAsked(sentence, at);
  }

  #proposedOrAsked(sentence: Sentence, at: number): void {
    const proposal = proposalIn(sentence);
    if (proposal) return this.#answered('agreed-in-chat', proposal, sentence, at);
    const asked = choiceIn(sentence);
    if (asked && this.#answersTo(sentence, at).length === 0) this.#add('open-question', 'unanswered', asked, [sentence]);
  }

  /** With what others say to it: a yes makes a proposal a decision, a no takes from either. */
  #answered(detector: string, sign: Sign, sentence: Sentence, at: number): void {
    const answers = this.#source === 'chat' ? this.#answersTo(sentence, at) : [];
    const yes = answers.find(isYes);
    const no = answers.find(isNo);
    const isProposal = sign.sign === 'proposal';
    const strength = no ? Math.min(sign.strength, WRITTEN.leaning) : isProposal && yes ? WRITTEN.agreed : sign.strength;
    if (isProposal && no && !yes) return;
    this.#add('decision', detector, { ...sign, strength }, [sentence, ...(yes ? [yes] : [])], yes ? [{ sign: 'assent', words: yes.text.slice(0, 80) }] : [], no ? [{ sign: 'refuse', words: no.text.slice(0, 80) }] : []);
  }

  /** What other people write right after; without names nobody knows who is another. */
  #answersTo({ line, author }: Sentence, at: number): readonly Sentence[] {
    if (author === null) return [];
    const written = this.#lines[line]?.at ?? null;
    const answers: Sentence[] = [];
    for (let next = at + 1; next <= at + MOST_ANSWERS; next++) {
      const sentence = this.#sentences[next];
      const time = sentence && (this.#lines[sentence.line]?.at ?? null);
      if (!sentence || sentence.line - line > WRITTEN.answersWithin) break;
      if (written !== null && time !== null && time !== undefined && time - written > minutes(WRITTEN.answersWithinMinutes)) break;
      if (sentence.author !== null && sentence.author !== author) answers.push(sentence);
    }
    return answers;
  }

  #add(kind: FindingKind, detector: string, { strength, sign, words }: Sign, sentences: readonly Sentence[], more: readonly Cue[] = [], against: readonly Cue[] = []): void {
    this.findings.push({ source: this.#source, kind, detector, strength, quotes: sentences.map((s) => this.#quote(s)), because: [{ sign, words }, ...more], against });
  }

  #quote({ line, author, text }: Sentence): Quote {
    const at = this.#lines[line]?.at ?? null;
    return { utterance: line, speaker: author, at: null, ...(at === null ? {} : { writtenAt: at }), text: quoteText(text) };
  }
}

/** What stands in a list is what its heading says, unless it says that it is nothing, a question, or of an earlier time. */
const listed = ({ plain, asks }: Sentence, strength: number): Sign | undefined =>
  (asks && strength === WRITTEN.listed) || saysNothing(plain) || isReport(plain, 0) ? undefined : { strength, sign: 'listed', words: plain.slice(0, 80) };

/** As many characters as are read. */
function withinReach(lines: readonly WrittenLine[]): readonly WrittenLine[] {
  let left: number = WRITTEN.mostRead;
  const read: WrittenLine[] = [];
  for (const line of lines) {
    if (left <= 0) break;
    read.push(line.text.length > left ? { ...line, text: line.text.slice(0, left) } : line);
    left -= line.text.length + 1;
  }
  return read;
}

const lengthOf = (lines: readonly WrittenLine[]): number => lines.reduce((sum, { text }) => sum + text.length + 1, 0);

function unknownLanguage(lines: readonly WrittenLine[]): string | undefined {
  const [main] = detectLanguages(lines.map(({ text }) => ({ speaker: null, start: null, end: null, text })));
  if (!main || (main.language === 'en' && main.share >= WRITTEN.mostly)) return undefined;
  return main.language === 'en' ? 'mixed' : main.language;
}

/** Strongest first, one of a kind for each line, and not more than can be read. */
function fewOf(findings: readonly Finding[]): readonly Finding[] {
  const places = new Set<string>();
  const count = new Map<FindingKind, number>();
  return [...findings].sort(strongestFirst).filter(({ kind, quotes: [first] }) => {
    const place = `${kind} ${first?.utterance} ${first?.text}`;
    const before = count.get(kind) ?? 0;
    if (places.has(place) || before >= WRITTEN.kept) return false;
    places.add(place);
    count.set(kind, before + 1);
    return true;
  });
}
