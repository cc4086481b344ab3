// What takes the force out of words that would claim a decision. Where they stand tells whether they do.

const MONTH = '(?:january|february|march|april|june|july|august|september|october|november|december)';
const DAY = '(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)';

const NEGATION = /\b(?:not|never|no|nobody|nothing|none|neither|without|cannot)\b|n't\b/;
const UNREAL = /\b(?:if|unless|whether|in case|suppose|supposing|assuming|would|could|should|might|may|maybe|perhaps|hope|hoping|want|wanted|wants|need|needs|needed|must|try|trying|wish|unclear|unsure|wonder|imagine|pretend|as though)\b|\b(?:once|when|until|till|before|after|as soon as|who|what|why|how)(?: \w+){0,2} ?$/;
/** Words of an earlier time that speak of one wherever they stand; in "last year's price" they do not. */
const EARLIER = new RegExp(`\\b(?:as (?:we |was |were |already |previously |had been )?(?:decided|agreed|approved|discussed)|(?:last|previous|prior) (?:week|time|month|year|quarter|meeting|call|session|sprint|spring|summer|autumn|fall|winter|${DAY})(?!')|earlier (?:meeting|call|session|decision|today|this)|yesterday|ago|back (?:in|then)|had (?:decided|agreed|approved|been)|the week before|minutes of)\\b`);
/** These only before the words in question: "already decided", but "decided to ship earlier". */
const BEFORE = new RegExp(`\\b(?:already|previously|originally|earlier|recap|reminder|in ${MONTH}|in (?:19|20)\\d\\d)\\b`);
const CONDITION = /\b(?:if|unless|provided|assuming|subject to|depending on|pending)\b/;

/** The clause that words at `at` belong to, as far as it goes before them. */
function clauseBefore(plain: string, at: number): string {
  const before = plain.slice(0, at);
  return before.slice(Math.max(0, ...[',', ':', '(', ' – ', ' — ', ' - ', ' but ', ' so '].map((sign) => before.lastIndexOf(sign) + 1)));
}

/** Whether what a sentence says at `at` is denied or only thought of. */
export function isUnsaid(plain: string, at: number): boolean {
  const clause = clauseBefore(plain, at);
  return NEGATION.test(clause) || UNREAL.test(clause);
}

/** Whether what a sentence says from `at` on is told of an earlier time. */
export const isReport = (plain: string, at: number, length = 0): boolean => EARLIER.test(plain) || BEFORE.test(plain.slice(0, at + length));

export const isConditional = (plain: string): boolean => CONDITION.test(plain);

/** What stands where a decision should, and is none. */
export const saysNothing = (content: string): boolean =>
  /^(?:none|n\/?a|nothing|no|not yet|tb[dac]|pending|open|to be \w+|see \w+|unclear|unknown|\?+)?\W{0,5}$/.test(content)
  || /^(?:no(?:ne)? (?:decisions?|agreement|consensus)|nothing (?:was|has been|yet|decided|agreed)|none (?:was|were|yet|so far|today|taken|made)|not (?:yet )?(?:made|taken|reached|decided|agreed)|still (?:open|to be)|(?:we )?(?:did not|didn't|have not|haven't|could not|couldn't) )/.test(content);

export const DATE = new RegExp(`\\b(?:by|before|until|on|due|for|end of|this|next) (?:(?:the|end of|next|this|coming|early|late) ){0,3}(?:${DAY}|week|month|quarter|year|tomorrow|tonight|today|noon|eod|eow|${MONTH}|may|q[1-4]|\\d)|\\b(?:tomorrow|today)\\b|\\b${DAY}\\b`);

/** A later time to which something can be put. */
export const LATER = `(?:the )?(?:(?:next|later|following|coming|another|early|late|end of|after|when|once|until|tomorrow|${DAY}|${MONTH}|may|q[1-4]|h[12]|week|spring|summer|autumn|fall|winter|new year)\\b|\\d)`;
