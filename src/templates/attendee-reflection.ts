import type { Finding } from '#domain/finding.ts';
import type { Decision } from '#domain/record.ts';
import type { Template } from '#domain/reflection.ts';
import { sameWords } from '#domain/same-words.ts';

/** What someone who was there answers in 90 seconds: what was decided, as they understood it, and what they will do. */
export const ATTENDEE_REFLECTION = {
  id: 'attendee-reflection',
  prompts: [
    { id: 'understood', asks: 'understood' },
    { id: 'commitment', asks: 'commitment' },
  ],
} as const satisfies Template;

/** More than a few choices are not read. */
const OFFERED_AT_MOST = 5;

/** Strength 0–1 below which nothing counts as found; the same as `THRESHOLDS.low` of the verdict, which a test holds it to. */
export const FOUND_FROM = 0.375;

/** What "what was decided?" offers: what people recorded, in their order, then what was found, likeliest first; once each, nobody's name. `from`: the strength that the organisation has set. */
export function offeredDecisions(recorded: readonly Decision[], found: readonly Finding[], from: number = FOUND_FROM): readonly string[] {
  const heard = found.filter(({ kind, strength }) => kind === 'decision' && strength >= from).sort((a, b) => b.strength - a.strength).map(({ quotes }) => quotes[0]?.text ?? '');
  const all = [...recorded.map(({ outcome }) => (outcome.kind === 'decided' ? outcome.text : '')), ...heard].map((text) => text.trim());
  return all.filter((text, at) => text !== '' && !all.slice(0, at).some((earlier) => sameWords(earlier, text))).slice(0, OFFERED_AT_MOST);
}
