import type { Cue } from '#domain/finding.ts';
import type { Detector } from '../detector.ts';
import { OWNER_SIGN } from '../owner.ts';
import { does, otherVoice } from '../talk.ts';
import { cueOf, finding, following, nearness } from '../weigh.ts';

/**
 * Someone says what they will do, or takes on what another asks of them. The owner is the one who promises. A date and
 * thanks or assent from another voice make it firm; what is done within the meeting ("I'll share my screen") is none.
 */
export const commitment: Detector = {
  id: 'commitment',
  needs: ['transcript'],
  look: ({ talk }) =>
    talk.lines.flatMap((line, at) => {
      if (does(line, 'report') || line.words < 4 || HERE_AND_NOW.test(line.text)) return [];
      const after = following(talk, at, 2, 8).filter((l) => otherVoice(line, l));
      const taken = after.find((l) => does(l, 'assent', 'promise', 'close'));
      const promises = does(line, 'promise') && !does(line, 'question');
      if (!promises && !(does(line, 'request') && taken)) return [];
      const owner = promises ? line.speaker : (taken?.speaker ?? null);
      const because: Cue[] = [cueOf(line, 'promise', 'request')];
      if (owner !== null) because.push({ sign: OWNER_SIGN, words: owner });
      if (does(line, 'date')) because.push(cueOf(line, 'date'));
      if (taken) because.push(cueOf(taken, 'assent', 'promise', 'close'));
      const base = promises ? 0.35 : 0.25;
      const firm = (does(line, 'date') ? 0.25 : 0) + (taken ? 0.15 : 0) + (owner === null ? 0 : 0.05) - (does(line, 'hedge') ? 0.15 : 0);
      return [finding('commitment', 'commitment', (base + firm) * nearness(line, 0.8), talk, [line, ...(taken ? [taken] : [])], because)];
    }),
};

const HERE_AND_NOW = new RegExp(`\\b(?:${[
  'share (?:my|the) screen', 'the screen', 'go ahead', 'first question', 'next slide', 'this slide', 'a look', 'mute', 'right now', 'briefly',
  'quickly', 'the chat', 'your question', 'a note', 'my turn', 'the queue', 'show you', 'a step back', 'an example', 'pass it', 'hand it',
  'over to', 'another go',
].join('|')})\\b`, 'i');
