import type { Answer, ReflectionDraft } from '#domain/reflection.ts';
import { templateOf } from './built-in-templates.ts';

/** The answer to a prompt of the template in hand, if it is shared and of the kind that the prompt asks for. */
export function sharedAnswer<Kind extends Answer['asks']>(draft: ReflectionDraft, promptId: string, asks: Kind): Extract<Answer, { asks: Kind }> | undefined {
  const isAsked = templateOf(draft).prompts.some((prompt) => prompt.id === promptId && prompt.asks === asks);
  const answer = isAsked && draft.shared.includes(promptId) ? draft.answers[promptId] : undefined;
  return answer?.asks === asks ? (answer as Extract<Answer, { asks: Kind }>) : undefined;
}
