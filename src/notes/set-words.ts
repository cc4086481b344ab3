import { OUTCOMES, type Outcome, type Understood } from '#domain/record.ts';
import { shownLine, shownWords } from './shown-words.ts';

// Values that are one of a few set words, read without regard to case and a full stop.

export const yesOrNo = (yes: boolean): string => (yes ? 'yes' : 'no');

export const yesOrNoFrom = (text: string): boolean | undefined => [false, true].find((yes) => yesOrNo(yes) === plain(text));

/** What became of a commitment; it is shown with the same word as the value. */
export const becameFrom = (text: string): Outcome | undefined => OUTCOMES.find((is) => is === plain(text));

/** Whether a commitment still waits for its owner: `asked …` does, and what a person changed to `accepted …` does not. */
export const askedFrom = (text: string): boolean | undefined =>
  plain(text).startsWith('asked') ? true : plain(text).startsWith('accepted') ? false : undefined;

/** What an author took away who chose no decision; any other words are one. Part of the grammar, as what stands in `labels.ts`. */
const NOTHING = 'nothing';
const SOMETHING_ELSE = 'something else, in words that are not shown';

/** What somebody took away as decided: a decision in its own words, or one of two set answers. */
export const understoodWords = (u: Understood): string => (u.is === 'decision' ? u.what : u.is === 'nothing' ? NOTHING : SOMETHING_ELSE);

/** A decision that reads like a set answer is one: nobody could tell them apart. */
export function understoodFrom(text: string): Understood | undefined {
  const what = shownWords(text);
  if (what === '') return undefined;
  return plain(what) === NOTHING ? { is: 'nothing' } : plain(what) === SOMETHING_ELSE ? { is: 'something-else' } : { is: 'decision', what };
}

const plain = (text: string): string => shownLine(text).replace(/ ?\.$/, '').toLowerCase();
