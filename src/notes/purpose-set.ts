import type { Purpose } from '#domain/purpose.ts';
import { MARKS } from './labels/marks.ts';
import { behindLabels } from './says-purpose.ts';
import { purposeFrom } from './set-words.ts';

const PURPOSE = Object.values(MARKS).map(({ purpose }) => purpose);

/** The purpose that our block in an invitation says, from plain text, in any language; undefined where it says none that is one of ours. */
export function purposeSet(text: string): Exclude<Purpose, 'unset'> | undefined {
  for (const value of behindLabels(text, PURPOSE)) {
    const purpose = purposeFrom(value.replace(/^[\s:]+/, ''));
    if (purpose !== undefined && purpose !== 'unset') return purpose;
  }
  return undefined;
}
