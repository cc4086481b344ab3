import type { Detector } from '../detector.ts';
import { does, otherVoice, turnsLeft } from '../talk.ts';
import { cueOf, findAt, finding, following, nearness } from '../weigh.ts';

/**
 * A question with a choice in it ("do we … or …?", "which …?", "who will …?") after which nothing is settled: no
 * outcome, no assent from another voice or to another's answer, no promise, and the topic is left or the meeting ends.
 */
export const openQuestion: Detector = {
  id: 'open-question',
  look: ({ talk }) =>
    findAt(talk, ['choice'], (line, at) => {
      if (line.words < 5 || does(line, 'report')) return [];
      const after = following(talk, at, 8, 30);
      const reply = after.findIndex((l) => otherVoice(line, l));
      const settled = after.some((l, i) =>
        does(l, 'announce')
        || (otherVoice(line, l) && does(l, 'assent', 'support', 'promise'))
        || (reply >= 0 && i > reply && does(l, 'assent') && !does(l, 'backchannel')));
      if (settled) return [];
      const left = after.find((l) => does(l, 'close', 'no-time', 'defer'));
      const strength = 0.35 + (left ? 0.2 : 0) + (after.length === 0 || turnsLeft(talk, line) < 4 ? 0.2 : 0);
      return [finding('open-question', 'open-question', strength * nearness(talk, line, 0.6), talk, [line], [cueOf(line, 'choice'), ...(left ? [cueOf(left, 'close', 'no-time', 'defer')] : [])])];
    }),
};
