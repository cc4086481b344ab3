import type { AnswerField, DraftProblem } from '#templates/problems-of.ts';

/** A sentence about one part of one answer. */
export interface SaidProblem extends DraftProblem {
  readonly text: string;
}

/** What a field shows of it, in Fluent's words: red only where it stands in the way. */
export interface FieldProblem {
  readonly validationMessage?: string;
  readonly validationState?: 'warning';
}

export type ProblemAt = (field: AnswerField) => FieldProblem;

export function problemAt(problems: readonly SaidProblem[], promptId: string): ProblemAt {
  return (field) => {
    const found = problems.find((one) => one.promptId === promptId && one.field === field);
    if (!found) return {};
    return { validationMessage: found.text, ...(found.problem === 'past-date' ? { validationState: 'warning' } : {}) };
  };
}
