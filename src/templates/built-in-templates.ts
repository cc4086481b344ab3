import type { BuiltInTemplateId, ReflectionDraft, Template } from '#domain/reflection.ts';
import { AFTER_ACTION_REVIEW } from './after-action-review.ts';
import { ATTENDEE_REFLECTION } from './attendee-reflection.ts';
import { CLOSE_CHECK } from './close-check.ts';
import { DECISION_DEBRIEF } from './decision-debrief.ts';
import { GROW } from './grow.ts';
import { PREMORTEM } from './premortem.ts';
import { START_STOP_CONTINUE } from './start-stop-continue.ts';

/** In the order in which they are offered. */
export const BUILT_IN_TEMPLATES: readonly (Template & { readonly id: BuiltInTemplateId })[] = [
  DECISION_DEBRIEF, AFTER_ACTION_REVIEW, CLOSE_CHECK, START_STOP_CONTINUE, GROW, PREMORTEM, ATTENDEE_REFLECTION,
];

/** The template that a draft is in. One that neither is built in nor came with the draft is from a newer version: then the first. */
export const templateOf = (draft: Pick<ReflectionDraft, 'template' | 'own'>): Template =>
  [...BUILT_IN_TEMPLATES, ...(draft.own ?? [])].find(({ id }) => id === draft.template) ?? DECISION_DEBRIEF;
