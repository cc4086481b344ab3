import { address } from '#domain/person.ts';
import { meetingOfKey } from '#domain/record.ts';
import { htmlLines, type HtmlElement, type HtmlLine, type HtmlRange } from './html-lines.ts';
import { htmlTokens } from './html-tokens.ts';
import { inviteReference, isInviteHeading, isInviteLabel, isInviteTitle, THIS_MEETING, THIS_MEETINGS } from './invite-labels.ts';
import { referenceRow } from './reference.ts';
import { shownAddress, shownLine } from './shown-words.ts';

/** A block of ours in a body: its place, and what it says as lines of text. */
export interface FoundInvite extends HtmlRange {
  readonly text: string;
}

/**
 * The blocks of this record's key in the body of an invitation, also after Exchange cleaned them up and after a person
 * edited words in them; those of other keys are none of ours. More than one only where somebody copied it.
 */
export const findInvite = (html: string, key: string): readonly FoundInvite[] => blocksIn(htmlLines(html), key);

/** The body with the block in place of ours, or at its top where there is none. Every other character stays. */
export function putInvite(html: string, block: string, key: string): string {
  const [first, ...copies] = findInvite(html, key);
  if (!first) {
    const top = topOf(html);
    return html.slice(0, top) + block + html.slice(top);
  }
  return without(html.slice(0, first.from), []) + block + without(html, copies, first.to);
}

/** The body without our block. Every other character stays. */
export const takeInvite = (html: string, key: string): string => without(html, findInvite(html, key));

/** Everything that people read in the body but our block, as lines of text. */
export function restOf(html: string, key: string): string {
  const lines = htmlLines(html);
  const ours = blocksIn(lines, key);
  return textOf(lines.filter((line) => !ours.some((block) => isIn(line, block))));
}

/** Everything that people read in the body, as lines of text. */
export const wordsOf = (html: string): string => textOf(htmlLines(html));

/** Whether two texts say the same: programs on the way fold blanks and break lines anew. */
export const readsTheSame = (a: string, b: string): boolean => squeezed(a) === squeezed(b);

function blocksIn(lines: readonly HtmlLine[], key: string): readonly FoundInvite[] {
  const inOurs = ourCells(lines);
  const free = lines.map((line) => !inOurs(line));
  return lines.flatMap((line, end): FoundInvite[] => {
    if (!free[end] || !isReferenceTo(line.text, key)) return [];
    const range = around(lines[beginOf(lines, free, end)] ?? line, line);
    return [{ ...range, text: textOf(lines.filter((l) => isIn(l, range))) }];
  });
}

/**
 * The block begins with the title before its reference, with no other block's end between and at the same depth of tables.
 * Where a person took the title away or renamed it: with the first of the lines before the reference that are ours.
 */
function beginOf(lines: readonly HtmlLine[], free: readonly (boolean | undefined)[], end: number): number {
  const table = innermostTable(lines[end]);
  let ours = end;
  for (let at = end - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (!line || (free[at] && isReference(line.text))) break;
    if (free[at] && isInviteTitle(line.text) && innermostTable(line) === table) return at;
    if (ours === at + 1 && (!free[at] || isInviteHeading(line.text))) ours = at;
  }
  return ours;
}

/** From the first to the last line with the tags that belong to them: the outermost elements that do not hold both. */
function around(first: HtmlLine, last: HtmlLine): HtmlRange {
  let [from, to]: [HtmlRange, HtmlRange] = [first, last];
  let [a, b] = [first.first, last.last];
  while (a !== b) {
    if (a && (!b || a.depth >= b.depth)) [from, a] = [a, a.parent];
    else if (b) [to, b] = [b, b.parent];
  }
  return { from: from.from, to: to.to };
}

const isIn = (line: HtmlRange, range: HtmlRange): boolean => line.from >= range.from && line.to <= range.to;

/** In a table of ours words only ever stand in a value, so they may look like anything. */
function ourCells(lines: readonly HtmlLine[]): (line: HtmlLine) => boolean {
  const ours = new Map<HtmlElement, boolean>();
  for (const line of lines) {
    for (let table = innermostTable(line); table && !ours.has(table); table = table.parent?.table) ours.set(table, isInviteLabel(line.text));
  }
  return (line) => {
    const table = innermostTable(line);
    return table !== undefined && ours.get(table) === true;
  };
}

const innermostTable = (line: HtmlLine | undefined): HtmlElement | undefined => line?.first?.table;

const isReference = (line: string): boolean => inviteReference(line) !== undefined;

/** What a person wrote behind the reference does not hide it. */
function isReferenceTo(line: string, key: string): boolean {
  const said = inviteReference(line);
  if (said === undefined) return false;
  const author = address(key.slice(key.lastIndexOf('/') + 1));
  const wanted = key === THIS_MEETING ? THIS_MEETINGS : [referenceRow({ meeting: meetingOfKey(key), author: { name: '', address: shownAddress(author) } }).value];
  return wanted.some((words) => squeezed(said).startsWith(squeezed(words)));
}

const textOf = (lines: readonly HtmlLine[]): string => lines.map((line) => line.text).join('\n');

const squeezed = (text: string): string => shownLine(text).replace(/\s+/g, '');

function without(html: string, ranges: readonly HtmlRange[], from = 0): string {
  const pieces = [...ranges].sort((a, b) => a.from - b.from).reduce(
    ({ text, at }, range) => ({ text: text + html.slice(at, Math.max(at, range.from)), at: Math.max(at, range.to) }),
    { text: '', at: from },
  );
  return pieces.text + html.slice(pieces.at);
}

/** Where people begin to read: after the tag that opens the body, else after the head. */
function topOf(html: string): number {
  const tokens = htmlTokens(html);
  const body = tokens.find((t) => t.is === 'open' && t.tag === 'body') ?? tokens.find((t) => t.is === 'close' && t.tag === 'head') ?? tokens.find((t) => t.is === 'open' && t.tag === 'html');
  return body?.to ?? 0;
}
