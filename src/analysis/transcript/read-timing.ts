import { ms, type Ms } from '#base/time.ts';

export interface Timing {
  readonly start: Ms;
  readonly end: Ms;
}

/**
 * Reads `0:0:0.0 --> 0:0:5.320` and what else writers make of it: one to three fields of any width, a comma for the
 * point, a minus (talk before the recording began), settings after the end. Undefined if it is no timing.
 * A fraction is a decimal one: `.5` is 500 ms.
 */
export function readTiming(line: string): Timing | undefined {
  const arrow = line.indexOf('-->');
  if (arrow < 0 || line.length > LONGEST_TIMING) return undefined;
  const start = readTime(line.slice(0, arrow).trim());
  const end = readTime(line.slice(arrow + 3).trim().split(/\s/, 1)[0] ?? '');
  if (start === undefined || end === undefined) return undefined;
  return { start, end: ms(Math.max(start, end)) };
}

/** A line that was meant as a timing, whether or not it can be read. Talk may hold an arrow too: it starts with a word. */
export const meansTiming = (line: string): boolean => line.includes('-->') && /^\s*[-−\d:.,]*\s*-->/.test(line.slice(0, LONGEST_TIMING));

// Cue settings are short; a longer line is talk or damage.
const LONGEST_TIMING = 400;

function readTime(text: string): Ms | undefined {
  if (!/^[-−\d:.,]{1,40}$/.test(text)) return undefined;
  const fields = text.split(':');
  if (fields.length > 3) return undefined;
  let total = 0;
  for (const [i, field] of fields.entries()) {
    const isLast = i === fields.length - 1;
    const digits = field.replace(/^[-−]/, '').replace(',', '.');
    if (!(isLast ? /^\d{1,9}(\.\d{0,9})?$/ : /^\d{1,9}$/).test(digits)) return undefined;
    total = total * 60 + Number(digits);
  }
  return ms(Math.round(total * 1000) * (/[-−]/.test(text) ? -1 : 1) || 0);
}
