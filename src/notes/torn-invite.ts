import { isIn, innermostTable, around, ourCells } from './invite-lines.ts';
import type { HtmlElement, HtmlLine, HtmlRange } from './html-lines.ts';
import { AIM_LABEL, INVITE_LABEL, inviteLabelOf, isInviteEntry, isInviteSection, isInviteTitle, isRestOfReference } from './invite-labels.ts';

/*
 * What is left of a block that says what a meeting is for, once the small print at its end was cut away or rewritten:
 *
 *   title -> [table of the aim] -> (heading -> (table | title of an entry -> table) -> (title of an entry -> table)*)* -> [rest of the small print]
 *
 * It ends with the last line of that shape. A line of any other shape is somebody else's, and so is everything behind it.
 */

/** Which labels the first row of a table may have. */
type Begins = ReadonlySet<string>;
const AIM: Begins = new Set(Object.values(AIM_LABEL));
const ENTRY: Begins = new Set([INVITE_LABEL.question, INVITE_LABEL.owner, INVITE_LABEL.action]);

/** What people see beside words: somebody else put it there. */
const PICTURES = /<(?:img|picture|svg|video|audio|object|embed|iframe|canvas|v:\w+)\b/i;

/** The torn blocks among the lines of this body. `isTaken`: a line that belongs to a whole block, whoever's. */
export function tornBlocks(html: string, lines: readonly HtmlLine[], isTaken: (line: HtmlLine) => boolean): readonly HtmlRange[] {
  const inOurs = ourCells(lines);
  return lines.flatMap((line, at): HtmlRange[] => {
    if (inOurs(line) || isTaken(line) || !isInviteTitle(line.text)) return [];
    const end = endOf(lines, at, inOurs);
    const [first, last] = [lines[at], lines[end - 1]];
    if (end === at + 1 || !first || !last || lines.slice(at, end).some(isTaken)) return [];
    const range = around(first, last);
    // Tags that also hold somebody else's words cannot go.
    const isOnlyOurs = lines.every((one, i) => (i >= at && i < end ? isIn(one, range) : one.to <= range.from || one.from >= range.to));
    return isOnlyOurs && isWordsAlone(html.slice(range.from, range.to)) ? [range] : [];
  });
}

/** A table that was never closed takes in whatever stands behind it. */
const isWordsAlone = (html: string): boolean => !PICTURES.test(html) && (html.match(/<table\b/gi)?.length ?? 0) === (html.match(/<\/table\b/gi)?.length ?? 0);

/** Lines that look like a part of such a block, and cannot be told from somebody's own words. */
export function looksLikeOurs(lines: readonly HtmlLine[], isTaken: (line: HtmlLine) => boolean): readonly HtmlLine[] {
  const inOurs = ourCells(lines);
  const tables = new Map<HtmlElement, Set<string>>();
  for (const line of lines) {
    const [table, label] = [innermostTable(line), inviteLabelOf(line.text)];
    if (table && label !== undefined) tables.set(table, (tables.get(table) ?? new Set()).add(label));
  }
  /** One label alone stands in anybody's table. */
  const isTelling = (line: HtmlLine): boolean => {
    const labels = tables.get(innermostTable(line) as HtmlElement);
    return labels !== undefined && (labels.size > 1 || labels.has(AIM_LABEL.success));
  };
  return lines.filter((line) => !isTaken(line) && (inOurs(line) ? isTelling(line) : isInviteTitle(line.text) || isInviteSection(line.text)));
}

/** Behind the last line of the shape; the line behind the title where nothing of it follows. */
function endOf(lines: readonly HtmlLine[], title: number, inOurs: (line: HtmlLine) => boolean): number {
  const outer = innermostTable(lines[title]);
  const isBeside = (line: HtmlLine | undefined): line is HtmlLine => line !== undefined && innermostTable(line) === outer && !inOurs(line);

  function behindTable(at: number, begins: Begins): number {
    const line = lines[at];
    const table = line && tableWithin(line, outer);
    if (!table || !inOurs(line) || !begins.has(inviteLabelOf(line.text) ?? '')) return at;
    let end = at;
    for (let next = lines[end]; next && isIn(next, table); next = lines[end]) end += 1;
    return end;
  }

  function behindSection(at: number): number {
    const heading = lines[at];
    if (!isBeside(heading) || !isInviteSection(heading.text)) return at;
    let end = behindTable(at + 1, ENTRY);
    if (end === at + 1) end = behindEntry(end);
    if (end === at + 1) return at;
    for (let next = behindEntry(end); next !== end; next = behindEntry(end)) end = next;
    return end;
  }

  /** A table without the title of an entry may be anybody's. */
  function behindEntry(at: number): number {
    const title = lines[at];
    if (!isBeside(title) || !isInviteEntry(title.text)) return at;
    const end = behindTable(at + 1, ENTRY);
    return end === at + 1 ? at : end;
  }

  let end = behindTable(title + 1, AIM);
  for (let next = behindSection(end); next !== end; next = behindSection(end)) end = next;
  if (end === title + 1) return end;
  for (let rest = lines[end]; isBeside(rest) && isRestOfReference(rest.text); rest = lines[end]) end += 1;
  return end;
}

/** The table in which the line stands, among those that stand directly in `outer`. */
function tableWithin(line: HtmlLine, outer: HtmlElement | undefined): HtmlElement | undefined {
  let table = innermostTable(line);
  while (table && table !== outer && table.parent?.table !== outer) table = table.parent?.table;
  return table === outer ? undefined : table;
}
