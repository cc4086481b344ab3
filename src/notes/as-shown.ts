import type { Commitment } from '#domain/commitment.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Person } from '#domain/person.ts';
import type { AgendaQuestion, CheckIn, CloseCheck, Decision, MeetingRecord, OpenQuestion, ReflectionField } from '#domain/record.ts';
import { shownMinutes } from './shown-minutes.ts';
import { shownAddress, shownLine, shownWords } from './shown-words.ts';
import { understoodFrom, understoodWords } from './understood.ts';

/** What a record has in common with what a meeting is for: an invitation carries it. */
export type Carried = Pick<MeetingRecord, 'purpose' | 'intent' | 'successCondition' | 'openQuestions' | 'commitments'>;

export const carriedAsShown = (of: Carried): Carried => ({
  ...given('purpose', of.purpose),
  ...words('intent', of.intent),
  ...words('successCondition', of.successCondition),
  openQuestions: of.openQuestions.map(openQuestion),
  commitments: of.commitments.map(commitment),
});

/**
 * The record as its notes block shows it: the same record for all that a person would see.
 * For every format `parse(render(record))` gives exactly this. Empty words count as not given,
 * and so do an empty agenda and empty lists of check-ins and answers.
 */
export const asShown = (record: MeetingRecord): MeetingRecord => ({
  version: 1,
  meeting: shownLine(record.meeting) as MeetingId,
  subject: shownWords(record.subject),
  start: record.start,
  end: record.end,
  author: person(record.author),
  ...carriedAsShown(record),
  ...list('agenda', record.agenda?.map(agendaQuestion)),
  ...list('checkIns', record.checkIns?.map(checkIn)),
  decisions: record.decisions.map(decision),
  ...given('closeCheck', record.closeCheck && closeCheck(record.closeCheck)),
  ...given('understood', record.understood && understoodFrom(understoodWords(record.understood, 'en'))),
  ...list('reflection', record.reflection?.map(reflectionField)),
});

const agendaQuestion = (q: AgendaQuestion): AgendaQuestion => ({
  question: shownWords(q.question),
  ...words('decider', q.decider),
  ...given('minutes', q.minutes === undefined ? undefined : shownMinutes(q.minutes)),
});

const checkIn = (c: CheckIn): CheckIn => ({
  action: shownWords(c.action),
  owner: person(c.owner),
  is: c.is,
  ...words('note', c.note),
});

const decision = (d: Decision): Decision => ({
  ...words('question', d.question),
  outcome:
    d.outcome.kind === 'decided'
      ? { kind: 'decided', text: shownWords(d.outcome.text) }
      : { kind: 'deferred', because: shownWords(d.outcome.because), ...given('until', d.outcome.until) },
  ...words('decider', d.decider),
  ...words('reason', d.reason),
  ...words('dissent', d.dissent),
});

const openQuestion = (q: OpenQuestion): OpenQuestion => ({
  question: shownWords(q.question),
  inTheWay: q.inTheWay.map(shownWords).filter((text) => text !== ''),
  ...words('decider', q.decider),
  ...given('by', q.by),
});

const commitment = (c: Commitment): Commitment => ({
  cue: shownWords(c.cue),
  action: shownWords(c.action),
  owner: person(c.owner),
  ...given('due', c.due),
  ...words('obstacle', c.obstacle),
  ...words('fallback', c.fallback),
  ...given('asked', c.asked),
});

const closeCheck = ({ stated, ownerAndDate, dissentAsked, reasonKept, line }: CloseCheck): CloseCheck => ({
  stated,
  ownerAndDate,
  dissentAsked,
  reasonKept,
  ...words('line', line),
});

const reflectionField = ({ asked, answer }: ReflectionField): ReflectionField => ({ asked: shownWords(asked), answer: shownWords(answer) });

const person = (p: Person): Person => ({ name: shownLine(p.name), address: shownAddress(p.address) });

const given = <K extends string, V>(key: K, value: V | undefined): { [k in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [k in K]: V });

const list = <K extends string, V>(key: K, all: readonly V[] | undefined): { [k in K]?: readonly V[] } =>
  given(key, all?.length === 0 ? undefined : all);

const words = <K extends string>(key: K, value: string | undefined): { [k in K]?: string } =>
  given(key, value === undefined ? undefined : shownWords(value) || undefined);
