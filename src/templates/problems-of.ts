import { hours, localDate, minus, toIso, type LocalDate } from '#base/time.ts';
import type { Answer, ReflectionDraft } from '#domain/reflection.ts';
import { DECISION_DEBRIEF } from './decision-debrief.ts';

export interface DraftProblem {
  readonly promptId: string;
  readonly problem: 'empty' | 'bad-date' | 'past-date' | 'too-long';
}

/** Characters per field. Set so that a whole debrief fits on one screen and in one chat card. */
export const LIMITS = { text: 500, own: 500, decider: 120, cue: 200, action: 300, obstacle: 200, fallback: 200 } as const;

/** What is missing or cannot be used in a draft, in the order of the prompts. Nothing here keeps a draft from being kept. */
export const problemsOf = (draft: ReflectionDraft): readonly DraftProblem[] =>
  DECISION_DEBRIEF.prompts.flatMap(({ id }) => {
    const answer = draft.answers[id];
    const found = answer ? inAnswer(answer, earliestToday(draft)) : (['empty'] as const);
    return found.map((problem) => ({ promptId: id, problem }));
  });

function inAnswer(answer: Answer, today: LocalDate | undefined): readonly DraftProblem['problem'][] {
  switch (answer.asks) {
    case 'text':
      return [...empty(answer.text), ...tooLong(answer.text.length > LIMITS.text)];
    case 'near-misses':
      return [...empty(answer.own, ...answer.picked.map((p) => p.text)), ...tooLong(answer.own.length > LIMITS.own)];
    case 'decider':
      return [...empty(answer.decider, answer.by), ...dateProblem(answer.by, today), ...tooLong(answer.decider.length > LIMITS.decider)];
    case 'commitment':
      return [
        ...empty(answer.action),
        ...dateProblem(answer.due, today),
        ...tooLong((['cue', 'action', 'obstacle', 'fallback'] as const).some((field) => answer[field].length > LIMITS[field])),
      ];
  }
}

const empty = (...texts: readonly string[]): readonly 'empty'[] => (texts.every((text) => text.trim() === '') ? ['empty'] : []);

const tooLong = (is: boolean): readonly 'too-long'[] => (is ? ['too-long'] : []);

function dateProblem(text: string, today: LocalDate | undefined): readonly ('bad-date' | 'past-date')[] {
  if (text.trim() === '') return [];
  const date = localDate(text.trim());
  if (!date) return ['bad-date'];
  return today !== undefined && date < today ? ['past-date'] : [];
}

/** The earliest day it can be anywhere when the draft was saved (UTC-12): nobody's today is called past. */
const earliestToday = (draft: ReflectionDraft): LocalDate | undefined => localDate(toIso(minus(draft.savedAt, hours(12))).slice(0, 10));
