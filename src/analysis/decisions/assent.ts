/**
 * Assent is told by the whole of a short sentence, part by part, not by a word in it: "okay" alone assents, "okay, but
 * who pays" does not. No pattern here repeats another, so time stays in proportion to the length.
 */
export function isAssent(text: string): boolean {
  if (text.length > LONGEST_ASSENT) return false;
  return isYesAndLittle(text) || parts(text).every((part) => PHRASE.test(withoutYes(part)));
}

/** A sign of listening. It may also be assent; which of the two, the words alone do not tell. */
export const isBackchannel = (text: string): boolean => text.length <= LONGEST_ASSENT && parts(text).every((part) => part.split(' ').every((word) => NODS.has(word)));

/** Characters; a longer sentence says more than yes. */
export const LONGEST_ASSENT = 80;

const parts = (text: string): string[] => {
  const found = text.split(/[,.!;]+/).map((p) => p.trim()).filter((p) => p !== '');
  return found.length > 0 ? found : ['-'];
};

/** What is left of a part when the words of assent before it are gone; they may stand in a row. */
function withoutYes(part: string): string {
  const words = part.split(' ');
  const first = words.findIndex((word) => !YES.has(word));
  return first < 0 ? '' : words.slice(first).join(' ');
}

/** "Yeah, the second one": a yes and at most four words that do not take it back. */
function isYesAndLittle(text: string): boolean {
  const words = text.split(/[\s,.!]+/).filter(Boolean);
  const [yes = '', next = ''] = words;
  return words.length >= 2 && words.length <= 5 && !text.includes('?') && CLEAR_YES.has(yes) && !TAKES_BACK.has(next) && !words.includes('but');
}

const NODS = new Set('yeah mm mm-hmm mmhmm mhm hm hmm m-hm uh-huh right oh ok okay ah yes true so well i see'.split(' '));
const YES = new Set("yes yeah yep yup ok okay 'kay sure right good great cool awesome nice perfect fine lovely brilliant wonderful excellent exactly absolutely definitely agreed agree approve approved correct true so then oh one two three me done support supportive thanks alright".split(' '));
const CLEAR_YES = new Set('yes yeah yep yup okay ok sure fine agreed perfect'.split(' '));
const TAKES_BACK = new Set('but if i not what how why so'.split(' '));

const FINE = '(?:fine|good|great|ok|okay|perfect|works?|reasonable|acceptable|a good idea|cool|right)';
const PHRASES = [
  "i(?:'d| would| do)? (?:strongly |fully |totally |also |definitely |completely )?(?:agree|support|second)(?: (?:that|this|it|(?:with|stage|the) \\w+))?",
  '\\+ ?1', 'plus one', `(?:(?:that|it|this) )?(?:sounds|seems|looks) (?:${FINE}|like a plan)(?: to me)?`,
  `(?:that|it|this)(?:'s| is| would be| will be)? ${FINE}(?: (?:with|for|by) (?:me|us))?`, '(?:that )?works(?: for me| well)?',
  "i(?:'m| am) (?:fine|ok|okay|happy|good|cool|on board|in favou?r|supportive)(?: (?:with|of) \\w+(?: \\w+)?)?",
  'no objections?(?: here| from me)?', 'lgtm', '(?:me too|same here|for me too)', 'for sure', '(?:with|by|for|to) me', 'good idea', 'of course', "let's do (?:it|that)", 'please', 'go (?:for it|ahead)', 'all right',
  'i think so', 'no problem', 'i guess', 'thank you', 'fair enough', 'too', 'very much', 'everyone',
].join('|');
const PHRASE = new RegExp(`^(?:|${PHRASES})$`);

const UNITS = `(?:${[...YES, ...NODS, PHRASES].join('|')})`;

/** Every sentence that is assent or a sign of listening is like one of these; some others are, too. */
export const LIKE_ASSENT: readonly string[] = [
  `^[,.!; ]*(?:${UNITS}[,.!; ]+)*${UNITS}[,.!; ]*$`,
  `^[,.! ]*(?:${[...CLEAR_YES].join('|')})(?:[,.! ]+[^,.! ?]+){1,4}[,.! ]*$`,
];
