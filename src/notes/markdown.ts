import type { Result } from '#base/result.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { labelOf, smallPrint } from './label-of.ts';
import { LABEL, TITLE, type WrittenIn } from './labels.ts';
import { escapeMarkdownLine, unescapeMarkdown } from './markdown-words.ts';
import { blockOf, type Section } from './notes-block.ts';
import type { Part } from './part.ts';
import { readBlock, type NotesProblem } from './read-block.ts';
import { referenceRow } from './reference.ts';
import type { Row } from './row.ts';
import { unwrapSafeLinks } from './safe-links.ts';

/** The notes block as CommonMark: a list of `**label:** words`; a further line of the words follows a backslash. */
export function renderMarkdown(record: MeetingRecord, language: WrittenIn = 'en'): string {
  const block = blockOf(record, language);
  const reference = referenceRow(record, language);
  return [
    `## ${TITLE}`,
    block.head.map(item).join('\n'),
    ...block.sections.flatMap(sectionMarkdown),
    '---',
    `${reference.label}: ${escapeMarkdownLine(reference.value)}`,
  ].join('\n\n') + '\n';
}

/** Reads a notes block anywhere in a Markdown text, also after an editor has chosen other bullets, breaks or escapes. */
export const parseMarkdown = (text: string): Result<MeetingRecord, NotesProblem> => readBlock(partsOf(text));

const sectionMarkdown = (section: Section): string[] => [
  `### ${section.heading}`,
  ...section.entries.flatMap(({ title, rows }) => [...(title === undefined ? [] : [`#### ${title}`]), rows.map(item).join('\n')]),
];

const item = (row: Row): string =>
  `- **${row.label}:** ${row.value.split('\n').map(escapeMarkdownLine).join('\\\n  ')}`.trimEnd();

/** A list item whose bold beginning is one of our labels. In a person's words the stars would be escaped. */
const ITEM = /^\s*(?:[-+*]|\d+\.)\s+(?:\*\*|__)([^*_]+?)(?::(?:\*\*|__)|(?:\*\*|__):)(.*)$/;
const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)(?:\s#+)?\s*$/;

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let row: { label: string; lines: string[] } | undefined;
  const endRow = (): void => {
    if (row) parts.push({ is: 'row', label: row.label, value: wordsOf(row.lines) });
    row = undefined;
  };
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const continues = row !== undefined && breaksAtEnd(row.lines.at(-1) ?? '');
    const item = continues ? null : ITEM.exec(line);
    const heading = continues ? null : HEADING.exec(line);
    // The small print, where no words run on.
    const reference = row ? undefined : smallPrint(line);
    if (item && labelOf(item[1] ?? '') !== undefined) {
      endRow();
      row = { label: item[1] ?? '', lines: [item[2] ?? ''] };
    } else if (heading) {
      endRow();
      parts.push({ is: 'line', text: unescapeMarkdown(heading[2] ?? '').replace(/[*_]{2}/g, '') });
    } else if (reference !== undefined) {
      row = { label: LABEL.reference, lines: [reference] };
    } else if (row && (continues || line.trim() !== '')) {
      row.lines.push(line);
    } else {
      endRow();
    }
  }
  endRow();
  return parts;
}

/** An odd number of backslashes, or two blanks, at the end of a line: the words go on in a new line. */
const breaksAtEnd = (line: string): boolean => (/\\+$/.exec(line)?.[0].length ?? 0) % 2 === 1;

/** Lines of Markdown as words: a hard break is a new line, any other line end a blank. */
const wordsOf = (lines: readonly string[]): string =>
  lines
    .map((line) => {
      const hard = breaksAtEnd(line) || / {2}$/.test(line);
      const words = unescapeMarkdown(unwrapSafeLinks(breaksAtEnd(line) ? line.slice(0, -1) : line));
      return `${words}${hard ? '\n' : ' '}`;
    })
    .join('');
