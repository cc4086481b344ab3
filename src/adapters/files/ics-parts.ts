import { short, type SkippedPart } from './file-problem.ts';
import { readProperty, type ContentLine, type Property } from './ics-lines.ts';

/** A BEGIN … END block. A part that never ended is kept with `closed: false`, so that it can be named. */
export interface Part {
  readonly name: string;
  readonly line: number;
  readonly lines: ContentLine[];
  readonly parts: Part[];
  closed: boolean;
}

/** Deeper nesting than calendar, event, alarm, and one to spare does not occur. */
const deepest = 8;

/** The blocks of a file as a tree, whatever their order and however broken; the root holds what stands at the top. */
export function readParts(lines: readonly ContentLine[]): { readonly root: Part; readonly skipped: readonly SkippedPart[] } {
  const root = partNamed('', 1);
  const stack: Part[] = [root];
  const skipped: SkippedPart[] = [];
  const bad = (line: ContentLine) => skipped.push({ line: line.line, why: 'bad-line', text: short(line.text) });

  for (const line of lines) {
    const top = stack.at(-1) ?? root;
    const block = line.name === 'BEGIN' || line.name === 'END' ? line.text.slice(line.name.length + 1).trim().toUpperCase() : '';
    if (line.name === 'BEGIN') {
      // An event never stands inside an event: the one before was not closed.
      const open = block === 'VEVENT' ? stack.findIndex((p) => p.name === 'VEVENT') : -1;
      if (open > 0) stack.length = open;
      if (stack.length > deepest) { bad(line); continue; }
      const part = partNamed(block, line.line);
      stack.at(-1)?.parts.push(part);
      stack.push(part);
    } else if (line.name === 'END') {
      const open = stack.findLastIndex((p) => p.name === block);
      if (open <= 0) { bad(line); continue; }
      const part = stack[open];
      if (part) part.closed = true;
      stack.length = open;
    } else if (line.name && top !== root) top.lines.push(line);
    else bad(line);
  }
  return { root, skipped };
}

/** Every part of that name, at any depth, in order of the file. */
export const partsNamed = (name: string, part: Part): readonly Part[] =>
  part.parts.flatMap((p) => (p.name === name ? [p] : partsNamed(name, p)));

export const linesNamed = (name: string, part: Part): readonly ContentLine[] => part.lines.filter((l) => l.name === name);

/** The first readable property of that name. */
export function firstProperty(name: string, part: Part): Property | undefined {
  for (const line of linesNamed(name, part)) {
    const property = readProperty(line);
    if (property) return property;
  }
  return undefined;
}

/** The first readable value of that name as text, without blanks around it; empty if there is none. */
export function firstText(name: string, part: Part): string {
  const value = firstProperty(name, part)?.values[0];
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

const partNamed = (name: string, line: number): Part => ({ name, line, lines: [], parts: [], closed: false });
