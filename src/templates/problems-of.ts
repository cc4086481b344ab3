import { hours, localDate, minus, toIso, type LocalDate } from '#base/time.ts';
import type { Answer, ReflectionDraft } from '#domain/reflection.ts';
import { templateOf } from './built-in-templates.ts';
import { emptyAnswer } from './empty-answer.ts';

/** Where a problem stands: the part of an answer that a person types into. */
export type AnswerField = 'text' | 'what' | 'until' | 'because' | 'own' | 'decider' | 'by' | 'cue' | 'action' | 'due' | 'obstacle' | 'fallback' | 'chosen' | 'date' | 'person' | 'is' | 'decision';

export interface DraftProblem {
  readonly promptId: string;
  readonly field: AnswerField;
  readonly problem: 'empty' | 'bad-date' | 'past-date' | 'too-long';
  /** Characters, where it is too long. */
  readonly limit?: number;
}

/** Characters per field. Set so that a whole debrief fits on one screen and in one chat card. */
export const LIMITS = { text: 500, what: 500, because: 300, own: 500, decider: 120, cue: 200, action: 300, obstacle: 200, fallback: 200, person: 120 } as const;

type Found = Omit<DraftProblem, 'promptId'>;

/**
 * What is missing or cannot be used in a draft, in the order of the prompts. Length matters only where an answer is
 * shared: it is the card that is short, not the person's own page. Nothing here keeps a draft from being kept.
 */
export const problemsOf = (draft: ReflectionDraft): readonly DraftProblem[] =>
  templateOf(draft).prompts.flatMap(({ id, asks }) => {
    const found = inAnswer(draft.answers[id] ?? emptyAnswer(asks), earliestToday(draft));
    return found.filter(({ problem }) => problem !== 'too-long' || draft.shared.includes(id)).map((problem) => ({ promptId: id, ...problem }));
  });

function inAnswer(answer: Answer, today: LocalDate | undefined): readonly Found[] {
  switch (answer.asks) {
    case 'text':
      return [...empty('text', answer.text), ...tooLong(answer, ['text'])];
    case 'outcome':
      return inOutcome(answer, today);
    case 'near-misses':
      return [...empty('own', answer.own, ...answer.picked.map((p) => p.text)), ...tooLong(answer, ['own'])];
    case 'decider':
      return [...empty('decider', answer.decider, answer.by), ...dateProblem('by', answer.by, today), ...tooLong(answer, ['decider'])];
    case 'choice':
      return empty('chosen', answer.chosen);
    case 'date':
      return [...empty('date', answer.date), ...dateProblem('date', answer.date, today)];
    case 'person':
      return [...empty('person', answer.person), ...tooLong(answer, ['person'])];
    case 'yes-no':
      return answer.is === 'unanswered' ? [{ field: 'is', problem: 'empty' }] : [];
    case 'understood':
      return inUnderstood(answer);
    case 'commitment':
      return [...empty('action', answer.action), ...dateProblem('due', answer.due, today), ...tooLong(answer, ['cue', 'action', 'obstacle', 'fallback'])];
  }
}

/** Still open is an answer that needs no words; of the two others only the words that belong to it count. */
function inOutcome(answer: Extract<Answer, { asks: 'outcome' }>, today: LocalDate | undefined): readonly Found[] {
  if (answer.is === 'decided') return [...empty('what', answer.what), ...tooLong(answer, ['what'])];
  if (answer.is === 'deferred') return [...empty('because', answer.because), ...dateProblem('until', answer.until, today), ...tooLong(answer, ['because'])];
  return [];
}

/** Own words that are not shown have no place to be too long for. */
function inUnderstood(answer: Extract<Answer, { asks: 'understood' }>): readonly Found[] {
  if (answer.is === 'unanswered') return [{ field: 'is', problem: 'empty' }];
  if (answer.is === 'decision') return empty('decision', answer.decision);
  return answer.is === 'own' ? [...empty('own', answer.own), ...(answer.showsOwn ? tooLong(answer, ['own']) : [])] : [];
}

const empty = (field: AnswerField, ...texts: readonly string[]): readonly Found[] =>
  texts.every((text) => text.trim() === '') ? [{ field, problem: 'empty' }] : [];

const tooLong = <Field extends keyof typeof LIMITS>(answer: { readonly [field in Field]: string }, fields: readonly Field[]): readonly Found[] =>
  fields.filter((field) => answer[field].length > LIMITS[field]).map((field) => ({ field, problem: 'too-long', limit: LIMITS[field] }));

function dateProblem(field: AnswerField, text: string, today: LocalDate | undefined): readonly Found[] {
  if (text.trim() === '') return [];
  const date = localDate(text.trim());
  if (!date) return [{ field, problem: 'bad-date' }];
  return today !== undefined && date < today ? [{ field, problem: 'past-date' }] : [];
}

/** The earliest day it can be anywhere when the draft was saved (UTC-12): nobody's today is called past. */
const earliestToday = (draft: ReflectionDraft): LocalDate | undefined => localDate(toIso(minus(draft.savedAt, hours(12))).slice(0, 10));
