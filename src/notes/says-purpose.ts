import { MARKS } from './labels/marks.ts';

// Runs in Outlook's own runtime for events, too (adapters/hosts/outlook/smart-alert.ts): nothing newer than ES2016, and no `? :`.

const ALL = [MARKS.en, MARKS.de, MARKS.ar];
const AIM = ALL.reduce((all: readonly string[], { purpose, intent, success }) => all.concat([purpose, intent, success]), []);

/** What stands behind these labels in our block in an invitation, read as plain text, in the order in which it stands there. */
export function behindLabels(text: string, labels: readonly string[]): readonly string[] {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim()).filter((line) => line !== '');
  const ours = lines.map((line, end) => (isReference(line) && lines.slice(beginOf(lines, end), end)) || []);
  return ours.reduce((all: readonly string[], block) => all.concat(valuesIn(block, labels)), []);
}

/**
 * Whether our block in an invitation, read as plain text, says what the meeting is for: its purpose, the intent of the series or
 * the success condition. Programs make a row of a table one line, or a line of each cell. Other words of the invitation are not
 * looked at: an agenda in them may say it as well, and is nobody's to judge.
 */
export const saysPurpose = (text: string): boolean => behindLabels(text, AIM).length > 0;

/** Where a person took the title away, everything since another block's end counts as ours. */
function beginOf(lines: readonly string[], end: number): number {
  for (let at = end - 1; at >= 0; at -= 1) {
    const line = lines[at] || '';
    if (ALL.some(({ title }) => same(line, title)) || isReference(line)) return at + 1;
  }
  return 0;
}

const valuesIn = (lines: readonly string[], labels: readonly string[]): readonly string[] =>
  lines.reduce((all: readonly string[], line, at) => all.concat(labels.map((label) => valueBehind(label, line, lines[at + 1] || '')).filter(says)), []);

function valueBehind(label: string, line: string, next: string): string {
  const behind = line.slice(label.length);
  if (same(line, label) && !AIM.some((other) => startsWith(next, other))) return next;
  if (!same(line, label) && startsWith(line, label) && /^[\t:]| {2}/.test(behind)) return behind;
  return '';
}

const says = (value: string): boolean => /[^\s:]/.test(value) && !ALL.some(({ unset }) => same(value, unset));

const isReference = (line: string): boolean => ALL.some(({ reference }) => startsWith(line, reference));

const startsWith = (line: string, words: string): boolean => key(line).indexOf(key(words)) === 0;
const same = (line: string, words: string): boolean => key(line) === key(words);
const key = (text: string): string => text.trim().replace(/\s*:$/, '').replace(/^:\s*/, '').toLowerCase();
