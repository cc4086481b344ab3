import type { Detector } from '../detector.ts';
import { does, otherVoice } from '../talk.ts';
import { cueOf, findAt, finding, following, nearness } from '../weigh.ts';

/** An objection or a concern that no other voice answers at any length before the topic is left. */
export const dissent: Detector = {
  id: 'dissent',
  look: ({ talk }) =>
    findAt(talk, ['refuse', 'reserve'], (line, at) => {
      const refuses = does(line, 'refuse');
      if (does(line, 'question', 'report') || line.words < 4) return [];
      const after = following(talk, at, 6, 30).filter((l) => otherVoice(line, l));
      const answered = after.some((l) => l.words >= 8 && !does(l, 'close', 'defer', 'no-time'));
      if (answered && !refuses) return [];
      const left = after.find((l) => does(l, 'close', 'no-time', 'defer'));
      const strength = (refuses ? 0.4 : 0.3) + (answered ? 0 : 0.2) + (left ? 0.1 : 0);
      return [finding('dissent', 'dissent', strength * nearness(talk, line, 0.6), talk, [line], [cueOf(line, 'refuse', 'reserve'), ...(left ? [cueOf(left, 'close', 'no-time', 'defer')] : [])])];
    }),
};
