import type { Instant } from '#base/time.ts';
import { isNearMiss, type NearMiss } from '#domain/finding.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { PickedNearMiss, ReflectionDraft, Template } from '#domain/reflection.ts';
import type { Contest, Judgement } from '#domain/verdict.ts';

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

export type DecisionDebriefPrompt = (typeof DECISION_DEBRIEF)['prompts'][number]['id'];

/** More than a few choices are not read (product: "My week can be finished in 5 minutes"). */
export const OFFERED_AT_MOST = 5;

/**
 * A draft with nothing picked and nothing shared. Only the person's own words are in it: what they said was decided,
 * when they contested the flag. Words of others are suggestions (`suggestedQuestion`), never prefilled.
 */
export const emptyDraft = (meeting: Pick<Meeting, 'id'>, at: Instant, contest?: Contest): ReflectionDraft => ({
  meeting: meeting.id,
  template: DECISION_DEBRIEF.id,
  answers: {
    question: { asks: 'text', text: '' },
    outcome: { asks: 'outcome', is: contest?.says === 'decided' ? 'decided' : 'open', what: contest?.says === 'decided' ? contest.what : '', until: '', because: '' },
    'in-the-way': { asks: 'near-misses', picked: [], own: '' },
    decider: { asks: 'decider', decider: '', by: '' },
    commitment: { asks: 'commitment', cue: '', action: '', due: '', obstacle: '', fallback: '' },
  },
  shared: [],
  savedAt: at,
});

/** A draft kept by an older version, with the prompts that came since. */
export const withEveryPrompt = (draft: ReflectionDraft): ReflectionDraft => ({
  ...draft,
  answers: { ...emptyDraft({ id: draft.meeting }, draft.savedAt).answers, ...draft.answers },
});

/** The words of the strongest open question; what was merely put off is seldom a question that one can take over. */
export function suggestedQuestion(judgement: Judgement | undefined): string | undefined {
  return strongestFirst(judgement).find((miss) => miss.kind === 'open-question')?.quotes[0]?.text;
}

/** Everything that could be picked for "what was in the way": what was said, without who said it, strongest first, once each. */
export function heardNearMisses(judgement: Judgement | undefined): readonly PickedNearMiss[] {
  const heard = new Map<string, PickedNearMiss>();
  for (const miss of strongestFirst(judgement)) {
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
