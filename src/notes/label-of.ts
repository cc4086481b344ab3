import { LABEL } from './labels.ts';
import { shownLine } from './shown-words.ts';

/** Compares a label or heading as people see it: without regard to case, blanks and a closing colon. */
export const same = (text: string, label: string): boolean => labelKey(text) === labelKey(label);

export function labelKey(text: string): string {
  return shownLine(text).replace(/ ?:$/, '').toLowerCase();
}

const LABELS = new Map(Object.values(LABEL).map((label) => [labelKey(label), label] as const));

/** Our label as we write it, for a text that people would read as that label. */
export const labelOf = (text: string): string | undefined => LABELS.get(labelKey(text));
