import { isAssent, isBackchannel, LIKE_ASSENT, LONGEST_ASSENT } from './assent.ts';
import { compilePhrases, type Piece } from './phrases/phrase-scan.ts';
import { isBeyond, readPattern } from './phrases/read-pattern.ts';

/** What a sentence does in a conversation. One sentence may do several things. */
export type Act =
  | 'call' | 'proposal' | 'announce' | 'assent' | 'support' | 'backchannel' | 'silence' | 'close'
  | 'defer' | 'no-time' | 'reserve' | 'refuse' | 'report' | 'choice' | 'question' | 'promise' | 'request' | 'procedure' | 'date' | 'hedge';

const or = (...parts: readonly string[]): string => `(?:${parts.join('|')})`;
const wordsAmong = (parts: readonly string[]): RegExp => new RegExp(`(?<![\\w'])${or(...parts)}(?![\\w'])`);
const some = (...phrases: readonly string[]): Signs => ({ pattern: wordsAmong(phrases), phrases });

/** How an act is told: the pattern gives the words that show it; the phrases it is made of are looked for first, all in one pass. */
interface Signs {
  readonly pattern: RegExp;
  readonly phrases?: readonly string[];
}

const WE = or('we', 'i', 'you');
const IS_OK = or('ok', 'okay', 'fine', 'good', 'happy', 'alright', 'all right', 'reasonable', 'acceptable', 'agreeable', 'right', 'settled', 'enough');
const ALL = or('anyone', 'anybody', 'everyone', 'everybody', 'people', 'folks', 'you guys', 'you all', 'we all', 'somebody', 'someone');
const STEP = or('stage \\w+', 'next step', 'approval', 'consensus', 'agreement', 'a decision', 'advancement', 'sign-?off', 'the go-?ahead');
const DOING = or(
  'send', 'write', 'prepare', 'update', 'open', 'file', 'check', 'look into', 'look at', 'follow up', 'ask', 'draft', 'share', 'post', 'create',
  'talk to', 'set up', 'finish', 'bring', 'review', 'fix', 'add', 'take', 'investigate', 'contact', 'e-?mail', 'schedule', 'circulate', 'make',
  'work on', 'put', 'get back', 'reach out', 'ping', 'call', 'book', 'order', 'deliver', 'have', 'run', 'test', 'try', 'submit', 'merge', 'push',
  'publish', 'comment', 'raise', 'organi[sz]e', 'find out', 'do',
);
const DAY = or('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'tomorrow', 'tonight', 'next week', 'next month', 'end of (?:the )?(?:day|week|month|quarter|year)', 'the \\d+(?:st|nd|rd|th)', '(?:january|february|march|april|june|july|august|september|october|november|december) \\d+');

/**
 * The signs, tried in this order on a sentence in lower case without fillers. Formulas of one trade are kept out: the
 * signs must hold in any meeting. None of them decides anything: detectors read order, adjacency and change of speaker.
 */
const CUES: readonly (Signs & { readonly act: Act })[] = [
  {
    act: 'call',
    ...some(
      `any (?:other |more |strong |further |last |final )*${or('objections?', 'opposition', 'disagreements?', 'dissent', 'concerns about (?:that|this|it)', 'concerns with (?:that|this|it)')}`,
      `${or('does', 'do', 'would', 'is', 'are')} ${ALL} ${or('object', 'disagree', 'oppose', 'opposed', 'against', 'agree', 'agreed', `${IS_OK} with`, 'have (?:any |an |strong )*(?:objections?|concerns?|problems?)')}`,
      `${or('are', 'is')} (?:we|you|everyone|everybody|that|this|it) (?:all |both |everyone |with )*${IS_OK}(?: with| to| for)?`,
      `can ${or('we', 'i')} (?:all |just |then |please |now )*${or('get', 'have', 'advance', 'agree', 'merge', 'close', 'approve', 'accept', 'proceed', 'settle', 'decide', 'assume', 'ask for', 'move', 'go', 'resolve', 'call it')}`,
      `${or('do', 'could', 'may')} ${WE} (?:all )?${or(`have ${STEP}`, `get ${STEP}`, 'agree')}`,
      `${or('ask', 'asking', 'call', 'calling', 'seek', 'seeking', 'propose', 'proposing', 'request', 'requesting', 'looking') } (?:for |the committee for |to advance |to move )?${STEP}`,
      'shall we', 'should we (?:just|go|do|take|use|then|merge|close|keep|make|say)',
      `${or('is', 'does', 'would', 'do')} ${or('that', 'this', 'it')} ${or('sounds?', 'seem', 'look', 'work', 'make sense', 'be')} ?${or('good', IS_OK, 'for', 'to', '')}`,
      '(?:sounds?|seems?|looks?) good\\?', 'all in favou?r', 'those in favou?r', 'show of hands', "let's vote",
      'proposed', 'i move', 'i second', 'would like consensus',
      `if ${or('there is', "there's", 'there are', 'i hear', 'we have', 'nobody has', 'no one has')} (?:no|any) objections?`,
      'if no(?: ?body| one) objects', 'unless (?:anyone|someone|there|somebody)',
      `(?:do (?:we|you|i) have|have i got|get|for) ${STEP} ?\\?`, `^(?:so |and |okay |ok |then )?${STEP} ?\\?`,
      'any (?:problems?|issues?) with (?:that|this|it)',
      '^(?:(?:right|okay|ok|well|and|yeah|good|fine|all right)[,. ]+)*so (?:it\'s|it is|that\'s|we\'re|we are|we\'ll|is it|are we|we)(?= )[^?]{0,60}\\?',
      '^[^?]{3,60},? then ?\\?', 'speak (?:up )?now', 'deal\\?', 'agreed\\?',
    ),
  },
  {
    act: 'announce',
    ...some(
      `(?:you|we|we've|you've|i think we|think you) (?:do |now |already |then )*(?:have|got|reached|achieved) (?:a |the |rough )*${or('consensus', 'agreement', 'decision', 'stage \\w+', 'approval', 'resolution', 'winner')}`,
      `${or("that's", 'that is', 'this is', "it's", 'it is', 'sounds like', 'seems like', 'looks like', 'so', 'declare', 'is', 'calling')} (?:a |the |then |we have |you have |we've got |you've got )*${or('consensus', 'agreement', 'decided', 'settled', 'agreed', 'approved', 'accepted', 'resolved', 'a deal', 'a plan', 'a yes', 'stage \\w+')}`,
      'hearing (?:none|nothing|no (?:one|objections?|opposition|concerns?))',
      "(?:not|don't|do not|haven't|have not|didn't|not i) (?:hear|heard|hearing|see|seen|seeing) (?:any |no )?(?:any|objections?|opposition|concerns?|one)",
      'seeing (?:none|nothing|no(?: one)?|no objections?)', 'no objections?', 'congratulations', 'congrats',
      "(?:we|we've|we have|group has|then we|so we) (?:all |just |now |then )*(?:decided|agreed|settled|approved|resolved)",
      'we decide', '(?:we|they|i)(?:\'ve| have) (?:now |just |all )?(?:decided|agreed|settled)(?: on| to| that)?',
      "we(?:'re| are) agreed", "we(?:'re| are) (?:going|gonna go|going to go) (?:with|for)", 'we go (?:with|for)',
      "we(?:'ll| will) go (?:with|for|ahead)",
      "let's (?:do (?:that|it|this)|go with|go for|make it|leave it at|call it|stick with)", 'final decision',
      'motion (?:carries|passes|approved)', 'resolved', 'unanimous', 'it is official', 'the decision is',
      'conclusion is', 'the resolution is', 'so be it', 'good to go', "you(?:'re| are) all set",
    ),
  },
  { act: 'silence', pattern: /[[(<`]\s*(?:silence|no objections?|pause|nodding|nods|thumbs)/ },
  {
    act: 'support',
    ...some(
      "(?:i|we|i'd|we'd)(?: do| would| also| fully| strongly| definitely| really| all| just)* support",
      '(?:explicit(?:ly)?|strong|full|general|vocal|lots of|some) support', "supportive of", "in favou?r(?: of)?",
      "(?:happy|fine|okay|ok|good|comfortable|on board) with (?:it|that|this|these|the|stage|your|both|all)",
      "i(?:'d| would)? (?:also |really |totally |fully |completely |definitely |strongly )*agree",
      "(?:i'd|i would|we'd|we would) (?:love|be happy|be fine|be ok|be okay|be good)", 'seconded?', 'thumbs up',
      "i (?:like|love) (?:it|that|this|the)", "makes (?:a lot of |total |perfect )?sense", 'good idea',
    ),
  },
  {
    act: 'close',
    ...some(
      'thank you', 'thanks', 'next (?:item|topic|up|one|presentation|agenda|point|thing|question)',
      'mov(?:e|ing) on', "(?:that's|that is) (?:it|all|everything)", "we(?:'re| are) (?:done|finished)",
      'wrap(?:ping)? up', 'meeting (?:is )?adjourned', 'bye', 'see you', 'queue is empty',
      'nothing (?:else )?(?:on|in) the queue', 'anything else', 'so the next', "let's go to the next",
    ),
  },
  {
    act: 'no-time',
    ...some(
      "(?:we're|we are|are|be|being|is) (?:at|out of|over|past|running out of|short on) time", 'out of time',
      'ran out of', 'run out of time', "time(?:'s| is) up", 'time ?box', 'no (?:more )?time',
      'minutes? (?:left|remaining)', "don't have (?:enough |any |much )*time", 'over ?time',
    ),
  },
  {
    act: 'defer',
    ...some(
      '(?:come|came|coming|bring|get|circle|report|go|comes|bringing) (?:\\w+ ){0,3}back',
      'next (?:time|meeting|week|plenary|session|call|month)', 'later (?:today|on|this week|in the)', 'off-?line',
      '(?:another|a future|the following|a later|future|upcoming|tomorrow\'s) (?:meeting|time|day|call|session|agenda)',
      '(?:re-?visit|postpone|defer|deferred|punt|park (?:this|it|that)|shelve|hold off|table (?:this|it|that)|withdraw\\w*)',
      'wait (?:for|until|till|to)', 'not (?:yet )?ready',
      'more (?:time|work|discussions?|thought|details?|investigation|feedback|research|information|exploration)',
      'further (?:discussions?|work|thought|investigation|feedback)',
      'need(?:s)? (?:more|further|to (?:think|investigate|understand|figure|discuss|talk|look))',
      'once we (?:have|know|get|are)', "think (?:more )?about (?:it|this|that)",
      '(?:still|remains?|leave it|an) open(?: question)?', 'to be (?:decided|determined|discussed)', 'tbd',
      'continu(?:e|ing) (?:\\w+ ){0,4}(?:tomorrow|discuss\\w*|conversation|on github|iterating|to (?:iterate|discuss|work|explore|think))',
      'keep (?:discussing|iterating|working|talking|thinking|exploring)',
      'on (?:the )?(?:github|issue|thread|mailing list|discord|slack)', 'follow[- ]?up', 'figure (?:\\w+ )?out',
      "(?:i'll|we'll|will|let me|going to) (?:go )?(?:think|investigate|explore|look into|take (?:this|that|it|the) (?:feedback|back))",
      'explor(?:e|ing)', 'later', "(?:leave|keep|save) (?:\\w+ ){1,3}(?:till|until|for (?:now|later|another|next))",
      'another time', 'for now', 'some point',
      '(?:need|want|have|should|going|will|we can) (?:to )?(?:discuss|talk)',
      '(?:this|the|more|continue) discussion', 'follow(?:ing)? (?:up|on)', 'take (?:\\w+ )?feedback',
    ),
  },
  {
    act: 'refuse',
    ...some(
      "(?:not|no|don't have|doesn't have|do not have|isn't|is not|without|never|lack of|didn't (?:get|reach|have)|can't (?:get|reach)|cannot (?:get|reach)) (?:a |any |yet |have |at |really |going to |ready for |proposed for |seeking |asking for |comfortable with )*(?:consensus|agreement|advance\\w*|advancing|stage \\w+|approval|ready to)",
      "(?:can't|cannot|won't|will not|not going to|wouldn't|would not|couldn't|not (?:willing|able|prepared|ready) to) (?:\\w+ )?(?:support|accept|agree|advance|decide|approve|proceed|block)",
      'i (?:would |will |do |have to )?(?:object|block|veto)', 'blocking',
      "(?:i'm|i am|we're|we are) (?:strongly |still |definitely )?(?:opposed|against)",
      'strong(?:ly)? (?:objections?|oppose\\w*)', '- ?1', 'deadlock',
    ),
  },
  {
    act: 'reserve',
    ...some(
      "not (?:sure|convinced|comfortable|happy|clear|certain|in favou?r|a fan|persuaded)", "concerns?", 'concerned',
      'worried', 'worry', 'uncomfortable', 'skeptical', 'sceptical', 'disagree',
      "i (?:really |still |just )*don't (?:think|like|agree|want|see|believe|understand)", 'problem(?:atic)?',
      'hesita\\w+', 'reservations?', 'prefer not', "i(?:'d| would) (?:rather|prefer)",
      'why (?:would|do|should|not|are|is)', 'however', 'risk(?:y|s)?', 'unclear', 'confus\\w+', 'objections? to',
      "(?:i|i'd|i would|we|we'd) (?:still )?(?:want|need|like) to (?:run|look|see|check|think|test|know|understand)(?! you)",
      'still (?:want|need|not|think)',
    ),
  },
  {
    act: 'report',
    ...some(
      "(?:we|they|you|i|committee|group|team|it) (?:\\w+ ){0,2}(?:decided|agreed|approved|discussed|concluded|settled|talked|reached|said|had|got|did|went) (?:\\w+ ){0,8}?(?:last|earlier|previous\\w*|already|yesterday|before|ago|back in|in (?:january|february|march|april|may|june|july|august|september|october|november|december)|in (?:19|20)\\d\\d)",
      '(?:was|were|had been|has been|have been|already|as|previously|originally|had|having) (?:been |already |previously )*(?:decided|agreed|approved|discussed|settled|resolved)',
      '(?:last|previous|earlier|past) (?:week|time|month|meeting|year|plenary|call|session|quarter|decisions?)[^.?]{0,60}(?:decided|agreed|approved|consensus|settled|resolved)',
      'in the past',
    ),
  },
  {
    act: 'proposal',
    ...some(
      "let(?:'s| us) (?!see|say|look|talk|discuss|move|start|begin|wait|hear|get|continue|go to|take a|pretend|face|hope|assume)\\w+",
      "(?:i|we|i'd|i would|i'll)(?: would| do)?(?: like to| want to)? (?:propose|suggest|recommend|vote)",
      'how about', 'what about', "why don't we", 'why not just',
      "(?:maybe|perhaps|then|so|i think|i guess|think|and|probably|guess) (?:that )?(?:then )?we (?:\\w+ )?(?:should|could|can|will|need|have to|just|go|use|take|make|keep|put|do)",
      "(?:so|then|and|okay|ok|i think|think|maybe|well|guess) we(?:'ll| will|'re going to| are going to|'re gonna| gonna|'d| go| use| take| have| make| keep)",
      'we should', 'we (?:just )?(?:want|go|keep|skip)', 'better to',
      "we(?:'ll| will) (?:\\w+ )?(?:use|have|make|take|keep|go|put|do|include|drop|close|merge|ship|start|need|just)",
      "i(?:'d| would| will|'ll)? (?:go|vote|opt) (?:for|with)", 'the (?:plan|proposal|idea) is',
      "it(?:'s| is| will| should|'ll)(?: gonna| going to)? (?:be|have) (?:a|the|made|like|in|just)",
      "we(?:'re| are) (?:going to|gonna)", 'we need to', 'we have to', "i(?:'d| would) say",
    ),
  },
  { act: 'choice', pattern: /\b(?:which|either|or|whether|do we|should we|what (?:do|should|are) we|who (?:will|should|is going|decides)|when (?:do|should|will) we|how many|how much)\b[^?]{0,200}\?/ },
  { act: 'question', pattern: /\?/ },
  {
    act: 'promise',
    ...some(
      `i(?:'ll| will|'m going to| am going to|'m gonna) (?:\\w+ )?${DOING}`, 'action item',
      `i can ${or('send', 'write', 'prepare', 'update', 'file', 'draft', 'share', 'set up', 'follow up', 'take that', 'take this', 'do that', 'do it', 'review')}`,
      "leave (?:it|that) (?:to|with) me", "i(?:'ll| will) do (?:it|that|this)",
      "i(?:'ve| have) taken? (?:the|an) action",
    ),
  },
  {
    act: 'request',
    ...some(
      `(?:can|could|would|will) you (?:please )?${DOING}`,
      `(?:please|you'll|you will|you (?:can|should|could)|you're going to) (?:\\w+ )?${DOING}`,
    ),
  },
  {
    act: 'date',
    ...some(
      `(?:by|before|on|until|due|this|for)? ?${DAY}`, 'by (?:then|the next|next)', 'this week', 'end of',
    ),
  },
  {
    act: 'procedure',
    ...some(
      `${or('can', 'shall', 'should', 'could')} ${WE} (?:just |maybe |please |all )*${or('stop', 'start', 'begin', 'go on', 'go (?:back|through|to the|around|over)', 'move (?:on|to the next)', 'continue', 'wrap', 'look', 'talk', 'discuss', 'hear', 'have (?:a|the) (?:look|break|question|slide|screen)', 'take a (?:break|look)', 'get (?:started|back)', 'ask')}`,
      'are we (?:done|ready to start|all here)', "we(?:'re| are) (?:done|all here)", 'go (?:a)?round',
      '(?:hear|see) (?:me|my|the) ',
    ),
  },
  {
    act: 'hedge',
    ...some(
      'maybe', 'perhaps', 'might', 'not sure', 'i guess', 'probably', 'would be', 'could be', 'if we', 'possibly',
      'wonder', '(?:one|first|second|third|two|another|options? ?\\w*) is', 'option', 'could',
    ),
  },
];

/** The bit of each act in what is heard. */
const BIT = Object.fromEntries([...CUES.map(({ act }) => act), 'assent', 'backchannel'].map((act, k) => [act, 1 << k])) as { readonly [act in Act]: number };

/** Acts as bits. */
export function bitsOf(acts: readonly Act[]): number {
  let bits = 0;
  for (const act of acts) bits |= BIT[act];
  return bits;
}

/** Phrases that end with a question mark are looked for in questions only: most of them begin anywhere. */
const asks = (phrase: string): boolean => phrase.endsWith('\\?');

const PLAIN = CUES.map(({ act, phrases = [] }) => ({ act, sources: phrases.filter((p) => !asks(p)) })).filter(({ sources }) => sources.length > 0);
const ASKING = CUES.flatMap(({ act, phrases = [] }) => (phrases.some(asks) ? [{ act, pattern: wordsAmong(phrases.filter(asks)) }] : []));

/** Bits of what may be there, above those of the acts. */
const MAY_ASSENT = 1 << 21;
/** Acts with phrases that the scan cannot tell to their end, and those phrases: the others were told already. */
const MAYBE = PLAIN.map(({ act, sources }) => ({ act, sources: sources.filter((s) => isBeyond(readPattern(s))) })).filter(({ sources }) => sources.length > 0)
  .map(({ act, sources }, k) => ({ act, maybe: 1 << (22 + k), pattern: wordsAmong(sources) }));

const scan = compilePhrases([
  ...PLAIN.map(({ act, sources }) => ({ sources, found: BIT[act], maybe: MAYBE.find((m) => m.act === act)?.maybe ?? BIT[act] })),
  { sources: LIKE_ASSENT, found: MAY_ASSENT, maybe: MAY_ASSENT },
]);

/** A sentence as it is listened to: small, without fillers. */
export interface Sound {
  readonly pieces: readonly Piece[];
  /** 1 where a space stands before a piece. */
  readonly spaces: Uint8Array;
  readonly count: number;
  /** Signs in all. */
  readonly length: number;
  readonly asks: boolean;
  /** Whether there is a bracket in it: what a transcript says of silence stands in brackets. */
  readonly brackets: boolean;
  /** The same as text, made when it is needed. */
  text(): string;
}

/** What is heard in one sentence, as bits. */
export function hear(sound: Sound): number {
  const found = scan(sound.pieces, sound.spaces, sound.count);
  let acts = found & (MAY_ASSENT - 1);
  for (const { act, maybe, pattern } of MAYBE) if (found & maybe && !(acts & BIT[act]) && pattern.test(sound.text())) acts |= BIT[act];
  if (sound.asks) {
    acts |= BIT.question;
    for (const { act, pattern } of ASKING) if (!(acts & BIT[act]) && pattern.test(sound.text())) acts |= BIT[act];
    if (patternOf('choice')?.test(sound.text())) acts |= BIT.choice;
  }
  if (sound.brackets && patternOf('silence')?.test(sound.text())) acts |= BIT.silence;
  if (found & MAY_ASSENT && sound.length <= LONGEST_ASSENT) acts |= assentIn(sound.text());
  return acts;
}

/** Short answers that were heard before: a few of them are most of what is said in short. */
const answers = new Map<string, number>();
const MOST_ANSWERS = 2_000;

function assentIn(text: string): number {
  const known = answers.get(text);
  if (known !== undefined) return known;
  const acts = (isAssent(text) ? BIT.assent : 0) | (isBackchannel(text) ? BIT.backchannel : 0);
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(text, acts);
  return acts;
}

const PATTERNS = new Map(CUES.map(({ act, pattern }) => [act, pattern]));
const patternOf = (act: Act): RegExp | undefined => PATTERNS.get(act);

/** The words of a sentence (small, without fillers) that show an act. */
export const wordsThatShow = (act: Act, text: string): string => (patternOf(act)?.exec(text)?.[0] ?? text).slice(0, 80);

const ALL_ACTS = Object.keys(BIT) as readonly Act[];

/** Tells each act that bits stand for. */
export function eachAct(bits: number, tell: (act: Act) => void): void {
  for (let rest = bits; rest !== 0; rest &= rest - 1) {
    const act = ALL_ACTS[31 - Math.clz32(rest & -rest)];
    if (act) tell(act);
  }
}
