import type { HtmlElement, HtmlLine, HtmlRange } from './html-lines.ts';
import { isInviteLabel } from './invite-labels.ts';
import { shownLine } from './shown-words.ts';

// What finds our blocks among the lines of a body: whole ones (find-invite.ts) and what is left of others (torn-invite.ts).

/** From the first to the last line with the tags that belong to them: the outermost elements that do not hold both. */
export function around(first: HtmlLine, last: HtmlLine): HtmlRange {
  let [from, to]: [HtmlRange, HtmlRange] = [first, last];
  let [a, b] = [first.first, last.last];
  while (a !== b) {
    if (a && (!b || a.depth >= b.depth)) [from, a] = [a, a.parent];
    else if (b) [to, b] = [b, b.parent];
  }
  return { from: from.from, to: to.to };
}

/** Whether a line stands in a range. */
export const isIn = (line: HtmlRange, range: HtmlRange): boolean => line.from >= range.from && line.to <= range.to;

/** In a table of ours words only ever stand in a value, so they may look like anything. */
export function ourCells(lines: readonly HtmlLine[]): (line: HtmlLine) => boolean {
  const ours = new Map<HtmlElement, boolean>();
  for (const line of lines) {
    for (let table = innermostTable(line); table && !ours.has(table); table = table.parent?.table) ours.set(table, isInviteLabel(line.text));
  }
  return (line) => {
    const table = innermostTable(line);
    return table !== undefined && ours.get(table) === true;
  };
}

export const innermostTable = (line: HtmlLine | undefined): HtmlElement | undefined => line?.first?.table;

export const textOf = (lines: readonly HtmlLine[]): string => lines.map((line) => line.text).join('\n');

/** Programs on the way fold blanks and break lines anew. */
export const squeezed = (text: string): string => shownLine(text).replace(/\s+/g, '');
