import type { Answer, ReflectionDraft } from '#domain/reflection.ts';
import type { DecisionDebriefPrompt } from './decision-debrief.ts';

/** The answer to a prompt if it is shared and of the kind that the prompt asks for. */
export function sharedAnswer<Kind extends Answer['asks']>(draft: ReflectionDraft, promptId: DecisionDebriefPrompt, asks: Kind): Extract<Answer, { asks: Kind }> | undefined {
  const answer = draft.shared.includes(promptId) ? draft.answers[promptId] : undefined;
  return answer?.asks === asks ? (answer as Extract<Answer, { asks: Kind }>) : undefined;
}
