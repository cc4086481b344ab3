import { folded } from './folded.ts';
import { ALL_LABELS, LABEL, type LabelName, type SectionName } from './labels.ts';

/** Compares a label or heading as people see it: without regard to case, blanks and a closing colon. */
export const same = (text: string, label: string): boolean => labelKey(text) === labelKey(label);

export function labelKey(text: string): string {
  return folded(text).replace(/ ?:$/, '');
}

/** Each of the words in every language, to what it means. */
export const known = <T>(words: (labels: (typeof ALL_LABELS)[number]) => readonly (readonly [word: string, meaning: T])[]): ReadonlyMap<string, T> =>
  new Map(ALL_LABELS.flatMap(words).map(([word, meaning]) => [labelKey(word), meaning]));

const LABELS = known(({ label }) => [...(Object.keys(label) as LabelName[]).map((name) => [label[name], LABEL[name]] as const), [LABEL.oldReference, LABEL.oldReference]]);

/** The name of our label in the code (`LABEL`), for a text that people would read as that label in any language. */
export const labelOf = (text: string): string | undefined => LABELS.get(labelKey(text));

/** What stands behind the label of the small print; undefined for any other line. */
export function smallPrint(line: string): string | undefined {
  const cut = line.indexOf(':');
  return cut > 0 && cut <= LONGEST && labelOf(line.slice(0, cut)) === LABEL.reference ? line.slice(cut + 1) : undefined;
}

/** Characters of a label with what stands before it. */
const LONGEST = 100;

const sections = (at: 0 | 1): ReadonlyMap<string, SectionName> =>
  known(({ section }) => (Object.keys(section) as SectionName[]).map((name) => [section[name][at], name] as const));

const [HEADINGS, ENTRIES] = [sections(0), sections(1)];

/** The section that a line begins, as its heading or as the title of one of its entries (`Decision 2`), in any language. */
export const sectionOf = (line: string): SectionName | undefined => HEADINGS.get(labelKey(line)) ?? ENTRIES.get(labelKey(line.replace(/ \d+\W*$/, '')));

const OPEN = known(({ open }) => [[open, true]]);

/** Whether a line is the title of a card's link. */
export const isOpenInDebrief = (line: string): boolean => OPEN.has(labelKey(line));
