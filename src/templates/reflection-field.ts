import { localDate } from '#base/time.ts';
import type { ReflectionField } from '#domain/record.ts';
import type { Answer, Prompt } from '#domain/reflection.ts';
import { sameWords } from '#domain/same-words.ts';
import type { AnswerWords } from './answer-words.ts';

// An answer that has no place of its own in the record stands in it as question and words; both ways.

/** Undefined for an empty answer, and for one that is no single value. A date is written as 2026-11-30, which reads back in any language. */
export function fieldOf(prompt: Prompt, answer: Answer, words: AnswerWords): ReflectionField | undefined {
  const text = wordsOf(answer, words).trim();
  return text === '' ? undefined : { asked: words.asked(prompt), answer: text };
}

/** The answer that a field says, if it is one to this prompt and can be read as one; else it stays in the record as it is. */
export function answerOf(prompt: Prompt, { asked, answer }: ReflectionField, words: AnswerWords): Answer | undefined {
  if (!sameWords(asked, words.asked(prompt))) return undefined;
  switch (prompt.asks) {
    case 'text': return { asks: 'text', text: answer };
    case 'choice': return prompt.options?.includes(answer) ? { asks: 'choice', chosen: answer } : undefined;
    case 'date': return localDate(answer) === undefined ? undefined : { asks: 'date', date: answer };
    case 'person': return { asks: 'person', person: answer };
    case 'yes-no': return sameWords(answer, words.yes) ? { asks: 'yes-no', is: 'yes' } : sameWords(answer, words.no) ? { asks: 'yes-no', is: 'no' } : undefined;
    default: return undefined;
  }
}

function wordsOf(answer: Answer, { yes, no }: AnswerWords): string {
  switch (answer.asks) {
    case 'text': return answer.text;
    case 'choice': return answer.chosen;
    case 'date': return answer.date;
    case 'person': return answer.person;
    case 'yes-no': return answer.is === 'unanswered' ? '' : answer.is === 'yes' ? yes : no;
    default: return '';
  }
}
