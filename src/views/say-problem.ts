import type { FileProblem } from '#ports/own-files.ts';
import type { Format } from '#ui/format.ts';
import type { TabWords } from '#words/catalogue.ts';

/** Why a file or a part of it was not read: in our words where there are any, else in the parser's. */
export function sayProblem({ file: whole, line, part, kind, detail, quote, count }: FileProblem, { ownFiles: say }: TabWords, format: Format): string {
  const file = part === undefined ? whole : say.partOf(whole, part);
  const at = line === undefined ? undefined : format.number(line);
  if (kind === 'more' && count !== undefined) return say.problem(file, at, say.further(count, format.number(count)));
  if (!Object.hasOwn(say.reason, kind)) return say.problem(file, at, detail);
  const why = [
    say.reason[kind as keyof typeof say.reason],
    ...(quote ? [say.says(quote)] : []),
    ...(count === undefined ? [] : [say.first(count, format.number(count))]),
  ];
  return say.problem(file, at, why.join(' '));
}
