import { loadOf } from '#analysis/verdict/load.ts';
import { thresholdsFor } from '#analysis/verdict/thresholds.ts';
import { days, hours, type Instant, type LocalDate } from '#base/time.ts';
import { EVIDENCE_SOURCES, supports, type Coverage } from '#domain/evidence.ts';
import { weekOfDay } from '#domain/iso-weeks.ts';
import type { IsoWeek, JudgedRow, MeetingRow, SeriesKey } from '#domain/meeting-row.ts';
import type { Meeting } from '#domain/meeting.ts';
import { purposeThatHolds } from '#domain/purpose.ts';
import type { OutcomeAgreement } from '#domain/outcome-agreement.ts';
import type { Me } from '#domain/person.ts';
import { ROW_TEXTS } from '#domain/read-meeting-row.ts';
import type { CheckIn, CloseCheck, Decision, MeetingRecord, OpenQuestion } from '#domain/record.ts';
import type { Commitment } from '#domain/commitment.ts';
import { samePromise, sameWords } from '#domain/same-words.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import { meetingMark } from '#domain/team-list.ts';
import { decisionsWithoutRecord, personHours, type Contest, type Judgement } from '#domain/verdict.ts';
import { wordsKey } from '#domain/words-key.ts';
import type { WrittenRecord } from './outbox-entry.ts';
import type { SeriesSigns } from './series-signs.ts';

/** What an organizer's device knows of one meeting, as far as it knows it. */
export interface RowFacts {
  readonly me: Pick<Me, 'id' | 'tenant'>;
  readonly now: Instant;
  /** Of the organizer, an IANA name. */
  readonly zone: string;
  /** Of the policy file. */
  readonly team: string;
  /** The organizer shares the series' title. */
  readonly showsTitle: boolean;
  readonly meeting: Meeting;
  readonly judgement?: Judgement;
  readonly contest?: Contest;
  readonly written?: WrittenRecord;
  /** What everybody wrote of it; where it was not read, the organizer's own record stands for it. */
  readonly shared?: SharedRecord;
  /** The series' other occurrences before this one, oldest first, with what the organizer wrote of each. */
  readonly before: readonly { readonly meeting: Meeting; readonly record?: MeetingRecord }[];
  readonly signs?: Pick<SeriesSigns, 'reopened'>;
  readonly agreement?: Pick<OutcomeAgreement, 'answers' | 'agreement'>;
  readonly invitedAt?: Instant;
  /** Its start when this organizer first looked, before it began. */
  readonly firstStart?: Instant;
  readonly outsideHours?: boolean;
  /** From the end to the first reflection, as it was published before: a reflection that is written anew is no later one. */
  readonly knownDelayHours?: number;
}

export type NoRow = 'not-organizer' | 'not-ended' | 'not-judged';

/** What becomes of a meeting in the leaders' summary, or why nothing does. What has no source is absent, never guessed. */
export function rowOf(facts: RowFacts): MeetingRow | NoRow {
  const { meeting, judgement, now } = facts;
  if (!meeting.iOrganize) return 'not-organizer';
  if (meeting.end > now) return 'not-ended';
  if (!judgement) return 'not-judged';
  const load = loadOf(meeting, [], thresholdsFor({}), judgement.attendance);
  // Its report saw nobody stay.
  if (load.people < 1) return 'not-judged';
  const frame = {
    version: 1 as const,
    key: meetingMark(meeting.id),
    week: isoWeek(meeting.end, facts.zone),
    team: facts.team,
    series: seriesKey(meeting, facts.me),
    ...(facts.showsTitle && meeting.subject.trim() !== '' ? { title: meeting.subject.trim().slice(0, ROW_TEXTS.title) } : {}),
    people: load.people, load: personHours(hundredths(load.value)), hours: hundredths(load.hours),
  };
  const purpose = purposeThatHolds(facts.meeting.invite?.set, facts.contest);
  const { verdict } = judgement;
  if (verdict.kind !== 'not-judged') return { ...frame, ...judgedRow(facts, purpose === 'learn' ? 'unset' : purpose, verdict.kind) };
  return (verdict.why === 'purpose' || verdict.why === 'purpose-set') && purpose === 'learn' ? { ...frame, purpose: 'learn' } : 'not-judged';
}

/** The same for all meetings of a series of one organizer; one that belongs to none stands by itself. */
export const seriesKey = ({ series, id }: Pick<Meeting, 'series' | 'id'>, me: Pick<Me, 'id' | 'tenant'>): SeriesKey =>
  wordsKey(`series/${me.tenant}/${me.id}/${series ?? id}`) as SeriesKey;

function judgedRow(facts: RowFacts, purpose: JudgedRow['purpose'], verdict: JudgedRow['verdict']): JudgedRow {
  const { meeting, judgement, contest, before, signs, agreement, invitedAt, firstStart, outsideHours } = facts;
  const said = saidIn(facts);
  const decided = said.decisions.filter(({ outcome }) => outcome.kind === 'decided');
  const decisions = decided.length > 0 ? decided.length : decisionsWithoutRecord(judgement?.verdict, contest);
  const dated = said.commitments.filter(isDated).length;
  const close = said.closeChecks[0];
  const reflections = reflectionsOf(facts);
  const delay = delayOf(facts);
  return {
    purpose, verdict,
    ...(contest ? { contest: contest.says } : {}),
    coverage: coverageOf(judgement?.coverage ?? {}),
    decisions,
    // A record does not tie a promise to a decision: each decision needs one with an owner and a date, or the close check says so.
    decisionsWithOwnerAndDate: close?.ownerAndDate ? decisions : Math.min(decisions, dated),
    ...(close ? { signs: { stated: close.stated, ownerAndDate: close.ownerAndDate, dissent: close.dissentAsked, reason: close.reasonKept } } : {}),
    toDecision: decided.flatMap(({ question }) => (question ? toDecision(question, facts, said.agenda) : [])),
    reopened: signs?.reopened.filter(({ again }) => again.meeting === meeting.id).length ?? 0,
    questionsRolledOver: said.openQuestions.filter((one) => carried(before, (record) => record.openQuestions.some((other) => sameWords(one.question, other.question)))).length,
    commitmentsRolledOver: stillOpen(said).filter((one) => carried(before, (record) => record.commitments.some((other) => samePromise(one, other)))).length,
    ...(invitedAt === undefined ? {} : { noticeHours: inHours(meeting.start - invitedAt) }),
    ...(firstStart === undefined ? {} : { rescheduled: firstStart !== meeting.start }),
    ...(outsideHours === undefined ? {} : { outsideHours }),
    reflections,
    ...(delay === undefined || reflections === 0 ? {} : { reflectionDelayHours: delay }),
    ...(agreement ? { agreement: { answers: agreement.answers, share: agreement.agreement } } : {}),
    commitments: {
      made: said.commitments.length, withOwnerAndDate: dated,
      kept: tally(said.checkIns, 'kept'), changed: tally(said.checkIns, 'changed'), dropped: tally(said.checkIns, 'dropped'),
    },
  };
}

interface SaidOfIt {
  readonly decisions: readonly Decision[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly agenda: readonly string[];
  readonly commitments: readonly Commitment[];
  readonly checkIns: readonly CheckIn[];
  readonly closeChecks: readonly CloseCheck[];
}

/** What was asked of somebody who has not taken it on is nobody's promise. */
function saidIn({ shared, written }: RowFacts): SaidOfIt {
  const all = shared ? ofEverybody(shared) : written ? ofOne(written.record) : NOTHING;
  return { ...all, commitments: all.commitments.filter(({ asked }) => !asked) };
}

const NOTHING: SaidOfIt = { decisions: [], openQuestions: [], agenda: [], commitments: [], checkIns: [], closeChecks: [] };

/** Of the close checks the organizer's own stands first. */
const ofEverybody = (shared: SharedRecord): SaidOfIt => ({
  decisions: shared.decisions.map(({ what }) => what), openQuestions: shared.openQuestions.map(({ what }) => what), agenda: shared.agenda.map(({ what }) => what.question),
  commitments: shared.commitments.map(({ what }) => what), checkIns: shared.checkIns.map(({ what }) => what),
  closeChecks: shared.closeChecks.toSorted((a, b) => Number(b.by.isMe) - Number(a.by.isMe)).map(({ what }) => what),
});

const ofOne = (record: MeetingRecord): SaidOfIt => ({
  decisions: record.decisions, openQuestions: record.openQuestions, agenda: (record.agenda ?? []).map(({ question }) => question),
  commitments: record.commitments, checkIns: record.checkIns ?? [], closeChecks: record.closeCheck ? [record.closeCheck] : [],
});

function coverageOf(coverage: Coverage): JudgedRow['coverage'] {
  const read = EVIDENCE_SOURCES.filter(supports).flatMap((source) => { const of = coverage[source]; return of?.state === 'read' ? [of.complete] : []; });
  return read.includes(true) ? 'complete' : read.length > 0 ? 'part' : 'none';
}

const isDated = ({ due }: Commitment): boolean => due !== undefined;

const tally = (checkIns: readonly CheckIn[], outcome: CheckIn['is']): number => checkIns.filter(({ is }) => is === outcome).length;

/** Promised here once more, or changed here: neither kept nor dropped. */
const stillOpen = ({ commitments, checkIns }: SaidOfIt): readonly (Commitment | CheckIn)[] =>
  [...commitments, ...checkIns.filter(({ is }) => is === 'changed')].filter((one, at, all) => all.findIndex((other) => samePromise(one, other)) === at);

/** In the records of at least two earlier occurrences. */
const CARRIED = 2;
const carried = (before: RowFacts['before'], has: (record: MeetingRecord) => boolean): boolean =>
  before.filter(({ record }) => record !== undefined && has(record)).length >= CARRIED;

/** Since the first occurrence that had this question, open, deferred, or on its agenda; in this meeting alone it took no time. */
function toDecision(question: string, { meeting, before }: RowFacts, agenda: readonly string[]): JudgedRow['toDecision'] {
  const asks = (record: MeetingRecord): boolean =>
    [...record.openQuestions.map((one) => one.question), ...(record.agenda ?? []).map((one) => one.question), ...record.decisions.flatMap((one) => (one.outcome.kind === 'deferred' && one.question ? [one.question] : []))]
      .some((one) => sameWords(one, question));
  const held = before.filter((one) => !one.meeting.isCancelled);
  const first = held.findIndex(({ record }) => record !== undefined && asks(record));
  const raised = held[first];
  if (raised) return [{ days: rounded((meeting.start - raised.meeting.start) / days(1)), occurrences: held.length - first }];
  return agenda.some((one) => sameWords(one, question)) ? [{ days: 0, occurrences: 0 }] : [];
}

/** How many people looked back: whoever shared a field of a reflection, or what they took away; the organizer by any record. */
function reflectionsOf({ shared, written }: RowFacts): number {
  const others = new Set([...(shared?.understood ?? []), ...(shared?.reflection ?? []), ...(shared?.closeChecks ?? [])].flatMap(({ by }) => (by.isMe ? [] : [by.id])));
  return others.size + (written ? 1 : 0);
}

/** The organizer's own: when others reflected stands nowhere. */
function delayOf({ meeting, written, knownDelayHours }: RowFacts): number | undefined {
  const own = written ? inHours(written.writtenAt - meeting.end) : undefined;
  return own === undefined ? undefined : Math.min(own, knownDelayHours ?? own);
}

/** Times to the second would tell meetings apart. */
const hundredths = (value: number): number => Math.round(value * 100) / 100;

/** As it is shown: what nobody can see is not published. */
const rounded = (value: number): number => Math.round(value * 10) / 10;
const inHours = (time: number): number => rounded(time / hours(1));

/** The week of a moment by the clock of a zone. */
export function isoWeek(at: Instant, zone: string): IsoWeek {
  return weekOfDay(new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at) as LocalDate);
}
