import type { Instant } from '#base/time.ts';
import { isNearMiss, type NearMiss } from '#domain/finding.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { PickedNearMiss, ReflectionDraft, Template } from '#domain/reflection.ts';
import type { Judgement } from '#domain/verdict.ts';

/** The default for a flagged meeting: what had to be decided, what was in the way, who decides by when, what I do next. */
export const DECISION_DEBRIEF = {
  id: 'decision-debrief',
  prompts: [
    { id: 'question', asks: 'text' },
    { id: 'in-the-way', asks: 'near-misses' },
    { id: 'decider', asks: 'decider' },
    { id: 'commitment', asks: 'commitment' },
  ],
} as const satisfies Template;

export type DecisionDebriefPrompt = (typeof DECISION_DEBRIEF)['prompts'][number]['id'];

/** More than a few choices are not read (product: "My week can be finished in 5 minutes"). */
export const OFFERED_AT_MOST = 5;

/**
 * A draft with nothing picked and nothing shared. The question is prefilled with what was heard, as a suggestion to
 * change; all other words are left to the person.
 */
export const emptyDraft = (meeting: Pick<Meeting, 'id'>, judgement: Judgement | undefined, at: Instant): ReflectionDraft => ({
  meeting: meeting.id,
  template: DECISION_DEBRIEF.id,
  answers: {
    question: { asks: 'text', text: suggestedQuestion(judgement) ?? '' },
    'in-the-way': { asks: 'near-misses', picked: [], own: '' },
    decider: { asks: 'decider', decider: '', by: '' },
    commitment: { asks: 'commitment', cue: '', action: '', due: '', obstacle: '', fallback: '' },
  },
  shared: [],
  savedAt: at,
});

/** The words of the strongest open question; what was merely put off is seldom a question that one can take over. */
export function suggestedQuestion(judgement: Judgement | undefined): string | undefined {
  return strongestFirst(judgement).find((miss) => miss.kind === 'open-question')?.quotes[0]?.text;
}

/** What the person can pick from for "what was in the way": what was said, without who said it, strongest first. */
export function offeredNearMisses(judgement: Judgement | undefined): readonly PickedNearMiss[] {
  const offered = new Map<string, PickedNearMiss>();
  for (const miss of strongestFirst(judgement)) {
    const text = miss.quotes[0]?.text.trim() ?? '';
    if (text !== '' && !offered.has(text)) offered.set(text, { kind: miss.kind, text });
  }
  return [...offered.values()].slice(0, OFFERED_AT_MOST);
}

const strongestFirst = (judgement: Judgement | undefined): readonly NearMiss[] =>
  (judgement?.findings ?? []).filter(isNearMiss).sort((a, b) => b.strength - a.strength);
