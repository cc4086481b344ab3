import type { Prompt } from '#domain/reflection.ts';
import type { Words } from '#words/catalogue.ts';

export interface PromptWords {
  readonly label: string;
  readonly hint?: string;
}

/** What a prompt asks, in words; a prompt that the catalogue does not know shows its id rather than nothing. */
export function promptWords(prompt: Prompt, words: Words): PromptWords {
  const known: { readonly [id: string]: PromptWords } = words.debrief.prompt;
  return Object.hasOwn(known, prompt.id) ? (known[prompt.id] ?? unknown(prompt)) : unknown(prompt);
}

const unknown = (prompt: Prompt): PromptWords => ({ label: prompt.id });
