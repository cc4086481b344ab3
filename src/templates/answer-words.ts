import type { Prompt } from '#domain/reflection.ts';

/** How a shared answer is written into a record: the question as the person read it, and set answers in words. */
export interface AnswerWords {
  readonly asked: (prompt: Prompt) => string;
  readonly yes: string;
  readonly no: string;
}
