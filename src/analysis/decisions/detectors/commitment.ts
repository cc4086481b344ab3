import type { Cue, Finding } from '#domain/finding.ts';
import { actionsIn, type Action } from '../actions/find-actions.ts';
import type { Detector } from '../detector.ts';
import { OWNER_SIGN } from '../owner.ts';
import { does, otherVoice, type Line, type Talk } from '../talk.ts';
import { cueOf, finding, following, nearness } from '../weigh.ts';

/**
 * Someone says what they will do, takes on what another asks of them, or is given something to do. The owner is the one
 * who promises, is named, or says yes. Two ways to it: the plain form of a promise or a request, firm by a date and by
 * thanks or assent from another voice; and what annotators of meetings marked as action items (actions/), which are
 * mostly instructions near the end. What is done within the meeting ("I'll share my screen") is none.
 */
export const commitment: Detector = {
  id: 'commitment',
  looksAt: 'whole',
  look: ({ talk }) => {
    const actions = new Map(actionsIn(talk.sentences, talk.utterances).map((action) => [action.utterance, action]));
    return talk.lines.flatMap((line, at): readonly Finding[] => {
      const action = actions.get(line.utterance);
      if (line.acts === 0 && !action) return NONE;
      const given = action && holds(talk, line, at, action) ? action : undefined;
      const promises = does(line, 'promise') && !does(line, 'question');
      const asks = does(line, 'request');
      if (!given && !promises && !asks) return [];
      const after = following(talk, at, 2, 8).filter((l) => otherVoice(line, l));
      const taken = after.find((l) => does(l, 'assent', 'promise', 'close'));
      const plain = isPlain(line) && (promises || (asks && taken));
      if (!given && !plain) return [];
      const owner = ownerOf(line, given, promises, taken);
      const because: Cue[] = [cueOf(line, 'promise', 'request')];
      if (owner !== null) because.push({ sign: OWNER_SIGN, words: owner });
      if (does(line, 'date')) because.push(cueOf(line, 'date'));
      if (taken) because.push(cueOf(taken, 'assent', 'promise', 'close'));
      const base = promises ? 0.35 : 0.25;
      const firm = (does(line, 'date') ? 0.25 : 0) + (taken ? 0.15 : 0) + (owner === null ? 0 : 0.05) - (does(line, 'hedge') ? 0.15 : 0);
      const strength = Math.max(plain ? (base + firm) * nearness(talk, line, 0.8) : 0, given?.strength ?? 0);
      return [finding('commitment', 'commitment', strength, talk, [line, ...(taken ? [taken] : [])], because)];
    });
  },
};

const NONE: readonly Finding[] = [];

/** Whether this line of the utterance is the one the action was found in. */
function holds(talk: Talk, line: Line, at: number, { utterance, from }: Action): boolean {
  const said = talk.utterances[utterance]?.text ?? '';
  const next = talk.lines[at + 1];
  const isLast = next?.utterance !== utterance;
  return (talk.lines[at - 1]?.utterance !== utterance || said.indexOf(line.text) <= from) && (isLast || said.indexOf(next.text) > from);
}

function ownerOf(line: Line, given: Action | undefined, promises: boolean, taken: Line | undefined): string | null {
  if (given?.named?.asked) return given.named.who;
  if (promises || (given && OF_MY_OWN.test(line.text))) return line.speaker;
  return given?.named?.who ?? taken?.speaker ?? null;
}

const OF_MY_OWN = /\bI(?:'ll| will|'m going| am going|'m gonna)\b/i;

const isPlain = (line: Line): boolean => !does(line, 'report') && line.words >= 4 && !HERE_AND_NOW.test(line.text);

const HERE_AND_NOW = new RegExp(`\\b(?:${[
  'share (?:my|the) screen', 'the screen', 'go ahead', 'first question', 'next slide', 'this slide', 'a look', 'mute', 'right now', 'briefly',
  'quickly', 'the chat', 'your question', 'a note', 'my turn', 'the queue', 'show you', 'a step back', 'an example', 'pass it', 'hand it',
  'over to', 'another go',
].join('|')})\\b`, 'i');
