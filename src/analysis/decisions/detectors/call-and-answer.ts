import type { Cue } from '#domain/finding.ts';
import type { Detector } from '../detector.ts';
import { does, otherVoice, wordsFor, type Line } from '../talk.ts';
import { cueOf, findAt, finding, following, nearness } from '../weigh.ts';

/** Turns in which a call is answered. */
const ANSWER_TURNS = 8;

/**
 * Someone calls for a decision ("any objections?", "can we …?") and what follows closes it: a stated outcome, assent
 * from another voice, silence, thanks or the next item. Objection or deferral in what follows lowers it. A call that
 * nothing closes is no finding. Limit: an answer that stands in a chat or a show of hands is not heard.
 */
export const callAndAnswer: Detector = {
  id: 'call-and-answer',
  look: ({ talk }) =>
    findAt(talk, ['call'], (call, at) => {
      if (does(call, 'report', 'procedure')) return [];
      const after = following(talk, at, ANSWER_TURNS);
      const outcome = after.find((l) => does(l, 'announce') && !does(l, 'refuse', 'report'));
      const noMeansYes = (): boolean => ASKS_FOR_A_NO.test(wordsFor(call, 'call'));
      const assents = distinct(after.filter((l) => otherVoice(call, l) && (does(l, 'assent', 'support') || (SHORT_NO.test(l.text) && noMeansYes()))));
      const quiet = does(call, 'silence') ? call : after.find((l) => does(l, 'silence'));
      const closed = after.find((l) => does(l, 'close'));
      if (!outcome && assents.length === 0 && !quiet && !closed) return [];

      const refused = after.filter((l) => does(l, 'refuse'));
      const doubts = after.filter((l) => otherVoice(call, l) && does(l, 'reserve'));
      const put = after.find((l) => does(l, 'defer', 'no-time'));
      // A call that meets only doubt or delay was not answered, however politely the topic ends.
      if (assents.length === 0 && !outcome && (doubts.length > 0 || put)) return [];
      const closing = (outcome ? 0.35 : 0) + Math.min(0.3, 0.12 * assents.length) + (quiet ? 0.2 : 0) + (closed ? 0.1 : 0);
      const weaker = Math.min(0.4, 0.3 * refused.length) + Math.min(0.2, 0.08 * doubts.length) + (put ? 0.2 : 0);
      const strength = 0.3 + closing - weaker;
      const because: Cue[] = [cueOf(call, 'call')];
      if (outcome) because.push(cueOf(outcome, 'announce'));
      for (const line of assents.slice(0, 3)) because.push(cueOf(line, 'assent', 'support'));
      if (quiet) because.push(cueOf(quiet, 'silence'));
      if (closed) because.push(cueOf(closed, 'close'));
      const against = [...refused.slice(0, 1), ...doubts.slice(0, 1), ...(put ? [put] : [])].map((l) => cueOf(l, 'refuse', 'reserve', 'defer', 'no-time'));
      const quotes = [call, ...(outcome ? [outcome] : []), ...assents.slice(0, 2), ...(closed && !outcome ? [closed] : [])];
      return strength > 0 ? [finding('decision', 'call-and-answer', strength * nearness(talk, call, closed || outcome ? 0.75 : 0.5), talk, quotes, because, against)] : [];
    }),
};

const ASKS_FOR_A_NO = /object|oppos|disagree|dissent|problem|issue|concern|against|unless/;
const SHORT_NO = /^(?:no|nope|nah|none|nothing)\b[^?]{0,25}$/i;

/** One line for each voice. */
function distinct(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter((l) => {
    const voice = l.speaker ?? `turn ${l.turn}`;
    return seen.has(voice) ? false : Boolean(seen.add(voice));
  });
}
