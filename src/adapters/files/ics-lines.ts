import ICAL from 'ical.js';

/** A content line after unfolding; `line` is its first physical line, counted from 1. */
export interface ContentLine {
  readonly line: number;
  /** In capitals; empty where the text is no content line. */
  readonly name: string;
  readonly text: string;
}

export interface Property {
  readonly params: { readonly [name: string]: string };
  readonly values: readonly unknown[];
}

/** Joins folded lines (RFC 5545 §3.1) and names each. Blank lines are dropped. */
export function readLines(text: string): readonly ContentLine[] {
  const found: { line: number; parts: string[] }[] = [];
  let line = 0;
  for (const physical of text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/)) {
    line += 1;
    const folded = /^[ \t]/.test(physical) ? found.at(-1) : undefined;
    if (folded) folded.parts.push(physical.slice(1));
    else if (physical.trim()) found.push({ line, parts: [physical.trimEnd()] });
  }
  return found.map(({ line: at, parts }) => {
    const whole = parts.join('');
    return { line: at, name: (/^[A-Za-z0-9-]+(?=[;:])/.exec(whole)?.[0] ?? '').toUpperCase(), text: whole };
  });
}

/** A content line longer than this is not worth its time: 200 kB of text in one property is no calendar entry. */
const longestLine = 200_000;

/** Parameters and values of one line, text unescaped; undefined where it is malformed. Parameter names in lower case. */
export function readProperty(line: ContentLine): Property | undefined {
  if (line.text.length > longestLine) return undefined;
  // ical.js knows frequencies and weekdays in capitals only; RFC 5545 lets both be written either way.
  const text = line.name === 'RRULE' ? line.text.toUpperCase() : line.text;
  try {
    const [, params, , ...values] = ICAL.parse.property(text) as [string, Record<string, unknown>, string, ...unknown[]];
    const single = Object.entries(params).map(([name, value]) => [name, Array.isArray(value) ? String(value[0]) : String(value)]);
    return { params: Object.fromEntries(single) as Record<string, string>, values };
  } catch {
    return undefined;
  }
}
