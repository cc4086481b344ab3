import type { LocalDate } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { MeetingRecord, OpenQuestion } from '#domain/record.ts';
import { asShown } from './as-shown.ts';
import { escapeHtml } from './escape-html.ts';
import { CARRIED, INVITE_LABEL, INVITE_REFERENCE, INVITE_TITLE } from './invite-labels.ts';
import { ASKED } from './labels.ts';
import type { Section } from './notes-block.ts';
import { referenceRow } from './reference.ts';
import type { Row } from './row.ts';
import { dayWords } from './shown-times.ts';

/** What an invitation carries over from a meeting, for people to read before they meet. */
export interface InviteBlock {
  readonly title: string;
  readonly sections: readonly Section[];
}

/** The open questions and commitments of a record; undefined where there are none: then nothing stands in the invitation. */
export function inviteBlockOf(given: MeetingRecord): InviteBlock | undefined {
  const record = asShown(given);
  const sections = [
    section('questions', record.openQuestions.map(questionRows)),
    section('commitments', record.commitments.map(commitmentRows)),
  ].filter((s) => s.entries.length > 0);
  return sections.length === 0 ? undefined : { title: INVITE_TITLE, sections };
}

/** The block as HTML for `putInvite`; undefined where the record has nothing to carry over. */
export function renderInvite(record: MeetingRecord): string | undefined {
  const block = inviteBlockOf(record);
  if (!block) return undefined;
  return [
    `<h3>${block.title}</h3>`,
    ...block.sections.flatMap(sectionHtml),
    `<p><small>${INVITE_REFERENCE}: ${escapeHtml(referenceRow(record).value)}</small></p>`,
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
  ...entries.flatMap(({ title, rows }) => [...(title === undefined ? [] : [`<p>${title}</p>`]), `<table><tbody>\n${rows.map(rowHtml).join('')}</tbody></table>`]),
];

const rowHtml = ({ label, value }: Row): string =>
  `<tr><th align="left" valign="top">${label}</th><td dir="auto">${escapeHtml(value).replace(/\n/g, '<br>')}</td></tr>\n`;
