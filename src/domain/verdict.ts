import type { Brand } from '#base/brand.ts';
import type { Instant } from '#base/time.ts';
import type { Coverage, EvidenceSource, SourceCoverage } from './evidence.ts';
import type { Finding } from './finding.ts';
import type { MeetingId } from './meeting.ts';
import type { Purpose } from './purpose.ts';
import type { Attendance } from './written-evidence.ts';

/** Hours times people. */
export type PersonHours = Brand<number, 'PersonHours'>;
export const personHours = (value: number): PersonHours => value as PersonHours;

/** Numbers that an organisation may set in place of the product's own; the same names as there (analysis/verdict/thresholds.ts). */
export interface SetThresholds {
  readonly defaultLoad?: PersonHours;
  readonly low?: number;
  readonly high?: number;
  readonly informAbove?: number;
}

export type NotJudgedReason =
  | 'not-ended' | 'too-few-people' | 'all-day' | 'private' | 'cancelled' | 'not-shown-as-busy' | 'purpose' | 'purpose-set' | 'guessed-purpose' | 'guessed-inform';

/** First match wins, in this order (docs/rules.md, "The verdict"). `no-decision-recorded` is the flag. */
export type Verdict =
  | { readonly kind: 'not-judged'; readonly why: NotJudgedReason }
  | { readonly kind: 'decided'; readonly how: 'recorded' | 'deferred' | 'answered' | 'found' | 'recorded-by-others' | 'deferred-by-others' }
  | { readonly kind: 'light' }
  | { readonly kind: 'possible-decision' }
  | { readonly kind: 'no-decision-recorded'; readonly how: 'found' | 'answered' }
  | { readonly kind: 'cannot-tell' };

export type VerdictKind = Verdict['kind'];

/** What a person said about a meeting. It beats every finding and can be undone. */
export type Contest =
  | { readonly says: 'purpose'; readonly purpose: Purpose }
  | { readonly says: 'decided'; readonly what: string }
  | { readonly says: 'not-decided' };

/** Decisions of a meeting of which no record is at hand: what a person answered is one, and so is what was found, however often it was heard. */
export const decisionsWithoutRecord = (verdict: Verdict | undefined, contest: Contest | undefined): 0 | 1 =>
  (contest?.says === 'decided' || (verdict?.kind === 'decided' && (verdict.how === 'found' || verdict.how === 'recorded-by-others')) ? 1 : 0);

/** One line of an explanation, as data; `words/` turns it into a sentence. */
export type Because =
  | { readonly is: 'verdict'; readonly verdict: Verdict }
  | { readonly is: 'people'; readonly count: number; readonly from: 'invite' | 'attendance' }
  | { readonly is: 'hours'; readonly value: number; readonly from: 'invite' | 'attendance' }
  | { readonly is: 'load'; readonly value: PersonHours; readonly threshold: PersonHours; readonly basis: 'median' | 'default'; readonly judged: number; readonly meets: boolean; /** Real hours and people beside a median of scheduled ones. */ readonly besideScheduled?: true }
  | { readonly is: 'purpose'; readonly purpose: Purpose; readonly guessed: boolean; /** In the invitation, not said by this person. */ readonly isSet?: true; /** People, of a guess: made where there are more. */ readonly above?: number; /** Of the invitation, of a guess: what it was made from. */ readonly words?: string }
  | { readonly is: 'answer'; readonly contest: Contest }
  | { readonly is: 'record'; readonly decisions: number; readonly deferred: number }
  | { readonly is: 'source'; readonly source: EvidenceSource; readonly coverage: SourceCoverage }
  | { readonly is: 'strongest'; readonly strength: number; readonly low: number; readonly high: number }
  | { readonly is: 'nothing-found'; readonly low: number }
  | { readonly is: 'finding'; readonly finding: Finding }
  | { readonly is: 'would-clear'; readonly way: 'record-decision' | 'record-deferral' | 'say-purpose' | 'say-decided' }
  | { readonly is: 'would-open'; readonly source: EvidenceSource; readonly opens: Opening };

/** What would make a closed source readable. */
export type Opening =
  | { readonly by: 'grant'; readonly scopes: readonly string[]; readonly grants: 'person' | 'admin' }
  | { readonly by: 'organizer' }
  /** To the whole series. */
  | { readonly by: 'invitation' }
  /** Those of the organisation whose meeting it is. */
  | { readonly by: 'their-people' }
  | { readonly by: 'organisation' }
  | { readonly by: 'licence' }
  /** It may come by itself. */
  | { readonly by: 'time'; readonly retry?: Instant }
  | { readonly by: 'another-try' }
  /** The person says to which meeting it belongs. */
  | { readonly by: 'pick' }
  /** The person gives it: a transcript as a file. */
  | { readonly by: 'file' };

export interface Explanation {
  readonly line: Because;
  readonly because: readonly Explanation[];
}

/** A verdict with all that led to it. */
export interface Judgement {
  readonly meeting: MeetingId;
  readonly verdict: Verdict;
  readonly load: PersonHours;
  readonly coverage: Coverage;
  /** As the load was reckoned with. */
  readonly attendance?: Attendance;
  readonly findings: readonly Finding[];
  readonly explanation: Explanation;
  readonly judgedAt: Instant;
  /** When the meeting ended: some weeks later its quotes are dropped (flows/retention.ts). */
  readonly ended?: Instant;
  /** The version of the analysis that found the findings. */
  readonly analysis: number;
  /** When each source last said what it has, or that it has nothing; of one that is not named, when this was judged. */
  readonly heardAt?: { readonly [source in EvidenceSource]?: Instant };
  /** What the person had placed here of what the series has, as one text; nothing where it is absent. */
  readonly placed?: string;
  /** All else that it was judged from, as one text: the same text needs no judging again. */
  readonly from?: string;
}
