import type { LocalDate } from '#base/time.ts';
import type { Aim } from '#domain/aim.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { MeetingRecord, OpenQuestion } from '#domain/record.ts';
import { carriedAsShown, type Carried } from './as-shown.ts';
import { escapeHtml } from './escape-html.ts';
import { AIM_LABEL, CARRIED, INVITE_LABEL, INVITE_REFERENCE, INVITE_TITLE } from './invite-labels.ts';
import { ASKED } from './labels.ts';
import type { Section } from './notes-block.ts';
import { referenceRow } from './reference.ts';
import type { Row } from './row.ts';
import { dayWords } from './shown-times.ts';
import { shownWords } from './shown-words.ts';

/** What an invitation carries over from a meeting, or says of what it is for: for people to read before they meet. */
export interface InviteBlock {
  readonly title: string;
  /** What the meeting is for; empty in a block that only carries over. */
  readonly head: readonly Row[];
  readonly sections: readonly Section[];
}

/** The open questions and commitments of a record; undefined where there are none: then nothing stands in the invitation. */
export const inviteBlockOf = (record: MeetingRecord): InviteBlock | undefined => blockOf({ openQuestions: record.openQuestions, commitments: record.commitments });

/** The block as HTML for `putInvite`; undefined where the record has nothing to carry over. */
export const renderInvite = (record: MeetingRecord): string | undefined => htmlOf(inviteBlockOf(record), referenceRow(record).value);

/** What the meeting is for, its questions to decide, and the commitments that are open; undefined where all of that is nothing. */
export const aimBlockOf = (aim: Aim, commitments: readonly Commitment[] = []): InviteBlock | undefined => blockOf({ ...aim, openQuestions: questionsOf(aim), commitments });

/**
 * The same as HTML for `putInvite` with `THIS_MEETING`. It names no meeting and no person: an appointment has no id that all
 * know before it is saved, and the body in which it stands belongs to one appointment alone.
 */
export const renderAim = (aim: Aim, commitments: readonly Commitment[] = []): string | undefined => htmlOf(aimBlockOf(aim, commitments), AIM_REFERENCE);

/** Stands in the place of the meeting's id and its author. */
const AIM_REFERENCE = 'this meeting';

/** The key by which `findInvite` and its neighbours know the block of `renderAim`. */
export const THIS_MEETING = `${AIM_REFERENCE}/`;

/** A question without words asks nothing. */
const questionsOf = ({ questions }: Aim): readonly OpenQuestion[] => questions.filter(({ question }) => shownWords(question) !== '').map((q) => ({ ...q, inTheWay: [] }));

function blockOf(carried: Carried): InviteBlock | undefined {
  const shown = carriedAsShown(carried);
  const head = [
    ...row(AIM_LABEL.success, shown.successCondition),
    ...row(AIM_LABEL.purpose, shown.purpose === 'unset' ? undefined : shown.purpose),
    ...row(AIM_LABEL.intent, shown.intent),
  ];
  const sections = [
    section('questions', shown.openQuestions.map(questionRows)),
    section('commitments', shown.commitments.map(commitmentRows)),
  ].filter((s) => s.entries.length > 0);
  return head.length === 0 && sections.length === 0 ? undefined : { title: INVITE_TITLE, head, sections };
}

function htmlOf(block: InviteBlock | undefined, reference: string): string | undefined {
  return block && [
    `<h3>${block.title}</h3>`,
    ...(block.head.length > 0 ? [tableHtml(block.head)] : []),
    ...block.sections.flatMap(sectionHtml),
    `<p><small>${INVITE_REFERENCE}: ${escapeHtml(reference)}</small></p>`,
  ].join('\n');
}

const section = (name: keyof typeof CARRIED, entries: readonly (readonly Row[])[]): Section => ({
  heading: CARRIED[name].heading,
  entries: entries.map((rows, i) => (entries.length === 1 ? { rows } : { title: `${CARRIED[name].entry} ${i + 1}`, rows })),
});

const questionRows = (q: OpenQuestion): readonly Row[] => [
  { label: INVITE_LABEL.question, value: q.question },
  ...row(INVITE_LABEL.decider, q.decider),
  ...dayRow(q.by),
];

const commitmentRows = (c: Commitment): readonly Row[] => [
  { label: INVITE_LABEL.owner, value: c.owner.name || c.owner.address },
  ...row(INVITE_LABEL.action, c.action),
  ...row(INVITE_LABEL.standing, c.asked && ASKED),
  ...dayRow(c.due),
];

const row = (label: string, value: string | undefined): readonly Row[] => (value === undefined || value === '' ? [] : [{ label, value }]);

const dayRow = (date: LocalDate | undefined): readonly Row[] => row(INVITE_LABEL.by, date && dayWords(date));

const sectionHtml = ({ heading, entries }: Section): string[] => [
  `<p><b>${heading}</b></p>`,
  ...entries.flatMap(({ title, rows }) => [...(title === undefined ? [] : [`<p>${title}</p>`]), tableHtml(rows)]),
];

const tableHtml = (rows: readonly Row[]): string => `<table><tbody>\n${rows.map(rowHtml).join('')}</tbody></table>`;

const rowHtml = ({ label, value }: Row): string =>
  `<tr><th align="left" valign="top">${label}</th><td dir="auto">${escapeHtml(value).replace(/\n/g, '<br>')}</td></tr>\n`;
