import type { Detector } from '../detector.ts';
import { does, turnsLeft } from '../talk.ts';
import { cueOf, findAt, finding, following, nearness } from '../weigh.ts';

/** Opens as a question about facts, after whatever people say before they begin. */
const ASKS = /^\W*(?:(?:so|and|okay|um|uh|well|but)\W+)*(?:is|are|do|does|did|has|have|when|what|who|which|where|how)\b/i;

/**
 * Something is put off: "come back", "next time", "take it offline", "we're at time". Strongest near the end and where
 * the topic is left right after it. Said in the middle of an argument it is mostly a remark, and stays weak.
 */
export const deferral: Detector = {
  id: 'deferral',
  look: ({ talk }) =>
    findAt(talk, ['defer', 'no-time'], (line, at) => {
      if (does(line, 'report', 'announce') || line.words < 3) return [];
      // "Is it the same time next week?" arranges something; "can we take that up next week?" puts it off.
      if (ASKS.test(line.text)) return [];
      const after = following(talk, at, 4, 12);
      const left = after.find((l) => does(l, 'close'));
      const both = does(line, 'defer') && does(line, 'no-time', 'proposal', 'promise');
      const strength = 0.35 + (left ? 0.2 : 0) + (both ? 0.15 : 0);
      if (!left && !both && turnsLeft(talk, line) > 15) return [];
      return [finding('deferral', 'deferral', strength * nearness(talk, line, 0.6), talk, [line], [cueOf(line, 'defer', 'no-time'), ...(left ? [cueOf(left, 'close')] : [])])];
    }),
};
