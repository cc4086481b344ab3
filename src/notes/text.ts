import type { Result } from '#base/result.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { labelOf, same, sectionOf } from './label-of.ts';
import { LABEL, TITLE, type WrittenIn } from './labels.ts';
import { blockOf, type Section } from './notes-block.ts';
import type { Part } from './part.ts';
import { readBlock, type NotesProblem } from './read-block.ts';
import { referenceFrom, referenceRow } from './reference.ts';
import type { Row } from './row.ts';

/** The notes block as plain text: `Label: words`; a further line of the words begins with `| `, so that no words can look like a label. */
export function renderText(record: MeetingRecord, language: WrittenIn = 'en'): string {
  const block = blockOf(record, language);
  return [
    TITLE,
    rows(block.head),
    ...block.sections.flatMap(sectionText),
    rows([referenceRow(record, language)]),
  ].join('\n\n') + '\n';
}

/** Reads a notes block anywhere in a plain text, also where blanks at the beginnings and ends of lines or empty lines were lost, or where it was quoted with `>`. */
export const parseText = (text: string): Result<MeetingRecord, NotesProblem> => readBlock(partsOf(text));

const sectionText = (section: Section): string[] => [
  section.heading,
  ...section.entries.map((entry) => `${entry.title === undefined ? '' : `${entry.title}\n`}${rows(entry.rows)}`),
];

const rows = (all: readonly Row[]): string =>
  all.map((row) => `${row.label}: ${row.value.split('\n').join('\n| ')}`.replace(/ $/gm, '')).join('\n');

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let row: { label: string; value: string } | undefined;
  let paragraph = false;
  const endRow = (): void => {
    if (row) parts.push({ is: 'row', ...row });
    row = undefined;
  };
  for (const raw of text.replace(/\r\n?/g, '\n').split('\n')) {
    const line = raw.replace(/^(?:\s*>)+/, '').trim();
    const [, label, value] = /^([^:|]{1,40}):(.*)$/.exec(line) ?? [];
    if (line.startsWith('|')) {
      if (row) row.value += `\n${line.slice(1)}`;
    } else if (label !== undefined && labelOf(label) !== undefined) {
      endRow();
      row = { label, value: value ?? '' };
      paragraph = true;
    } else if (isHeading(line)) {
      endRow();
      parts.push({ is: 'line', text: line });
    } else {
      paragraph &&= line !== '' && !endsReference(row, line);
      if (row && paragraph) row.value += ` ${line}`;
    }
  }
  endRow();
  return parts;
}

/** What follows a whole reference is no part of the block; one that was broken over lines goes on, at the latest with its address. */
function endsReference(row: Row | undefined, line: string): boolean {
  const label = labelOf(row?.label ?? '');
  const whole = row !== undefined && label !== undefined && referenceFrom({ label, value: row.value }) !== undefined;
  const addressFollows = label === LABEL.reference && line.startsWith('(') && !row?.value.endsWith(')');
  return whole && !addressFollows;
}

const isHeading = (line: string): boolean => same(line, TITLE) || sectionOf(line) !== undefined;
