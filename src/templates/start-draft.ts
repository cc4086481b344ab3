import type { Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Answer, ReflectionDraft, Template } from '#domain/reflection.ts';
import type { Contest } from '#domain/verdict.ts';
import { BUILT_IN_TEMPLATES, templateOf } from './built-in-templates.ts';
import { DECISION_DEBRIEF, debriefBegun } from './decision-debrief.ts';
import { emptyAnswer } from './empty-answer.ts';

/** Answers that facts or the person's own earlier words begin; by prompt. */
export type Prefilled = { readonly [promptId: string]: Answer | undefined };

/** A draft with nothing shared. Words of others are never in it: they are suggestions beside a field. */
export const startDraft = (template: Template, meeting: Pick<Meeting, 'id'>, at: Instant, prefilled: Prefilled = {}): ReflectionDraft =>
  withTemplate({ meeting: meeting.id, template: template.id, answers: {}, shared: [], savedAt: at }, template, prefilled);

/** A decision debrief; what the person said was decided, when they contested the flag, begins it. */
export const emptyDraft = (meeting: Pick<Meeting, 'id'>, at: Instant, contest?: Contest): ReflectionDraft =>
  startDraft(DECISION_DEBRIEF, meeting, at, debriefBegun(contest));

/** The draft in another template. All that was typed stays; what both ask is not asked twice. */
export function withTemplate(draft: ReflectionDraft, template: Template, prefilled: Prefilled = {}): ReflectionDraft {
  const { own = [], ...rest } = draft;
  const isBuiltIn = BUILT_IN_TEMPLATES.some(({ id }) => id === template.id);
  const owns = [...own.filter(({ id }) => id !== template.id), ...(isBuiltIn ? [] : [template])];
  const asked = Object.fromEntries(template.prompts.map(({ id, asks }) => [id, answerTo(draft, id, asks) ?? fitting(prefilled[id], asks) ?? emptyAnswer(asks)]));
  return { ...rest, template: template.id, answers: { ...asked, ...draft.answers, ...asked }, ...(owns.length > 0 ? { own: owns } : {}) };
}

/** A draft kept by an older version, with the prompts that came since; one of a template that this version does not know stays as it is. */
export function withEveryPrompt(draft: ReflectionDraft): ReflectionDraft {
  const template = templateOf(draft);
  return template.id === draft.template ? withTemplate(draft, template) : draft;
}

/** Whether anything was typed or picked for a prompt. */
export function isAnswered({ answers }: ReflectionDraft, promptId: string): boolean {
  const answer = answers[promptId];
  return answer !== undefined && !isEmpty(answer);
}

const answerTo = (draft: ReflectionDraft, id: string, asks: Answer['asks']): Answer | undefined => {
  const given = fitting(draft.answers[id], asks);
  return given && !isEmpty(given) ? given : undefined;
};

const fitting = (answer: Answer | undefined, asks: Answer['asks']): Answer | undefined => (answer?.asks === asks ? answer : undefined);

const isEmpty = (answer: Answer): boolean => JSON.stringify(answer) === JSON.stringify(emptyAnswer(answer.asks));
