import { address } from '#domain/person.ts';
import { meetingOfKey } from '#domain/record.ts';
import { htmlLines, type HtmlLine, type HtmlRange } from './html-lines.ts';
import { htmlTokens } from './html-tokens.ts';
import { inviteReference, isInviteHeading, isInviteTitle, isRestOfReference, THIS_MEETING, THIS_MEETINGS } from './invite-labels.ts';
import { around, innermostTable, isIn, ourCells, squeezed, textOf } from './invite-lines.ts';
import { referenceRow } from './reference.ts';
import { shownAddress } from './shown-words.ts';
import { looksLikeOurs, tornBlocks } from './torn-invite.ts';

/** A block of ours in a body: its place, and what it says as lines of text. */
export interface FoundInvite extends HtmlRange {
  readonly text: string;
  /** The small print that ends it is gone: where it ends is told by its shape alone. */
  readonly isTorn?: true;
}

/**
 * The blocks of this record's key in the body of an invitation, also after Exchange cleaned them up and after a person
 * edited words in them; those of other keys are none of ours. More than one only where somebody copied it. Of `THIS_MEETING`
 * those that have lost their small print are found as well, after the whole ones: no other block begins with an aim, and
 * whose a torn one without an aim was nobody can tell.
 */
export const findInvite = (html: string, key: string): readonly FoundInvite[] => blocksIn(html, htmlLines(html), key);

/** The body with the block in place of ours, or at its top where there is none. Every other character stays. */
export function putInvite(html: string, block: string, key: string): string {
  const [first, ...copies] = findInvite(html, key);
  if (!first) {
    const top = topOf(html);
    return html.slice(0, top) + block + html.slice(top);
  }
  return without(html.slice(0, first.from), copies.filter(({ to }) => to <= first.from)) + block + without(html, copies.filter(({ to }) => to > first.from), first.to);
}

/** The body without our block. Every other character stays. */
export const takeInvite = (html: string, key: string): string => without(html, findInvite(html, key));

/** Everything that people read in the body but our block, as lines of text. */
export function restOf(html: string, key: string): string {
  const lines = htmlLines(html);
  const ours = blocksIn(html, lines, key);
  return textOf(lines.filter((line) => !ours.some((block) => isIn(line, block))));
}

/** Everything that people read in the body, as lines of text. */
export const wordsOf = (html: string): string => textOf(htmlLines(html));

/** Whether two texts say the same: programs on the way fold blanks and break lines anew. */
export const readsTheSame = (a: string, b: string): boolean => squeezed(a) === squeezed(b);

/** What is uncertain about our block in a body: its small print, by which it is known, is gone. */
export interface TornInvite {
  /** What is taken for it, line by line; none where nothing is. */
  readonly taken: readonly string[];
  /** What stands directly below that, and what else looks like ours: it stays. */
  readonly below: readonly string[];
  readonly stays: readonly string[];
}

/** So many lines below a block show where it is taken to end. */
const BELOW = 2;

/** Undefined where nothing but a whole block looks like one. */
export function tornInvite(html: string): TornInvite | undefined {
  const lines = htmlLines(html);
  const found = blocksIn(html, lines, THIS_MEETING);
  const torn = found.filter(({ isTorn }) => isTorn);
  const others = wholeBlocks(lines, ({ text }) => !isRestOfReference(text));
  const stays = looksLikeOurs(lines, (line) => [...found, ...others].some((block) => isIn(line, block)));
  if (torn.length === 0 && stays.length === 0) return undefined;
  const below = torn.flatMap(({ to }) => lines.filter(({ from }) => from >= to).slice(0, BELOW));
  return { taken: torn.flatMap(({ text }) => text.split('\n')), below: below.map(({ text }) => text), stays: stays.filter((line) => !below.includes(line)).map(({ text }) => text) };
}

function blocksIn(html: string, lines: readonly HtmlLine[], key: string): readonly FoundInvite[] {
  const withText = (range: HtmlRange): FoundInvite => ({ from: range.from, to: range.to, text: textOf(lines.filter((line) => isIn(line, range))) });
  const whole = wholeBlocks(lines, ({ text }) => isReferenceTo(text, key));
  if (key !== THIS_MEETING) return whole.map(withText);
  const taken = [...whole, ...wholeBlocks(lines, ({ text }) => !isRestOfReference(text))];
  const torn = tornBlocks(html, lines, (line) => taken.some((range) => isIn(line, range)));
  return [...whole.map(withText), ...torn.map((range) => ({ ...withText(range), isTorn: true as const }))];
}

/** The blocks that end with such a reference. */
function wholeBlocks(lines: readonly HtmlLine[], isEnd: (line: HtmlLine) => boolean): readonly HtmlRange[] {
  const inOurs = ourCells(lines);
  const free = lines.map((line) => !inOurs(line));
  return lines.flatMap((line, end): HtmlRange[] => (free[end] && isReference(line.text) && isEnd(line) ? [around(lines[beginOf(lines, free, end)] ?? line, line)] : []));
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

const isReference = (line: string): boolean => inviteReference(line) !== undefined;

/** What a person wrote behind the reference does not hide it. */
function isReferenceTo(line: string, key: string): boolean {
  const said = inviteReference(line);
  if (said === undefined) return false;
  const author = address(key.slice(key.lastIndexOf('/') + 1));
  const wanted = key === THIS_MEETING ? THIS_MEETINGS : [referenceRow({ meeting: meetingOfKey(key), author: { name: '', address: shownAddress(author) } }).value];
  return wanted.some((words) => squeezed(said).startsWith(squeezed(words)));
}

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
