import type { Result } from '#base/result.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { alignOf, dirOf, tableDirOf } from './direction.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlParts } from './html-parts.ts';
import { TITLE, type WrittenIn } from './labels.ts';
import { blockOf, type Section } from './notes-block.ts';
import { readBlock, type NotesProblem } from './read-block.ts';
import { referenceRow } from './reference.ts';
import type { Row } from './row.ts';

/** The notes block as HTML for mail, OneNote and the clipboard: headings and tables that stay readable without styles. */
export function renderHtml(record: MeetingRecord, language: WrittenIn = 'en'): string {
  const block = blockOf(record, language);
  const reference = referenceRow(record, language);
  const dir = dirOf(language);
  return [
    `<h2${dir}>${TITLE}</h2>`,
    table(block.head, language),
    ...block.sections.flatMap((section) => sectionHtml(section, language)),
    `<p${dir}><small>${reference.label}: ${escapeHtml(reference.value)}</small></p>`,
    '',
  ].join('\n');
}

/** Reads a notes block anywhere in a piece of HTML, also after mail and chat programs have cleaned it up. */
export const parseHtml = (html: string): Result<MeetingRecord, NotesProblem> => readBlock(htmlParts(html));

const sectionHtml = (section: Section, language: WrittenIn): string[] => [
  `<h3${dirOf(language)}>${section.heading}</h3>`,
  ...section.entries.flatMap(({ title, rows }) => [...(title === undefined ? [] : [`<p${dirOf(language)}><b>${title}</b></p>`]), table(rows, language)]),
];

const table = (rows: readonly Row[], language: WrittenIn): string =>
  `<table${tableDirOf(language)}><tbody>\n${rows.map((row) => tableRow(row, language)).join('')}</tbody></table>`;

const tableRow = (row: Row, language: WrittenIn): string =>
  `<tr><th align="${alignOf(language)}" valign="top">${row.label}</th><td dir="auto">${escapeHtml(row.value).replace(/\n/g, '<br>')}</td></tr>\n`;
