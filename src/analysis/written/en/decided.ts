import type { Sentence } from '../sentences-of.ts';
import type { Sign } from '../sign.ts';
import { WRITTEN } from '../strengths.ts';
import { beginsPutOff, isPutOff } from './put-off.ts';
import { isConditional, isReport, isUnsaid, saysNothing } from './sense.ts';

const LABEL = /^(?:key |final |main )?(?:decisions?|decided|agreed|agreement|resolved|resolution|approved)(?: made| taken| reached)?(?: ?[:–—] ?| - )(.*)$/;

const WE = "(?:we(?:'ve| have)?|(?:the )?(?:whole |entire )?(?:team|group|participants|attendees)(?: have| has)?|(?:everyone|everybody|all of us|both (?:teams|sides))(?: have| has)?)";
const THEN = '(?:(?:all|both|now|just|finally|also|then|jointly|unanimously|therefore|eventually|formally|already|previously) ){0,3}';

const STATED = [
  new RegExp(`\\b${WE} ${THEN}(?:decided|agreed|resolved|settled|voted|opted|chose|approved|signed off)(?= (?:to|on|that|not|against|for|upon|the|a|an|our|it|this)\\b|:)`),
  /\bit (?:was|is|has been) (?:then |also |finally |unanimously |formally )?(?:decided|agreed|resolved|approved)\b/,
  /\b(?:the|our|final) decision (?:is|was)(?= (?:made |taken )?(?:to|that|not to)\b|:)/,
] as const;

const LEANING = [
  /\bwe(?:'re| are) going (?:with|ahead with|for)\b/, /\bwe(?:'ll| will) go (?:with|ahead with|for)\b/,
  /\b(?:was|were|is|are|has been|have been|got) (?:unanimously |formally |finally )?(?:approved|agreed|accepted|signed off|rejected)\b/,
  /^(?:\S+ ){1,6}(?:approved|agreed|signed off)[.!]?$/,
] as const;

/** Agreeing on more talk decides nothing. */
const MORE_TALK = /^ (?:(?:to|on|that|we|should|will) ){1,3}(?:disagree|discuss|talk|meet|revisit|think|look|review|continue|follow|check|wait|explore|investigate|consider|come back|circle|reconvene|sync|decide|keep (?:discussing|talking|thinking)|nothing|no one|none|postpone|defer|delay|park|table|put off)\b/;

/** A decision that a sentence states in so many words. A question, a denial, a thought and a report of an earlier one do not. */
export function decidedIn({ plain, asks }: Sentence): Sign | undefined {
  if (asks) return undefined;
  const content = LABEL.exec(plain)?.[1];
  if (content === undefined) return seen(STATED, plain, WRITTEN.stated, 'stated') ?? seen(LEANING, plain, WRITTEN.leaning, 'leaning');
  if (saysNothing(content) || beginsPutOff(content) || isReport(content, 0)) return undefined;
  return { strength: isConditional(content) ? WRITTEN.leaning : WRITTEN.labelled, sign: 'label', words: plain.slice(0, plain.length - content.length).trim() };
}

function seen(patterns: readonly RegExp[], plain: string, strength: number, sign: string): Sign | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(plain);
    if (!found) continue;
    const [words] = found;
    const rest = plain.slice(found.index + words.length);
    const isNone = isUnsaid(plain, found.index) || isReport(plain, found.index, words.length) || MORE_TALK.test(rest) || isPutOff(plain);
    if (!isNone) return { strength: isConditional(plain) ? Math.min(strength, WRITTEN.leaning) : strength, sign, words };
  }
  return undefined;
}
