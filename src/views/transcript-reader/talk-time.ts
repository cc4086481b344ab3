import { instant, type Instant, ms, type Ms } from '#base/time.ts';
import type { Utterance } from '#domain/transcript.ts';

/** Where each utterance lies along the whole talk. Several recordings are laid end to end. */
export interface TalkTime {
  /** 0 to 1. */
  readonly shareOf: (position: number) => number;
  /** Round times along the axis; none where the transcript has no times. */
  readonly ticks: readonly Tick[];
  /** Positions at which a further recording begins. */
  readonly further: ReadonlySet<number>;
}

export interface Tick {
  readonly share: number;
  /** The wall clock where it is known for the whole talk, else the time since its beginning. */
  readonly at: { readonly clock: Instant } | { readonly since: Ms };
}

/** Steps between ticks, in minutes: what people count in. */
const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360];
/** As many fit on a phone, with their labels. */
const MOST_TICKS = 5;

export function talkTime(utterances: readonly Utterance[]): TalkTime {
  const further = new Set<number>();
  const elapsed: number[] = [];
  const first = utterances.find((u) => u.start !== null);
  /** The axis begins with the recording, or before it where talk did. */
  const origin = Math.min(0, first?.start ?? 0);
  let laid = -origin;
  let latest = 0;
  let before = Number.NEGATIVE_INFINITY;
  let end = 0;
  for (const [position, { start, end: stop }] of utterances.entries()) {
    if (start !== null) {
      // Within one recording times only grow.
      if (start < before) {
        further.add(position);
        laid = end - Math.min(0, start);
      }
      before = start;
      latest = laid + start;
    }
    elapsed.push(latest);
    end = Math.max(end, latest, stop === null ? 0 : laid + stop);
  }
  if (end <= 0) return { shareOf: (position) => position / Math.max(1, utterances.length), ticks: [], further };
  const began = further.size === 0 && first?.at !== undefined ? instant(first.at - (first.start ?? 0) + origin) : undefined;
  return { shareOf: (position) => (elapsed[position] ?? end) / end, ticks: ticksOf(ms(end), ms(origin), began), further };
}

function ticksOf(length: Ms, origin: Ms, began: Instant | undefined): readonly Tick[] {
  const step = 60_000 * (STEPS.find((minutes) => length / (minutes * 60_000) <= MOST_TICKS) ?? 720);
  const from = began === undefined ? 0 - origin : Math.ceil(began / step) * step - began;
  const ticks: Tick[] = [];
  for (let at = from; at < length; at += step) {
    ticks.push({ share: at / length, at: began === undefined ? { since: ms(at + origin) } : { clock: instant(began + at) } });
  }
  return ticks;
}
