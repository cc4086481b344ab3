import type { Prompt } from '#domain/reflection.ts';
import type { AnswerWords } from '#templates/answer-words.ts';
import type { Words } from '#words/catalogue.ts';

export interface PromptWords {
  readonly label: string;
  readonly hint?: string;
}

/** What a prompt asks, in words; a prompt that the catalogue does not know shows its id rather than nothing. */
export function promptWords({ id, words: own }: Pick<Prompt, 'id' | 'words'>, words: Words): PromptWords {
  if (own) return { label: own.ask, ...(own.hint === undefined ? {} : { hint: own.hint }) };
  const known: { readonly [id: string]: PromptWords } = words.templates.prompt;
  return (Object.hasOwn(known, id) ? known[id] : undefined) ?? { label: id };
}

/** How shared answers are written into a record. */
export const answerWords = (words: Words): AnswerWords => ({ asked: (prompt) => promptWords(prompt, words).label, ...words.templates.answer });
