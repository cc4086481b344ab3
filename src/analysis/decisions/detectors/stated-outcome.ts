import type { Detector } from '../detector.ts';
import { does, otherVoice } from '../talk.ts';
import { cueOf, findAt, finding, following, nearness } from '../weigh.ts';

/**
 * Someone states what is now settled ("so we go with …", "hearing none, that's agreed") and nobody takes it back.
 * A report of what was settled earlier, a question and a negation do not count.
 */
export const statedOutcome: Detector = {
  id: 'stated-outcome',
  look: ({ talk }) =>
    findAt(talk, ['announce'], (line, at) => {
      if (does(line, 'report', 'refuse', 'question')) return [];
      const after = following(talk, at, 5, 20);
      const assent = after.find((l) => otherVoice(line, l) && does(l, 'assent', 'support'));
      const closed = after.find((l) => does(l, 'close'));
      const taken = after.find((l) => does(l, 'refuse') || (otherVoice(line, l) && does(l, 'reserve')));
      const put = does(line, 'defer', 'no-time') ? line : after.find((l) => does(l, 'defer', 'no-time'));
      const weaker = (taken ? 0.2 : 0) + (put ? 0.15 : 0) + (does(line, 'hedge', 'reserve') ? 0.15 : 0);
      const strength = 0.4 + (assent ? 0.15 : 0) + (closed ? 0.15 : 0) - weaker;
      if (strength <= 0) return [];
      const because = [cueOf(line, 'announce'), ...(assent ? [cueOf(assent, 'assent', 'support')] : []), ...(closed ? [cueOf(closed, 'close')] : [])];
      const against = [...(taken ? [cueOf(taken, 'refuse', 'reserve')] : []), ...(put ? [cueOf(put, 'defer', 'no-time')] : [])];
      const near = nearness(talk, line, closed ? 0.75 : 0.5);
      return [finding('decision', 'stated-outcome', strength * near, talk, [line, ...(assent ? [assent] : [])], because, against)];
    }),
};
