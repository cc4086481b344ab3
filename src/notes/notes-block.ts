import type { LocalDate } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { Person } from '#domain/person.ts';
import type { AgendaQuestion, CheckIn, CloseCheck, Decision, MeetingRecord, OpenQuestion, ReflectionField } from '#domain/record.ts';
import { asShown } from './as-shown.ts';
import { LABELS, type LabelName, type SectionName, type WrittenIn } from './labels.ts';
import { personLine } from './person-line.ts';
import type { Row } from './row.ts';
import { wordFor, yesOrNo } from './set-words.ts';
import { dayWords, minutesWords, timesWords } from './shown-times.ts';
import { understoodWords } from './understood.ts';
import { listWords } from './word-list.ts';

export interface Entry {
  /** `Decision 2`, where its section has several. */
  readonly title?: string;
  readonly rows: readonly Row[];
}

export interface Section {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** What every format writes, in this order: title, head, sections that have entries. Nothing empty, save what an entry cannot do without. */
export interface NotesBlock {
  readonly head: readonly Row[];
  readonly sections: readonly Section[];
}

export function blockOf(given: MeetingRecord, language: WrittenIn = 'en'): NotesBlock {
  const record = asShown(given);
  const labels = LABELS[language];
  const inWords = (rows: readonly Named[]): readonly Row[] => rows.map(({ name, value }) => ({ label: labels.label[name], value }));
  const section = (name: SectionName, entries: readonly (readonly Named[])[]): Section => ({
    heading: labels.section[name][0],
    entries: entries.map(inWords).map((rows, i) => (entries.length === 1 ? { rows } : { title: `${labels.section[name][1]} ${i + 1}`, rows })),
  });
  return {
    head: inWords([
      ...row('meeting', record.subject),
      ...row('when', timesWords(record.start, record.end, language)),
      ...row('author', record.author.name),
      ...row('purpose', record.purpose && wordFor(record.purpose, language)),
      ...row('intent', record.intent),
      ...row('success', record.successCondition),
      ...row('understood', record.understood && understoodWords(record.understood, language)),
    ]),
    sections: [
      section('agenda', (record.agenda ?? []).map((q) => agendaRows(q, language))),
      section('checkIns', (record.checkIns ?? []).map((c) => checkInRows(c, record.author, language))),
      section('decisions', record.decisions.map((d) => decisionRows(d, language))),
      section('open', record.openQuestions.map((q) => openQuestionRows(q, language))),
      section('commitments', record.commitments.map((c) => commitmentRows(c, record.author, language))),
      section('closeCheck', record.closeCheck ? [closeCheckRows(record.closeCheck, language)] : []),
      section('reflection', record.reflection ? [record.reflection.flatMap(reflectionRows)] : []),
    ].filter((s) => s.entries.length > 0),
  };
}

/** A row before its label is in a language. */
interface Named {
  readonly name: LabelName;
  readonly value: string;
}

const agendaRows = (q: AgendaQuestion, language: WrittenIn): readonly Named[] => [
  { name: 'toSettle', value: q.question },
  ...row('decider', q.decider),
  ...row('timePlanned', q.minutes === undefined ? undefined : minutesWords(q.minutes, language)),
];

const checkInRows = (c: CheckIn, author: Person, language: WrittenIn): readonly Named[] => [
  { name: 'promised', value: c.action },
  ...row('promisedBy', personLine(c.owner, author)),
  { name: 'sinceThen', value: wordFor(c.is, language) },
  ...row('theirWords', c.note),
];

const decisionRows = (d: Decision, language: WrittenIn): readonly Named[] => [
  ...row('question', d.question),
  ...(d.outcome.kind === 'decided'
    ? [{ name: 'decided', value: d.outcome.text } as const]
    : [{ name: 'deferredBecause', value: d.outcome.because } as const, ...dayRow('deferredUntil', d.outcome.until, language)]),
  ...row('decider', d.decider),
  ...row('reason', d.reason),
  ...row('dissent', d.dissent),
];

const openQuestionRows = (q: OpenQuestion, language: WrittenIn): readonly Named[] => [
  { name: 'question', value: q.question },
  ...row('inTheWay', listWords(q.inTheWay)),
  ...row('decider', q.decider),
  ...dayRow('by', q.by, language),
];

const commitmentRows = (c: Commitment, author: Person, language: WrittenIn): readonly Named[] => [
  ...row('cue', c.cue),
  { name: 'action', value: c.action },
  ...row('owner', personLine(c.owner, author)),
  ...row('standing', c.asked && wordFor('asked', language)),
  ...dayRow('by', c.due, language),
  ...row('obstacle', c.obstacle),
  ...row('fallback', c.fallback),
];

const closeCheckRows = (c: CloseCheck, language: WrittenIn): readonly Named[] => [
  { name: 'stated', value: yesOrNo(c.stated, language) },
  { name: 'ownerAndDate', value: yesOrNo(c.ownerAndDate, language) },
  { name: 'dissentAsked', value: yesOrNo(c.dissentAsked, language) },
  { name: 'reasonKept', value: yesOrNo(c.reasonKept, language) },
  ...row('inOneLine', c.line),
];

/** Questions come from templates, so they stand in a value: all answers are one table, each begins with its question. */
const reflectionRows = ({ asked, answer }: ReflectionField): readonly Named[] => [
  { name: 'asked', value: asked },
  { name: 'answer', value: answer },
];

const row = (name: LabelName, value: string | undefined): readonly Named[] => (value === undefined || value === '' ? [] : [{ name, value }]);

const dayRow = (name: LabelName, date: LocalDate | undefined, language: WrittenIn): readonly Named[] => row(name, date && dayWords(date, language));
