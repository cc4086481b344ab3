import type { FindingKind } from '#domain/finding.ts';
import { plainly } from './sentences-of.ts';

const LISTS: readonly (readonly [RegExp, FindingKind])[] = [
  [/^(?:key |final |our )?decisions?(?: made| taken)?$/, 'decision'],
  [/^(?:open|unresolved) (?:questions?|points?|issues?|items?)$/, 'open-question'],
  [/^(?:actions?|action items?|next steps?|to-?dos?|tasks?|follow-?ups?)$/, 'commitment'],
  [/^(?:deferred|postponed|parked|parking lot)$/, 'deferral'],
];

/** What the lines below a heading are said to be; `other` ends a list. Undefined for a line that is no heading. */
export function headingOf(text: string): FindingKind | 'other' | undefined {
  if (text.length > 60) return undefined;
  const plain = plainly(text);
  const name = plain.replace(/ ?:$/, '');
  const kind = LISTS.find(([pattern]) => pattern.test(name))?.[1];
  return kind ?? (plain.endsWith(':') || /^\s*#/.test(text) ? 'other' : undefined);
}
