import { cameClose, isNearMiss, type NearMiss } from '#domain/finding.ts';
import type { Answer, PickedNearMiss, Template } from '#domain/reflection.ts';
import type { Contest, Judgement } from '#domain/verdict.ts';
import { emptyAnswer } from './empty-answer.ts';

/** The default for a flagged meeting: what had to be decided, what came of it, what was in the way, who decides by when, what I do next. */
export const DECISION_DEBRIEF = {
  id: 'decision-debrief',
  prompts: [
    { id: 'question', asks: 'text' },
    { id: 'outcome', asks: 'outcome' },
    { id: 'in-the-way', asks: 'near-misses' },
    { id: 'decider', asks: 'decider' },
    { id: 'commitment', asks: 'commitment' },
  ],
} as const satisfies Template;

/** More than a few choices are not read (docs/rules.md, "Weekly rhythm"). */
const OFFERED_AT_MOST = 5;

/** What the person has said already: what was decided, when they contested the flag. */
export const debriefBegun = (contest: Contest | undefined): { readonly outcome?: Answer } =>
  contest?.says === 'decided' ? { outcome: { ...emptyAnswer('outcome'), is: 'decided', what: contest.what } } : {};

/** The words of the strongest open question; what was merely put off is seldom a question that one can take over. */
export function suggestedQuestion(judgement: Judgement | undefined): string | undefined {
  return strongestFirst(judgement).find((miss) => miss.kind === 'open-question')?.quotes[0]?.text;
}

/** Everything that could be picked for "what was in the way": what was said, without who said it, strongest first, once each. */
export function heardNearMisses(judgement: Judgement | undefined): readonly PickedNearMiss[] {
  const heard = new Map<string, PickedNearMiss>();
  for (const miss of strongestFirst(judgement).filter(cameClose)) {
    const text = miss.quotes[0]?.text.trim() ?? '';
    if (text !== '' && !heard.has(text)) heard.set(text, { kind: miss.kind, text });
  }
  return [...heard.values()];
}

/** The strongest of them. */
export const offeredNearMisses = (judgement: Judgement | undefined): readonly PickedNearMiss[] =>
  heardNearMisses(judgement).slice(0, OFFERED_AT_MOST);

const strongestFirst = (judgement: Judgement | undefined): readonly NearMiss[] =>
  (judgement?.findings ?? []).filter(isNearMiss).sort((a, b) => b.strength - a.strength);
