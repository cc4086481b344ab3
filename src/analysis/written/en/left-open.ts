import type { Sentence } from '../sentences-of.ts';
import type { Sign } from '../sign.ts';
import { WRITTEN } from '../strengths.ts';
import { isReport } from './sense.ts';

const SAID = [
  /^(?:open|unresolved|open question|open issue|open point|question|to decide|to be decided|undecided)(?: ?[:–—]| - )/,
  /\b(?:remains?|is|are|left|stays?|still) (?:still )?(?:open|unresolved|undecided|unanswered|to be (?:decided|clarified|agreed))(?= ?(?:[.!,;)]|$|whether|which|who|how|when|what))/,
  /\bno (?:decision|agreement|consensus|conclusion) (?:(?:was|has been|were|could be) )?(?:made|taken|reached|on|yet|about|regarding)\b/,
  /(?:\bnot|n't)(?: yet)? (?:decided?|agreed?|settled?|resolved?)(?: \w+){0,3} (?:whether|which|who|when|how|what|on|yet)\b/,
] as const;

const CHOICE = /\b(?:which|whether|either|do we|should we|shall we|can we (?:agree|decide)|what (?:do|should|are) we|who (?:will|should|decides|owns)|when (?:do|should|will) we|how (?:many|much|do we|should we))\b/;

/** A matter that a sentence says is still open. */
export function leftOpenIn({ plain, asks }: Sentence): Sign | undefined {
  for (const pattern of SAID) {
    const found = asks && pattern !== SAID[0] ? null : pattern.exec(plain);
    if (found && !isReport(plain, found.index)) return { strength: WRITTEN.leftOpen, sign: 'open', words: found[0] };
  }
  return undefined;
}

/** A question with a choice in it; whether anybody answered is told by what follows. */
export function choiceIn({ plain, asks }: Sentence): Sign | undefined {
  const found = asks ? CHOICE.exec(plain) : null;
  return found ? { strength: WRITTEN.unanswered, sign: 'choice', words: found[0] } : undefined;
}
