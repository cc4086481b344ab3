import type { Meeting } from '#domain/meeting.ts';
import type { Template } from '#domain/reflection.ts';
import type { Judgement } from '#domain/verdict.ts';
import { AFTER_ACTION_REVIEW } from './after-action-review.ts';
import { ATTENDEE_REFLECTION } from './attendee-reflection.ts';
import { DECISION_DEBRIEF } from './decision-debrief.ts';

/**
 * What a person is asked who has written nothing yet: whoever called the meeting, the decision debrief, or the review
 * where something was decided; everybody else, the attendee's two questions. A file does not tell who called a meeting.
 */
export function defaultTemplate({ meeting, judgement }: { readonly meeting: Pick<Meeting, 'iOrganize' | 'origin'>; readonly judgement?: Judgement }): Template {
  if (!meeting.iOrganize && meeting.origin.from !== 'file') return ATTENDEE_REFLECTION;
  return judgement?.verdict.kind === 'decided' ? AFTER_ACTION_REVIEW : DECISION_DEBRIEF;
}
