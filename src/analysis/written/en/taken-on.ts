import type { Sentence } from '../sentences-of.ts';
import type { Sign } from '../sign.ts';
import { WRITTEN } from '../strengths.ts';
import { DATE, isConditional, isReport } from './sense.ts';

const NAME = "@?(\\p{Lu}[\\p{L}'’.-]{0,30}(?: \\p{Lu}[\\p{L}'’.-]{0,30}){0,2})";
const LABEL = /^\W{0,6}(?:action items?|actions?|ai|to-?do|task|next steps?)(?: ?\(([^)]{1,40})\))?(?: ?[:–—] ?| - )(.+)$/i;
const GIVEN = new RegExp(`^\\W{0,6}${NAME} ?(?:to|will|shall|is going to|has to|is to|[:–—]|-) +.`, 'u');
const MENTIONED = new RegExp(`(?:^|\\s)@(\\p{L}[\\p{L}'’.-]{0,30}(?: \\p{Lu}[\\p{L}'’.-]{0,30}){0,2}),? (?:to|will|please|is going to)(?= )`, 'u');
const AT_END = new RegExp(`(?:\\(${NAME}\\)| [–—-] ${NAME}|@(\\p{L}[\\p{L}'’.-]{0,30}))[.\\s]{0,3}$`, 'u');
const PROMISE = /(?:^|[\s,])i(?:'ll| will|'m going to| am going to) (?!(?:be|not|never|have to (?:go|leave)|try|think|see|let you)\b)\w+/;
/** Words in capitals that name nobody. */
const NOBODY = /^(?:We|They|It|This|That|These|The|You|He|She|I|Someone|Somebody|Everyone|Everybody|Nobody|There|All|Team|Teams|Please|Let|Also|So|And|But|If|When|Then|What|Who|How|Next|Decisions?|Decided|Agreed|Open|Question|Note|Notes|Update|Actions?|Topic|Agenda|Risk|Status|Meeting|Deferred|Approved|Re|Today|Tomorrow|Here|Yes|No|Ok|Okay|Thanks|Hi|Hello|Summary|Outcome|Due|Date|Time|Where|Why|Nothing|None)\b/;
const DENIED = /\b(?:will not|won't|not to|never|no longer|cannot|can't)\b/;

/** Something that one named person is to do, or takes on. `isListed`: it stands in a list of things to do. */
export function takenOnIn({ text, plain, asks, author }: Sentence, isListed = false): Sign | undefined {
  if (asks || DENIED.test(plain) || isReport(plain, 0)) return undefined;
  const label = LABEL.exec(text);
  const task = label?.[2] ?? text;
  const isTask = isListed || label !== null;
  const owner = isTask ? (label?.[1] ?? givenTo(task) ?? MENTIONED.exec(task)?.[1] ?? atEnd(task)) : (MENTIONED.exec(task)?.[1] ?? willDoByDate(task, plain));
  if (owner !== undefined) return { strength: firmness(plain, isTask), sign: isTask ? 'label' : 'named', words: wordsOf(task), owner };
  const promise = PROMISE.exec(plain);
  if (promise && author !== null) return { strength: firmness(plain, isTask), sign: 'promise', words: promise[0].trim(), owner: author };
  return isTask && task.trim().length > 3 ? { strength: WRITTEN.loose, sign: 'label', words: wordsOf(task) } : undefined;
}

const firmness = (plain: string, isTask: boolean): number => ((isTask || DATE.test(plain)) && !isConditional(plain) ? WRITTEN.owned : WRITTEN.loose);

/** Without a list, a label or a mention, the name that a sentence begins with is an owner only where it says will and when. */
const willDoByDate = (task: string, plain: string): string | undefined => (DATE.test(plain) && / will |^\S+ to /.test(plain) ? givenTo(task) : undefined);

function givenTo(task: string): string | undefined {
  const name = GIVEN.exec(task)?.[1];
  return name === undefined || NOBODY.test(name) ? undefined : name;
}

function atEnd(task: string): string | undefined {
  const [, inBrackets, behindDash, mentioned] = AT_END.exec(task) ?? [];
  return [inBrackets, behindDash, mentioned].find((name) => name !== undefined && !NOBODY.test(name));
}

const wordsOf = (task: string): string => task.trim().slice(0, 80);
