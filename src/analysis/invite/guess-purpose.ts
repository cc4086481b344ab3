import { NOT_TO_DECIDE } from '#domain/purpose.ts';
import type { InviteFacts } from '#domain/written-evidence.ts';
import { quoteText } from '#analysis/quote-text.ts';

type Guess = NonNullable<InviteFacts['purpose']>;

/** Words that leave little doubt, in a subject and in a text. */
const SIGNS: { readonly [guess in (typeof NOT_TO_DECIDE)[number]]: { readonly subject: RegExp; readonly text: RegExp; readonly aim: RegExp } } = {
  learn: {
    subject: /\b(?:webinar|lunch (?:and|&|'?n'?) learn|brown[- ]?bag|training(?=$|\s*[:–-]| (?:session|course|day|on|in|for)\b)|masterclass|tutorial|knowledge[- ]sharing|book club|learning (?:session|hour|lunch)|tech talk)/i,
    text: /\b(?:(?:training|webinar|course|session) (?:you will|you'll|participants will) learn|learning objectives?)\b/i,
    aim: /\b(?:learn|train|teach|practi[sc]e)\b/i,
  },
  connect: {
    subject: /\b(?:coffee (?:chat|break|corner|round)|virtual (?:coffee|tea)|team (?:lunch|breakfast|building|dinner)|teambuilding|happy hour|get[- ]together|farewell|birthday|after[- ]?work drinks?|(?:christmas|summer|office) party|game night|welcome (?:drinks?|breakfast|lunch)|get to know)\b/i,
    text: /\b(?:to get to know (?:each other|one another)|purely social)\b/i,
    aim: /\b(?:get to know|meet each other|socialis|socializ|connect)\w*/i,
  },
  inform: {
    subject: /\b(?:all[- ]hands|town ?hall|fyi|for (?:your )?information|info(?:rmation)? session|announcement|read-?out|briefing|ask me anything)\b/i,
    text: /\b(?:for (?:your )?information only|fyi only|listen[- ]only|(?:purely|only) informational|no decisions? (?:(?:is|are|will be) )?(?:to be )?(?:needed|required|expected|made|taken)|(?:nothing|not) (?:to be decided|to decide|for decision))\b/i,
    aim: /\b(?:inform|announce|share|update|present|brief)\b/i,
  },
};

const AIM = /^\W{0,5}(?:purpose|goal|aim|objective|intent)s?(?: of (?:the|this) meeting)?\s*[:–—-]\s*(\S.*)$/i;
/** Anything that may ask for a decision: then nothing else is guessed. */
const MAY_DECIDE = /\b(?:decid\w+|decisions?|approv\w+|sign[- ]?off|go\/no[- ]go|vote|voting|choos\w+|choice|select\w*|pick|agree|agreement|settle|resolve|consent)\b/i;
const TO_DECIDE = /\b(?:to decide|decide (?:on|whether|which|if|between)|decisions? (?:needed|required|meeting|on)|go\/no[- ]go|vote on|(?:approval|sign[- ]?off) (?:of|on|for)|for (?:approval|decision))\b/i;
/** Work on an event is not the event: "town hall preparation", "training budget". */
const WORK = /\b(?:plan|planning|prep|prepar\w+|rehearsal|dry run|roadmap|kick-?off|prioriti\w+|backlog|refinement|retro\w*|strategy|budget|review|feedback|debrief|lessons|organi[sz]\w+|proposal|project|vendor|supplier|provider|contract|cost|costs|concept|content|agenda|committee|steering)\b/i;
const TO_PLAN = /\b(?:planning|roadmap|kick-?off|plan for|to plan)\b/i;

/**
 * What an invitation is for, by its own words, or nothing where they do not settle it: a guess that it is not to decide
 * takes a meeting out of judgement, so anything that may ask for a decision, and two guesses at once, stand against it.
 */
export function guessPurpose(subject: string, lines: readonly string[]): Guess | undefined {
  const said = [subject, ...lines].map((line) => line.replace(SIGNS.inform.text, ' '));
  const guesses = NOT_TO_DECIDE.flatMap((guess): Guess[] => {
    const words = SIGNS[guess].subject.test(subject) && !WORK.test(subject) ? subject : lines.find((line) => SIGNS[guess].text.test(line) || SIGNS[guess].aim.test(AIM.exec(line)?.[1] ?? ''));
    return words === undefined ? [] : [{ guess, words: quoteText(words) }];
  });
  const [guess, another] = guesses;
  if (guess && !another && !said.some((line) => MAY_DECIDE.test(line))) return guess;
  if (guess) return undefined;
  const decides = said.find((line) => TO_DECIDE.test(line));
  if (decides !== undefined) return { guess: 'decide', words: quoteText(decides) };
  const plans = [subject, ...lines.filter((line) => AIM.test(line))].find((line) => TO_PLAN.test(line));
  return plans === undefined ? undefined : { guess: 'plan', words: quoteText(plans) };
}
