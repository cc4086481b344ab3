import type { Result } from '#base/result.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlParts } from './html-parts.ts';
import { TITLE } from './labels.ts';
import { blockOf, type Section } from './notes-block.ts';
import { readBlock, type NotesProblem } from './read-block.ts';
import { referenceRow } from './reference.ts';
import type { Row } from './row.ts';

/** The notes block as HTML for mail, OneNote and the clipboard: headings and tables that stay readable without styles. */
export function renderHtml(record: MeetingRecord): string {
  const block = blockOf(record);
  const reference = referenceRow(record);
  return [
    `<h2>${TITLE}</h2>`,
    table(block.head),
    ...block.sections.flatMap(sectionHtml),
    `<p><small>${reference.label}: ${escapeHtml(reference.value)}</small></p>`,
    '',
  ].join('\n');
}

/** Reads a notes block anywhere in a piece of HTML, also after mail and chat programs have cleaned it up. */
export const parseHtml = (html: string): Result<MeetingRecord, NotesProblem> => readBlock(htmlParts(html));

const sectionHtml = (section: Section): string[] => [
  `<h3>${section.heading}</h3>`,
  ...section.entries.flatMap(({ title, rows }) => [...(title === undefined ? [] : [`<p><b>${title}</b></p>`]), table(rows)]),
];

const table = (rows: readonly Row[]): string => `<table><tbody>\n${rows.map(tableRow).join('')}</tbody></table>`;

const tableRow = (row: Row): string =>
  `<tr><th align="left" valign="top">${row.label}</th><td dir="auto">${escapeHtml(row.value).replace(/\n/g, '<br>')}</td></tr>\n`;
