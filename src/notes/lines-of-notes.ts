import { htmlParts } from './html-parts.ts';
import { isOpenInDebrief, labelOf, same } from './label-of.ts';
import { LABEL, TITLE } from './labels.ts';
import { referenceFrom } from './reference.ts';
import type { Row } from './row.ts';
import { shownLine } from './shown-words.ts';

/** Meeting notes as somebody wrote them: plain text or Markdown, or HTML as Loop, OneNote and mail programs copy it. */
export type WrittenNotes = { readonly text: string } | { readonly html: string };

export interface LinesOfNotes {
  /** As people see them; none is empty. */
  readonly lines: readonly string[];
  /** A notes block of Debrief stood among them and was left out: it is the record, not a further sign of what was decided. */
  readonly hadBlock: boolean;
}

/** The lines of notes without Debrief's own notes blocks, also where the end of one is missing. Never fails. */
export function linesOfNotes(given: WrittenNotes): LinesOfNotes {
  const all = 'html' in given ? seenInHtml(given.html) : seenInText(given.text);
  const kept: Seen[] = [];
  for (let at = 0; at < all.length; ) {
    const end = beginsBlock(all, at) ? endOfBlock(all, at) : at;
    const one = all[at];
    if (end === at && one) kept.push(one);
    at = Math.max(end, at + 1);
  }
  return { lines: kept.flatMap((seen) => seen.lines), hadBlock: kept.length < all.length };
}

/** A line, or a row of a table. */
interface Seen {
  readonly lines: readonly string[];
  /** Where it begins with a label of ours. */
  readonly row?: Row;
  /** It carries the words above it on, so it may look like anything. */
  readonly goesOn?: true;
}

const seenInHtml = (html: string): readonly Seen[] =>
  htmlParts(html).flatMap((part): readonly Seen[] => {
    if (part.is === 'table') return [];
    if (part.is === 'line') return seenAs(shownLine(part.text));
    const lines = [part.label, ...part.value.split('\n')].map(shownLine).filter((line) => line !== '');
    const label = labelOf(part.label);
    return lines.length === 0 ? [] : [{ lines, ...(label === undefined ? {} : { row: { label, value: part.value } }) }];
  });

function seenInText(text: string): readonly Seen[] {
  let breaks = false;
  return text.split(/\r\n?|\n/).flatMap((raw): readonly Seen[] => {
    const goesOn = breaks || /^(?:\s*>)*\s*\|(?!.*\|\s*$)/.test(raw.slice(0, 1_000));
    breaks = (/\\+$/.exec(raw.slice(-100))?.[0].length ?? 0) % 2 === 1;
    const line = shownLine(raw);
    return goesOn && line !== '' ? [{ lines: [line], goesOn }] : seenAs(line, raw);
  });
}

/** `Label: words`, also with the marks of Markdown, or with the tab of a table that was pasted as text. */
function seenAs(line: string, raw = line): readonly Seen[] {
  if (line === '') return [];
  const shown = bare(raw);
  const cut = shown.search(/[:\t]/);
  const label = cut < 0 ? undefined : labelOf(shown.slice(0, cut));
  return [{ lines: [line], ...(label === undefined ? {} : { row: { label, value: shown.slice(cut + 1) } }) }];
}

/** A line without the marks of Markdown and quoting. */
const bare = (line: string): string => line.replace(/^[\s>#*_+|-]+/, '').replace(/[*_|]+/g, '').trim();

/** As `readBlock` finds it: the title, soon followed by the meeting or its times. */
function beginsBlock(all: readonly Seen[], at: number): boolean {
  const title = all[at];
  if (title?.lines.length !== 1 || title.row || title.goesOn || !same(bare(title.lines[0] ?? ''), TITLE)) return false;
  return all.slice(at + 1, at + 5).some(({ row }) => row?.label === LABEL.meeting || row?.label === LABEL.when);
}

/**
 * Behind the small print; where it is missing before the next block, behind a card's link, else behind the last of our rows and
 * what carries it on. Words of a value may read like that link, so it ends nothing while the small print is still to come; and
 * like small print without an address, so that ends it only as the last of our rows.
 */
function endOfBlock(all: readonly Seen[], from: number): number {
  let end = from + 1;
  let link: number | undefined;
  let nameless: number | undefined;
  for (let at = from + 1; at < all.length && !beginsBlock(all, at); at += 1) {
    const { lines: [line = ''], row, goesOn } = all[at] ?? { lines: [] };
    if (isOpenInDebrief(bare(line))) link ??= at + 1;
    const isBroken = all[at + 1]?.lines[0]?.startsWith('(') === true;
    const isReference = row !== undefined && referenceFrom(row) !== undefined;
    // The author's address stands in brackets.
    if (isReference && (isBroken || /\(.+\)/s.test(row.value))) return at + (isBroken ? 2 : 1);
    if (isReference) nameless = at + 1;
    if (row || (goesOn && end === at)) end = at + 1;
  }
  return nameless === end ? end : link ?? end;
}
