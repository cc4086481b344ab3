import type { Utterance } from '#domain/transcript.ts';
import { detect } from './detect.ts';
import { wordsOf, type Talks } from './read-talks.ts';
import { time } from './time.ts';

/** Words spoken in an hour. Source: usual rate of English conversation, 150 a minute. */
export const WORDS_PER_HOUR = 9_000;
/** One meeting is no longer than this; more hours are more meetings. */
export const LONGEST_HOURS = 16;
/** A step that is expected to take longer than this is not taken. */
const LONGEST_MS = 20_000;

export interface Step {
  readonly hours: number;
  readonly ms: number;
  /** Time over the time of half as much; 2 is linear. */
  readonly ratio?: number;
}

/** Time of the whole detector for 1, 2, 4 … hours of talk, up to `most`. One meeting up to `LONGEST_HOURS`, then meetings of that length. */
export function measureGrowth(talks: Talks, most: number): { readonly steps: readonly Step[]; readonly stoppedAt?: number } {
  const steps: Step[] = [];
  for (let hours = 1; hours <= 2 * most; hours *= 2) {
    const length = Math.min(hours, most);
    const before = steps.at(-1);
    if (before && before.hours === length) break;
    if (before && 2 * before.ms > LONGEST_MS) return { steps, stoppedAt: before.hours };
    const meeting = hoursOf(talks, Math.min(length, LONGEST_HOURS));
    const times = length / Math.min(length, LONGEST_HOURS);
    const runs = Array.from({ length: length <= 32 ? 3 : 1 }, () => time(() => { for (let i = 0; i < times; i++) detect(meeting); }));
    const spent = Math.min(...runs);
    steps.push({ hours: length, ms: Math.round(spent), ...(before ? { ratio: Math.round((100 * 2 * spent * before.hours) / (before.ms * length)) / 100 } : {}) });
  }
  return { steps };
}

/** One long talk of so many hours, made of the talks in their order, again and again. */
export function hoursOf({ talks }: Talks, hours: number): Utterance[] {
  const long: Utterance[] = [];
  let words = 0;
  for (let i = 0; words < hours * WORDS_PER_HOUR; i++) {
    const talk = talks[i % talks.length] ?? [];
    long.push(...talk);
    words += wordsOf(talk);
  }
  return long;
}
