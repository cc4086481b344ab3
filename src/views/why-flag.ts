import { isNearMiss } from '#domain/finding.ts';
import type { Because, Explanation, Judgement } from '#domain/verdict.ts';
import type { Format } from '#ui/format.ts';
import type { Words } from '#words/catalogue.ts';
import { sayLoad } from './explain.ts';

/** Why a meeting is flagged, in one line: the load, what was found, and how much came close. */
export function whyFlag(judgement: Judgement, words: Words, format: Format): string {
  const say = words.week.flagWhy;
  const { verdict } = judgement;
  const load = linesOf(judgement.explanation).find((line) => line.is === 'load');
  const nearMisses = judgement.findings.filter(isNearMiss).length;
  const answered = verdict.kind === 'no-decision-recorded' && verdict.how === 'answered';
  return [
    load ? say.usual(sayLoad(load.value, words, format), format.personHours(load.threshold)) : sayLoad(judgement.load, words, format),
    answered ? say.answered : say.found,
    ...(nearMisses > 0 && !answered ? [say.nearMisses(nearMisses, format.number(nearMisses))] : []),
  ].join('; ').concat('.');
}

/** Every line of an explanation, from its root down. */
export const linesOf = (explanation: Explanation): readonly Because[] => [
  explanation.line,
  ...explanation.because.flatMap(linesOf),
];
