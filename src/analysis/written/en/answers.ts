import type { Sentence } from '../sentences-of.ts';
import type { Sign } from '../sign.ts';
import { WRITTEN } from '../strengths.ts';
import { isPutOff } from './put-off.ts';
import { isConditional, isUnsaid } from './sense.ts';

const PROPOSAL = [
  /\b(?:let's|let us) (?:go (?:with|for|ahead)|do|take|use|make|keep|ship|pick|choose|stick (?:with|to)|settle on|proceed)\b/,
  /\bi (?:propose|suggest|vote|recommend)\b/, /^(?:proposal|proposed|suggestion)(?: ?[:–—]| - )/,
  /\b(?:shall|should|can) we (?:go (?:with|for|ahead)|take|use|keep|ship|pick|choose|agree|settle|proceed|approve)\b/,
  /\b(?:are we|is everyone|everyone|is everybody|all) (?:ok|okay|fine|good|agreed|happy) (?:with|to)\b/,
  /\b(?:please|can you|could you|can i get|can we get) (?:approve|confirm|approval|sign-?off)\b/,
] as const;

/** Arranging the day decides nothing that a meeting is held for. */
const SMALL = /^ (?:(?:for|with) )?(?:a |an |some |the |another |our )?(?:lunch|coffee|break|breaks|drinks?|dinner|introductions|round|quick|call|meeting|five|5|10)\b/;

const YES = "(?:\\+ ?1|yes|yep|yeah|yup|ok|okay|sure|agreed?|i agree|approved?|i approve|confirmed|fine|perfect|lgtm|deal|sounds good|looks good|works|all good|go ahead|go for it|no objections?|(?:fine|good|ok|okay|happy|works) (?:with|for|by) (?:me|us|that|it)|i'm (?:in|fine|ok|okay|good|happy)|let's do (?:it|that)|👍|👌|✅|💯|🙌)";
const MORE = '(?:to that|to this|for me|from me|by me|with me|with that|with this|on (?:my|our) side|thanks|thank you|then|please|here|too|as well)';
const ASSENT = new RegExp(`^${YES}(?:[\\s,.!]{1,3}(?:${YES}|${MORE})){0,3}[\\s.!👍✅]{0,5}$`, 'u');
const REFUSAL = /^(?:no|nope|not|-1|👎|wait|hold on|stop|but|against|never)(?:\W|$)|\b(?:i disagree|i object|i don't (?:agree|think|like)|i do not (?:agree|think|like)|i'm against|i am against|we didn't (?:decide|agree)|we did not (?:decide|agree)|not (?:approved|agreed|ok|okay|decided)|can we not|please don't)\b/;
const NO_OBJECTION = /^no (?:objections?|problem|worries|concerns?)\b/;

/** A proposal that others can answer with yes or no. */
export function proposalIn({ plain }: Sentence): Sign | undefined {
  for (const pattern of PROPOSAL) {
    const found = pattern.exec(plain);
    if (!found || isUnsaid(plain, found.index) || isConditional(plain) || isPutOff(plain) || SMALL.test(plain.slice(found.index + found[0].length))) continue;
    return { strength: WRITTEN.proposed, sign: 'proposal', words: found[0] };
  }
  return undefined;
}

/** Yes and no more than that; "yes, but …" is none. */
export const isYes = ({ plain, asks }: Sentence): boolean => !asks && plain.length <= 60 && ASSENT.test(plain);

export const isNo = ({ plain, text }: Sentence): boolean => (REFUSAL.test(plain) && !NO_OBJECTION.test(plain)) || text.startsWith('-1');
