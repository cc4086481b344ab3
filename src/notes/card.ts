import type { MeetingRecord } from '#domain/record.ts';
import { asShown } from './as-shown.ts';
import { byteLength } from './byte-length.ts';
import { withKey } from './card-key.ts';
import { counted, cutLine } from './counted.ts';
import { dirOf, isRightToLeft } from './direction.ts';
import { escapeHtml } from './escape-html.ts';
import { LABELS, TITLE, type WrittenIn } from './labels.ts';
import { escapeMarkdownLine } from './markdown-words.ts';
import { blockOf, type NotesBlock, type Section } from './notes-block.ts';
import type { Row } from './row.ts';

/** Bytes of card JSON in UTF-8. Teams refuses messages of about 28 KB, markup included; the rest is left for the envelope. */
export const CARD_LIMIT = 25_000;

/** Characters that are left of a head value when the head alone is too large. */
const CLIPPED = 200;

export interface NotesCard {
  /** One line for the message itself: what a notification and a reader without cards show. */
  readonly summaryHtml: string;
  /** An adaptive card 1.5 as JSON text, at most `CARD_LIMIT` bytes. */
  readonly cardJson: string;
}

/**
 * The notes block as a chat card. `openUrl` opens the record in Debrief; the record's key stands in its query and nowhere else.
 * A card that would be too large is cut at whole entries, from the end, with a line that says how many are missing.
 */
export function renderCard(record: MeetingRecord, { openUrl, language = 'en' }: { readonly openUrl: string; readonly language?: WrittenIn }): NotesCard {
  return { summaryHtml: summaryOf(record, language), cardJson: fitting(blockOf(record, language), withKey(openUrl, record), language) };
}

const summaryOf = (record: MeetingRecord, language: WrittenIn): string => {
  const shown = asShown(record);
  return `<p${dirOf(language)}>${TITLE}: <b>${escapeHtml(clipped(shown.subject.replace(/\n+/g, ' ')))}</b>: ${counted(shown, language)}</p>`;
};

/** Drops entries from the end until the card fits, then all of the head that can be spared. */
function fitting(block: NotesBlock, url: string, language: WrittenIn): string {
  const total = block.sections.reduce((n, section) => n + section.entries.length, 0);
  const fits = (keep: number): boolean => byteLength(cardOf(firstEntries(block, keep), total - keep, url, language)) <= CARD_LIMIT;
  if (fits(total)) return cardOf(block, 0, url, language);
  if (!fits(0)) return cardOf({ ...block, head: block.head.map((row) => clippedRow(row, language)), sections: [] }, total, url, language);
  let [keep, tooMany] = [0, total];
  while (tooMany - keep > 1) {
    const middle = (keep + tooMany) >> 1;
    if (fits(middle)) keep = middle;
    else tooMany = middle;
  }
  return cardOf(firstEntries(block, keep), total - keep, url, language);
}

function firstEntries(block: NotesBlock, keep: number): NotesBlock {
  let left = keep;
  const sections = block.sections.map((section) => {
    const entries = section.entries.slice(0, left);
    left -= entries.length;
    return { ...section, entries };
  });
  return { ...block, sections: sections.filter((section) => section.entries.length > 0) };
}

const clippedRow = (row: Row, language: WrittenIn): Row => (row.label === LABELS[language].label.when ? row : { ...row, value: clipped(row.value) });

const clipped = (text: string): string => {
  const letters = [...text];
  return letters.length <= CLIPPED ? text : `${letters.slice(0, CLIPPED - 1).join('')}…`;
};

const cardOf = (block: NotesBlock, left: number, url: string, language: WrittenIn): string =>
  JSON.stringify({
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    fallbackText: TITLE,
    msteams: { width: 'Full' },
    ...(isRightToLeft(language) ? { rtl: true } : {}),
    body: [
      { ...heading(TITLE), size: 'Large' },
      facts(block.head),
      ...block.sections.flatMap(sectionItems),
      ...(left > 0 ? [{ type: 'TextBlock', text: cutLine(left, language), wrap: true, isSubtle: true }] : []),
    ],
    actions: [{ type: 'Action.OpenUrl', title: LABELS[language].open, url }],
  });

const sectionItems = (section: Section): object[] => [
  { ...heading(section.heading), size: 'Medium', separator: true },
  ...section.entries.flatMap(({ title, rows }) => [...(title === undefined ? [] : [heading(title)]), facts(rows)]),
];

const heading = (text: string): object => ({ type: 'TextBlock', text, weight: 'Bolder', style: 'heading', wrap: true });

const facts = (rows: readonly Row[]): object => ({
  type: 'FactSet',
  facts: rows.map((row) => ({ title: row.label, value: paragraphs(row.value) })),
});

/** In a card two line ends make a new line. */
const paragraphs = (words: string): string => words.split('\n').map(escapeMarkdownLine).join('\n\n');
