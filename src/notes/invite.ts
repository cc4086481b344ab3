import type { LocalDate } from '#base/time.ts';
import type { Aim } from '#domain/aim.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { MeetingRecord, OpenQuestion } from '#domain/record.ts';
import { carriedAsShown, type Carried } from './as-shown.ts';
import { alignOf, dirOf, tableDirOf } from './direction.ts';
import { escapeHtml } from './escape-html.ts';
import { LABELS, type Heading, type WrittenIn } from './labels.ts';
import type { Section } from './notes-block.ts';
import { referenceRow } from './reference.ts';
import type { Row } from './row.ts';
import { wordFor } from './set-words.ts';
import { dayWords } from './shown-times.ts';
import { shownWords } from './shown-words.ts';

export { THIS_MEETING } from './invite-labels.ts';

/** What an invitation carries over from a meeting, or says of what it is for: for people to read before they meet. */
export interface InviteBlock {
  readonly title: string;
  /** What the meeting is for; empty in a block that only carries over. */
  readonly head: readonly Row[];
  readonly sections: readonly Section[];
}

/** The open questions and commitments of a record; undefined where there are none: then nothing stands in the invitation. */
export const inviteBlockOf = (record: MeetingRecord, language: WrittenIn = 'en'): InviteBlock | undefined => blockOf({ openQuestions: record.openQuestions, commitments: record.commitments }, language);

/** The block as HTML for `putInvite`; undefined where the record has nothing to carry over. */
export const renderInvite = (record: MeetingRecord, language: WrittenIn = 'en'): string | undefined => htmlOf(inviteBlockOf(record, language), referenceRow(record).value, language);

/** What the meeting is for, its questions to decide, and the commitments that are open; undefined where all of that is nothing. */
export const aimBlockOf = (aim: Aim, commitments: readonly Commitment[] = [], language: WrittenIn = 'en'): InviteBlock | undefined =>
  blockOf({ ...aim, openQuestions: questionsOf(aim), commitments }, language);

/**
 * The same as HTML for `putInvite` with `THIS_MEETING`. It names no meeting and no person: an appointment has no id that all
 * know before it is saved, and the body in which it stands belongs to one appointment alone.
 */
export const renderAim = (aim: Aim, commitments: readonly Commitment[] = [], language: WrittenIn = 'en'): string | undefined =>
  htmlOf(aimBlockOf(aim, commitments, language), LABELS[language].invite.thisMeeting, language);

/** A question without words asks nothing. */
const questionsOf = ({ questions }: Aim): readonly OpenQuestion[] => questions.filter(({ question }) => shownWords(question) !== '').map((q) => ({ ...q, inTheWay: [] }));

function blockOf(carried: Carried, language: WrittenIn): InviteBlock | undefined {
  const shown = carriedAsShown(carried);
  const { label, invite } = LABELS[language];
  const head = [
    ...row(label.success, shown.successCondition),
    ...row(label.purpose, shown.purpose === undefined || shown.purpose === 'unset' ? undefined : wordFor(shown.purpose, language)),
    ...row(label.intent, shown.intent),
  ];
  const sections = [
    section(invite.questions, shown.openQuestions.map((q) => questionRows(q, language))),
    section(invite.commitments, shown.commitments.map((c) => commitmentRows(c, language))),
  ].filter((s) => s.entries.length > 0);
  return head.length === 0 && sections.length === 0 ? undefined : { title: invite.title, head, sections };
}

function htmlOf(block: InviteBlock | undefined, reference: string, language: WrittenIn): string | undefined {
  const dir = dirOf(language);
  return block && [
    `<h3${dir}>${block.title}</h3>`,
    ...(block.head.length > 0 ? [tableHtml(block.head, language)] : []),
    ...block.sections.flatMap((section) => sectionHtml(section, language)),
    `<p${dir}><small>${LABELS[language].invite.reference}: ${escapeHtml(reference)}</small></p>`,
  ].join('\n');
}

const section = ([heading, entry]: Heading, entries: readonly (readonly Row[])[]): Section => ({
  heading,
  entries: entries.map((rows, i) => (entries.length === 1 ? { rows } : { title: `${entry} ${i + 1}`, rows })),
});

const questionRows = (q: OpenQuestion, language: WrittenIn, { label } = LABELS[language]): readonly Row[] => [
  { label: label.question, value: q.question },
  ...row(label.decider, q.decider),
  ...dayRow(q.by, language),
];

const commitmentRows = (c: Commitment, language: WrittenIn, { label, invite } = LABELS[language]): readonly Row[] => [
  { label: invite.owner, value: c.owner.name || c.owner.address },
  ...row(invite.action, c.action),
  ...row(label.standing, c.asked && wordFor('asked', language)),
  ...dayRow(c.due, language),
];

const row = (label: string, value: string | undefined): readonly Row[] => (value === undefined || value === '' ? [] : [{ label, value }]);

const dayRow = (date: LocalDate | undefined, language: WrittenIn): readonly Row[] => row(LABELS[language].label.by, date && dayWords(date, language));

const sectionHtml = ({ heading, entries }: Section, language: WrittenIn): string[] => [
  `<p${dirOf(language)}><b>${heading}</b></p>`,
  ...entries.flatMap(({ title, rows }) => [...(title === undefined ? [] : [`<p${dirOf(language)}>${title}</p>`]), tableHtml(rows, language)]),
];

const tableHtml = (rows: readonly Row[], language: WrittenIn): string =>
  `<table${tableDirOf(language)}><tbody>\n${rows.map((row) => rowHtml(row, language)).join('')}</tbody></table>`;

const rowHtml = ({ label, value }: Row, language: WrittenIn): string =>
  `<tr><th align="${alignOf(language)}" valign="top">${label}</th><td dir="auto">${escapeHtml(value).replace(/\n/g, '<br>')}</td></tr>\n`;
