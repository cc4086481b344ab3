import type { Detector } from '../detector.ts';
import { does, otherVoice } from '../talk.ts';
import { cueOf, findAt, finding, following, nearness } from '../weigh.ts';

/**
 * A proposal and, right behind it, short assent from other voices ("okay", "fine", "two"): how people settle things
 * without a formula. More voices and clearer words weigh more; a mere "mm-hmm" does not carry it.
 */
export const adjacentAssent: Detector = {
  id: 'adjacent-assent',
  look: ({ talk }) =>
    findAt(talk, ['proposal'], (line, at) => {
      if (does(line, 'report', 'refuse', 'reserve', 'promise', 'procedure') || line.words < 4) return [];
      const after = following(talk, at, 3, 10).filter((l) => otherVoice(line, l));
      const assents = after.filter((l) => does(l, 'assent', 'support') && !does(l, 'backchannel'));
      const nods = after.filter((l) => does(l, 'backchannel'));
      const taken = after.find((l) => does(l, 'reserve', 'refuse') || (does(l, 'question') && l.words > 3));
      if (assents.length === 0 && nods.length < 2) return [];
      const against = (taken ? 0.15 : 0) + (does(line, 'hedge') ? 0.05 : 0) + (does(line, 'defer', 'no-time') ? 0.2 : 0) + (does(line, 'question') ? 0.05 : 0);
      const strength = 0.2 + Math.min(0.3, 0.15 * assents.length) + Math.min(0.15, 0.05 * nods.length) - against;
      if (strength <= 0) return [];
      const signs = (assents.length > 0 ? assents : nods).slice(0, 2);
      const because = [cueOf(line, 'proposal'), ...signs.map((l) => cueOf(l, 'assent', 'support', 'backchannel'))];
      const doubt = taken ? [cueOf(taken, 'reserve', 'refuse', 'question')] : [];
      return [finding('decision', 'adjacent-assent', strength * nearness(talk, line, 0.8), talk, [line, ...signs], because, doubt)];
    }),
};
