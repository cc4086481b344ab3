import type { Brand } from '#base/brand.ts';
import { days, fromIso, hours, instant, minus, type Instant } from '#base/time.ts';
import type { CommitmentStanding } from './commitment-standing.ts';
import type { Commitment } from './commitment.ts';
import type { MeetingId, SeriesId } from './meeting.ts';
import type { Outcome } from './record.ts';
import { wordsKey } from './words-key.ts';

/** One commitment of one owner from one meeting; the same for everybody who saw it there. */
export type CommitmentKey = Brand<string, 'CommitmentKey'>;

export const commitmentKey = (meeting: MeetingId, { owner, action }: Commitment): CommitmentKey => `${meeting}/${owner.address}/${wordsKey(action)}` as CommitmentKey;

/** What happened to a commitment. `done in To Do`: completed there, so it is asked about here. */
export type CommitmentEvent = { readonly at: Instant } & (
  | { readonly is: 'asked' | 'accepted' | 'done in To Do' }
  | { readonly is: 'renegotiated'; readonly to: Commitment }
  | { readonly is: 'declined' | Outcome; readonly note?: string }
  /** Its owner's word of that moment does not hold any more. */
  | { readonly is: 'taken back'; readonly of: Instant }
);

/** A commitment of this person over all its meetings, with everything that came of it, oldest first. Nothing is ever taken out. */
export interface CommitmentHistory {
  readonly key: CommitmentKey;
  /** As it was first put. */
  readonly commitment: Commitment;
  readonly from: { readonly meeting: MeetingId; readonly subject: string; readonly start: Instant; readonly series?: SeriesId };
  /** Who put it to its owner; absent for one's own idea. */
  readonly askedBy?: string;
  readonly events: readonly CommitmentEvent[];
}

/** What its owner said, for as long as it holds. */
export type CommitmentAnswer = Exclude<CommitmentEvent, { is: 'asked' | 'accepted' | 'done in To Do' | 'taken back' }> | (CommitmentEvent & { readonly is: 'accepted' });

export const isAnswer = (event: CommitmentEvent): event is CommitmentAnswer => event.is !== 'asked' && event.is !== 'done in To Do' && event.is !== 'taken back';

/** What still holds of what happened: without what was taken back, and the taking back itself. */
export function eventsNow({ events }: CommitmentHistory): readonly Exclude<CommitmentEvent, { is: 'taken back' }>[] {
  const gone = new Set(events.flatMap((event) => (event.is === 'taken back' ? [event.of] : [])));
  return events.filter((event) => event.is !== 'taken back').filter(({ at }) => !gone.has(at));
}

/** The last word counts: who takes something on again has it open again. */
export const standingOf = (history: CommitmentHistory): CommitmentStanding =>
  eventsNow(history).reduce<CommitmentStanding>((before, event) => {
    switch (event.is) {
      case 'asked': return before;
      case 'accepted': case 'renegotiated': return 'open';
      // Ticking off what was settled here already tells nothing new.
      case 'done in To Do': return before === 'open' ? 'done' : before;
      case 'declined': case 'kept': case 'changed': case 'dropped': return event.is;
    }
  }, 'asked');

/** Its words as they hold now. */
export const wordsNow = (history: CommitmentHistory): Commitment =>
  eventsNow(history).findLast((event) => event.is === 'renegotiated')?.to ?? history.commitment;

/** A later word of its owner comes after the ones before, even where the clock went back. */
export const withEvent = <E extends CommitmentEvent>(history: CommitmentHistory, event: E): CommitmentHistory => {
  const at = instant(Math.max(event.at, (history.events.at(-1)?.at ?? 0) + 1));
  return { ...history, events: [...history.events, { ...event, at }] };
};

/** What either of two devices knows: events only ever come to it. */
export function mergeHistories(mine: CommitmentHistory, theirs: CommitmentHistory): CommitmentHistory {
  const texts = new Set(theirs.events.map((event) => JSON.stringify(event)));
  const events = [...theirs.events, ...mine.events.filter((event) => !texts.has(JSON.stringify(event)))];
  return { ...theirs, ...mine, events: events.sort((a, b) => a.at - b.at || (a.is < b.is ? -1 : 1)) };
}

/** More than so many at once are seldom kept (docs/rules.md, "Commitments"). */
export const MOST_OPEN = 3;

/** One's open commitments in a series; a single meeting counts as a series of its own. */
export const openIn = (from: CommitmentHistory['from'], all: readonly CommitmentHistory[]): readonly CommitmentHistory[] =>
  all.filter((one) => standingOf(one) === 'open' && (from.series === undefined ? one.from.meeting === from.meeting : one.from.series === from.series));

const DAY = days(1);

/**
 * When to be reminded: on the day it is due at the hour at which it was promised, or a day before the next occurrence.
 * Undefined where that lies behind, or nothing is known.
 */
export function reminderOf({ due }: Commitment, from: CommitmentHistory['from'], now: Instant, next?: Instant): Instant | undefined {
  const day = due === undefined ? undefined : fromIso(`${due}T00:00:00Z`);
  const onTheDay = day === undefined ? undefined : instant(day + (from.start % hours(24)));
  const at = onTheDay ?? (next === undefined ? undefined : minus(next, DAY));
  return at !== undefined && at > now ? at : undefined;
}
