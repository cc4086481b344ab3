import { never } from '#base/result.ts';
import type { JsonProblem } from '#templates/json-problem.ts';
import type { Format } from '#ui/format.ts';
import type { Words } from '#words/catalogue.ts';

/** What is wrong in a template or policy file as a sentence: `Line 12: prompts[3].kind is "tickbox"; allowed: text, choice.` */
export function sayJsonProblem(found: JsonProblem, words: Words, format: Format): string {
  return words.templates.problem.at(format.number(found.line), whatIsWrong(found, words, format));
}

function whatIsWrong(found: JsonProblem, words: Words, format: Format): string {
  const say = words.templates.problem;
  const where = found.where || say.whole;
  switch (found.problem) {
    case 'not-json': return found.found === '' ? say.ends : say.notJson(found.found);
    case 'too-large': return say.tooLarge(format.number(found.limit));
    case 'too-deep': return say.tooDeep(format.number(found.limit));
    case 'twice': return say.twice(where);
    case 'missing': return say.missing(where);
    case 'unknown': return say.unknown(where, format.list(found.allowed));
    case 'kind': return say.kind(where, say.wanted[found.wanted]);
    case 'allowed': return say.allowed(where, found.found, format.list(found.allowed));
    case 'range': return say.range(where, format.number(found.found), format.number(found.from), format.number(found.to));
    case 'length': return say.length(where, format.number(found.found), format.number(found.from), format.number(found.to));
    case 'count': return say.count(where, format.number(found.found), format.number(found.from), format.number(found.to));
    case 'pattern': return say.pattern(where, found.found);
    case 'address': return say.address(where, found.found);
    case 'site': return say.site(where, found.found);
    case 'reserved': return say.reserved(where, found.found);
    case 'not-used': return say.notUsed(where, found.only);
    case 'order': return say.order(where, found.below);
    default: return never(found);
  }
}
