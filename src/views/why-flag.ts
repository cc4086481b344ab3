import { cameClose } from '#domain/finding.ts';
import type { Because, Explanation, Judgement } from '#domain/verdict.ts';
import type { Format } from '#ui/format.ts';
import type { FirstWords } from '#words/catalogue.ts';
import { sayLoad } from './say-verdict.ts';

/** Why a meeting is flagged, in two short sentences: the load, and what was heard or said. */
export function whyFlag(judgement: Judgement, words: FirstWords, format: Format): string {
  const say = words.week.flagWhy;
  const { verdict } = judgement;
  const load = linesOf(judgement.explanation).find((line) => line.is === 'load');
  const nearMisses = judgement.findings.filter(cameClose).length;
  const answered = verdict.kind === 'no-decision-recorded' && verdict.how === 'answered';
  const heard = nearMisses > 0 ? say.foundNear(nearMisses, format.number(nearMisses)) : say.found;
  const burden = load
    ? say.load[load.basis](sayLoad(load.value, words, format), format.personHours(load.threshold))
    : say.load.alone(sayLoad(judgement.load, words, format));
  return `${burden} ${answered ? say.answered : heard}`;
}

/** Every line of an explanation, from its root down. */
const linesOf = (explanation: Explanation): readonly Because[] => [
  explanation.line,
  ...explanation.because.flatMap(linesOf),
];
