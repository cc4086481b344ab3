import type { LocalDate } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { Decision, MeetingRecord, OpenQuestion } from '#domain/record.ts';
import { asShown } from './as-shown.ts';
import { LABEL, SECTION, when, type SectionName } from './labels.ts';
import { personLine } from './person-line.ts';
import { referenceOf } from './reference.ts';

/** A label of ours and a person's words: words only ever stand in a value, so they can look like anything. */
export interface Row {
  readonly label: string;
  readonly value: string;
}

export interface Entry {
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface Section {
  readonly heading: string;
  readonly entries: readonly Entry[];
}

/** What every format writes, in this order: title, head, sections that have entries, reference (which ends the block). */
export interface NotesBlock {
  readonly head: readonly Row[];
  readonly sections: readonly Section[];
  readonly reference: Row;
}

export function blockOf(given: MeetingRecord): NotesBlock {
  const record = asShown(given);
  return {
    head: [
      { label: LABEL.meeting, value: record.subject },
      { label: LABEL.when, value: when(record.start, record.end) },
      { label: LABEL.author, value: record.author.name },
      ...row(LABEL.purpose, record.purpose),
      ...row(LABEL.intent, record.intent),
      ...row(LABEL.success, record.successCondition),
    ],
    sections: [
      section('decisions', record.decisions.map(decisionRows)),
      section('open', record.openQuestions.map(openQuestionRows)),
      section('commitments', record.commitments.map(commitmentRows)),
    ].filter((s) => s.entries.length > 0),
    reference: { label: LABEL.reference, value: referenceOf(record) },
  };
}

const section = (name: SectionName, entries: readonly (readonly Row[])[]): Section => ({
  heading: SECTION[name].heading,
  entries: entries.map((rows, i) => ({ title: `${SECTION[name].entry} ${i + 1}`, rows })),
});

const decisionRows = (d: Decision): readonly Row[] => [
  ...row(LABEL.question, d.question),
  ...(d.outcome.kind === 'decided'
    ? [{ label: LABEL.decided, value: d.outcome.text }]
    : [{ label: LABEL.deferredBecause, value: d.outcome.because }, ...row(LABEL.deferredUntil, d.outcome.until)]),
  ...row(LABEL.decider, d.decider),
  ...row(LABEL.reason, d.reason),
];

const openQuestionRows = (q: OpenQuestion): readonly Row[] => [
  { label: LABEL.question, value: q.question },
  ...q.inTheWay.map((value) => ({ label: LABEL.inTheWay, value })),
  ...row(LABEL.decider, q.decider),
  ...row(LABEL.by, q.by),
];

const commitmentRows = (c: Commitment): readonly Row[] => [
  { label: LABEL.when, value: c.cue },
  { label: LABEL.action, value: c.action },
  { label: LABEL.owner, value: personLine(c.owner) },
  ...row(LABEL.by, c.due),
  ...row(LABEL.obstacle, c.obstacle),
  ...row(LABEL.fallback, c.fallback),
];

const row = (label: string, value: string | LocalDate | undefined): readonly Row[] =>
  value === undefined ? [] : [{ label, value }];
