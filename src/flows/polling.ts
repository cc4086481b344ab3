import { minutes, ms, seconds, type Instant, type Ms } from '#base/time.ts';

/** Where one person's looks at a chat fall among those of all who sit in its meeting. */
export interface Share {
  /** Who may have the meeting's panel open. */
  readonly people: number;
  /** 0..1: this person's place in the round; everybody's differ. */
  readonly phase: number;
}

const ACTIVE_FOR = minutes(2);
const RECENT_FOR = minutes(10);

/**
 * How long a round lasts: of `least`, and a bit more for each person, up to `most`. The limits of what a person waits are
 * the issue's, 15 s in an active meeting and 60 s otherwise; `most` leaves room for jitter and for the answer. The tenant
 * allows 20 reads a second to all panels together (https://learn.microsoft.com/graph/throttling-limits).
 */
const ROUND = {
  active: { least: seconds(10), each: seconds(2), most: seconds(13.8) },
  recent: { least: seconds(30), each: seconds(10), most: seconds(57) },
  quiet: { least: seconds(57), each: seconds(0), most: seconds(57) },
} as const;

/** Of a round: two devices with the same place do not stay together. */
const JITTER = 0.005;

/** How long from one look to the next, where nothing new was heard for `quietFor`. */
export function roundOf(quietFor: Ms, people: number): Ms {
  const { least, each, most } = ROUND[quietFor < ACTIVE_FOR ? 'active' : quietFor < RECENT_FOR ? 'recent' : 'quiet'];
  return ms(Math.min(most, Math.max(least, each * people)));
}

/**
 * How long until the next look, given when the last one began. Rounds are the same for all who sit in a meeting, and within
 * one each has a place of their own, so that their looks spread evenly without anybody telling. Chance (a jitter of a fifth,
 * say) would let all of a tenant's panels meet in one second now and then; places meet no more often than they did before.
 */
export function untilNextLook(now: Instant, lastLook: Instant, quietFor: Ms, { people, phase }: Share, random: () => number): Ms {
  const round = roundOf(quietFor, people);
  const placeAfter = (at: number): number => at + round * ((((phase - at / round) % 1) + 1) % 1);
  const jitter = round * JITTER * (2 * random() - 1);
  // A look that jitter made early is not followed by another at its very place.
  const next = placeAfter(Math.min(lastLook, now) + 2 * JITTER * round) + jitter;
  return ms(Math.max(0, Math.round((next < now ? placeAfter(now) : next) - now)));
}

/** A place in the round from what everybody in the meeting knows alike: its chat, and the list of who is expected. */
export function placeInRound(chat: string, mine: string, everybody: readonly string[], random: () => number): number {
  const rank = [...new Set(everybody)].sort().indexOf(mine);
  return rank < 0 ? random() : (spread(chat) + rank / new Set(everybody).size) % 1;
}

/** A text as a number of 0..1 (FNV-1a). */
function spread(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0) / 2 ** 32;
}
