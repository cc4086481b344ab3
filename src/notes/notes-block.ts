import type { LocalDate } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { Person } from '#domain/person.ts';
import type { AgendaQuestion, CheckIn, CloseCheck, Decision, MeetingRecord, OpenQuestion, ReflectionField } from '#domain/record.ts';
import { asShown } from './as-shown.ts';
import { ASKED, LABEL, SECTION, type SectionName } from './labels.ts';
import { personLine } from './person-line.ts';
import type { Row } from './row.ts';
import { understoodWords, yesOrNo } from './set-words.ts';
import { dayWords, minutesWords, timesWords } from './shown-times.ts';
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

export function blockOf(given: MeetingRecord): NotesBlock {
  const record = asShown(given);
  return {
    head: [
      ...row(LABEL.meeting, record.subject),
      ...row(LABEL.when, timesWords(record.start, record.end)),
      ...row(LABEL.author, record.author.name),
      ...row(LABEL.purpose, record.purpose),
      ...row(LABEL.intent, record.intent),
      ...row(LABEL.success, record.successCondition),
      ...row(LABEL.understood, record.understood && understoodWords(record.understood)),
    ],
    sections: [
      section('agenda', (record.agenda ?? []).map(agendaRows)),
      section('checkIns', (record.checkIns ?? []).map((c) => checkInRows(c, record.author))),
      section('decisions', record.decisions.map(decisionRows)),
      section('open', record.openQuestions.map(openQuestionRows)),
      section('commitments', record.commitments.map((c) => commitmentRows(c, record.author))),
      section('closeCheck', record.closeCheck ? [closeCheckRows(record.closeCheck)] : []),
      section('reflection', record.reflection ? [record.reflection.flatMap(reflectionRows)] : []),
    ].filter((s) => s.entries.length > 0),
  };
}

const section = (name: SectionName, entries: readonly (readonly Row[])[]): Section => ({
  heading: SECTION[name].heading,
  entries: entries.map((rows, i) => (entries.length === 1 ? { rows } : { title: `${SECTION[name].entry} ${i + 1}`, rows })),
});

const agendaRows = (q: AgendaQuestion): readonly Row[] => [
  { label: LABEL.toSettle, value: q.question },
  ...row(LABEL.decider, q.decider),
  ...row(LABEL.timePlanned, q.minutes === undefined ? undefined : minutesWords(q.minutes)),
];

const checkInRows = (c: CheckIn, author: Person): readonly Row[] => [
  { label: LABEL.promised, value: c.action },
  ...row(LABEL.promisedBy, personLine(c.owner, author)),
  { label: LABEL.sinceThen, value: c.is },
  ...row(LABEL.theirWords, c.note),
];

const decisionRows = (d: Decision): readonly Row[] => [
  ...row(LABEL.question, d.question),
  ...(d.outcome.kind === 'decided'
    ? [{ label: LABEL.decided, value: d.outcome.text }]
    : [{ label: LABEL.deferredBecause, value: d.outcome.because }, ...dayRow(LABEL.deferredUntil, d.outcome.until)]),
  ...row(LABEL.decider, d.decider),
  ...row(LABEL.reason, d.reason),
  ...row(LABEL.dissent, d.dissent),
];

const openQuestionRows = (q: OpenQuestion): readonly Row[] => [
  { label: LABEL.question, value: q.question },
  ...row(LABEL.inTheWay, listWords(q.inTheWay)),
  ...row(LABEL.decider, q.decider),
  ...dayRow(LABEL.by, q.by),
];

const commitmentRows = (c: Commitment, author: Person): readonly Row[] => [
  ...row(LABEL.when, c.cue),
  { label: LABEL.action, value: c.action },
  ...row(LABEL.owner, personLine(c.owner, author)),
  ...row(LABEL.standing, c.asked && ASKED),
  ...dayRow(LABEL.by, c.due),
  ...row(LABEL.obstacle, c.obstacle),
  ...row(LABEL.fallback, c.fallback),
];

const closeCheckRows = (c: CloseCheck): readonly Row[] => [
  { label: LABEL.stated, value: yesOrNo(c.stated) },
  { label: LABEL.ownerAndDate, value: yesOrNo(c.ownerAndDate) },
  { label: LABEL.dissentAsked, value: yesOrNo(c.dissentAsked) },
  { label: LABEL.reasonKept, value: yesOrNo(c.reasonKept) },
  ...row(LABEL.inOneLine, c.line),
];

/** Questions come from templates, so they stand in a value: all answers are one table, each begins with its question. */
const reflectionRows = ({ asked, answer }: ReflectionField): readonly Row[] => [
  { label: LABEL.asked, value: asked },
  { label: LABEL.answer, value: answer },
];

const row = (label: string, value: string | undefined): readonly Row[] =>
  value === undefined || value === '' ? [] : [{ label, value }];

const dayRow = (label: string, date: LocalDate | undefined): readonly Row[] => row(label, date && dayWords(date));
