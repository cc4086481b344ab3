import type { CheckIn } from '#domain/record.ts';
import { shownLine } from './shown-words.ts';

// Values that are one of a few set words, read without regard to case and a full stop.

export const yesOrNo = (yes: boolean): string => (yes ? 'yes' : 'no');

export const yesOrNoFrom = (text: string): boolean | undefined => [false, true].find((yes) => yesOrNo(yes) === plain(text));

const BECAME: readonly CheckIn['is'][] = ['kept', 'changed', 'dropped'];

/** What became of a commitment; it is shown with the same word as the value. */
export const becameFrom = (text: string): CheckIn['is'] | undefined => BECAME.find((is) => is === plain(text));

/** Whether a commitment still waits for its owner: `asked …` does, and what a person changed to `accepted …` does not. */
export const askedFrom = (text: string): boolean | undefined =>
  plain(text).startsWith('asked') ? true : plain(text).startsWith('accepted') ? false : undefined;

const plain = (text: string): string => shownLine(text).replace(/ ?\.$/, '').toLowerCase();
