import type { InviteFacts } from '#domain/written-evidence.ts';
import { detectLanguages } from '#analysis/decisions/language/detect-language.ts';
import { quoteText } from '#analysis/quote-text.ts';
import { guessPurpose } from './guess-purpose.ts';
import { ownWords } from './own-words.ts';

/** More would be an agenda and no question. */
const MOST_QUESTIONS = 5;
/** Characters of an invitation that are read. */
const MOST_READ = 20_000;

const DECIDER = /^\W{0,5}(?:decider|decision[- ]?maker|who decides|approver|decided by)(?: ?[:–—] ?| - )(\S.{0,59}?)\W{0,3}$/i;
const DECIDES = /(?:^|\s)(\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{1,30})?) (?:decides|will decide|makes the (?:final )?(?:decision|call))\b/u;
const NOBODY = /^(?:We|They|It|This|That|The|You|He|She|Who|Someone|Everyone|Nobody|Team|What)\b/;
const LIST = /^\W{0,5}(?:questions? to decide|decisions? (?:needed|required|to (?:make|take|be made))|to decide|we need to decide|for decision)\s*:?\s*(.*)$/i;
const TO_DECIDE = /\b(?:we|to) (?:need to |have to |must |will |should )?decide (?:whether|which|if|on|between|who|how|when|what)\b/i;
const ITEM = /^\s*(?:[-*•]|\d{1,2}[.)])\s*(.+)$/;

/**
 * What an invitation says about itself: what for, what is to be decided, who decides; each in its own words, cut to 200
 * characters. Takes the text as people read it. What Teams, mail rules and Debrief put there is passed over. Reads
 * English; in another language it finds nothing. Time in proportion to the text.
 */
export function readInvite({ subject, text }: { readonly subject: string; readonly text: string }): InviteFacts {
  const lines = ownWords(text.slice(0, MOST_READ));
  const [main] = detectLanguages([subject, ...lines].map((said) => ({ speaker: null, start: null, end: null, text: said })));
  if (main && main.language !== 'en') return { questions: [] };
  const purpose = guessPurpose(subject, lines);
  const decider = deciderIn(lines);
  return { ...(purpose ? { purpose } : {}), questions: questionsIn(lines), ...(decider === undefined ? {} : { decider }) };
}

/** What stands below or behind "to decide", and sentences that say that something has to be. */
function questionsIn(lines: readonly string[]): readonly string[] {
  const found: string[] = [];
  let isList = false;
  for (const line of lines) {
    const behind = LIST.exec(line)?.[1];
    const item = ITEM.exec(line)?.[1];
    if (behind !== undefined) {
      isList = behind === '';
      if (behind !== '') found.push(TO_DECIDE.test(line) ? line : behind);
    } else if (isList && (item !== undefined || line.endsWith('?'))) {
      found.push(item ?? line);
    } else {
      isList = false;
      const sentence = line.split(/(?<=[.!?])\s+/).find((s) => TO_DECIDE.test(s) && !/\b(?:not|don't|no longer)\b/i.test(s));
      if (sentence !== undefined) found.push(sentence);
    }
  }
  return [...new Set(found.map((q) => quoteText(q.trim())))].filter((q) => q.length > 3).slice(0, MOST_QUESTIONS);
}

function deciderIn(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const name = DECIDER.exec(line)?.[1] ?? DECIDES.exec(line.slice(0, 300))?.[1];
    if (name !== undefined && !NOBODY.test(name) && !/^(?:tb[dac]|none|n\/a|\?)/i.test(name)) return name;
  }
  return undefined;
}
