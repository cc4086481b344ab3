import type { Sentence } from '../sentences-of.ts';
import type { Sign } from '../sign.ts';
import { WRITTEN } from '../strengths.ts';
import { isReport, isUnsaid, LATER } from './sense.ts';

const PUT_OFF = [
  /\b(?:postponed?|deferred|defer|delayed|put off|pushed back|held over|carried over|rolled over|adjourned|tabled|parked|shelved)(?: \w+){0,4}? (?:until|till|to|for|because|pending)\b/,
  new RegExp(`\\b(?:moved|pushed|shifted|bumped|left)(?: (?:it|this|that|the (?:decision|topic|item|question|vote)))? (?:to|until|till|for) ${LATER}`),
  /^(?:deferred|postponed|parked|on hold)(?: ?[:–—]| - )/,
  new RegExp(`\\b(?:decide|discuss|revisit|pick (?:this|it|that) up|take (?:this|it|that) up|come back to (?:this|it|that)) (?:\\w+ ){0,3}?(?:${LATER}|later\\b)`),
  /\bto be decided (?:later|at|in|on|by)\b|\bdecision (?:is |was )?(?:postponed|deferred|delayed|on hold)\b|\b(?:decided|agreed) to (?:wait|postpone|defer|delay|park|table)\b/,
] as const;

/** Of the meeting itself, which is moved often, and of a place or a slide. */
const ELSEWHERE = /\b(?:meeting|call|session|invite|invitation|appointment|slot|slide|standup|room|desk|folder|channel)\b/;

/** A matter that a sentence puts to a later time. That the meeting itself was moved is none. */
export function putOffIn({ plain, asks }: Sentence): Sign | undefined {
  const found = asks ? undefined : match(plain);
  if (!found || isUnsaid(plain, found.index) || isReport(plain, found.index)) return undefined;
  return { strength: WRITTEN.putOff, sign: 'put-off', words: found[0] };
}

export const isPutOff = (plain: string): boolean => match(plain) !== undefined;

/** Whether nothing but that is said: "postponed until May", but not "launch moved to May", which is a decision on the launch. */
export const beginsPutOff = (plain: string): boolean => match(plain.replace(/^(?:is|was|has been) /, ''))?.index === 0;

function match(plain: string): RegExpExecArray | undefined {
  for (const pattern of PUT_OFF) {
    const found = pattern.exec(plain);
    if (found && !ELSEWHERE.test(plain.slice(Math.max(0, found.index - 40), found.index + found[0].length + 15))) return found;
  }
  return undefined;
}
