import { ok, type Result } from '#base/result.ts';
import { days, minus, plus, type Instant } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Policy } from '#domain/policy.ts';
import type { Judgement } from '#domain/verdict.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Collection } from '#ports/store.ts';

export interface Retention {
  /** Drops what is kept for too long; once a day, else it does nothing. `meetings`: those known now. */
  sweep(meetings: readonly Meeting[]): Promise<Result<void, Failure>>;
}

const SWEPT_EVERY = days(1);

/**
 * Judgements quote what was said, so they leave this device in time; contests, drafts and records are the person's own
 * words and stay. A clock set forward drops judgements early: they can be made again while the meeting is read.
 */
export function openRetention(judgements: Collection<Judgement>, clock: Clock, policy: () => Promise<Policy>): Retention {
  let swept: Instant | undefined;
  return {
    async sweep(meetings) {
      const now = clock.now();
      if (swept !== undefined && now >= swept && now < plus(swept, SWEPT_EVERY)) return ok(undefined);
      const kept = await judgements.all();
      if (!kept.ok) return kept;
      const from = keptFrom(await policy(), now);
      const ends = new Map(meetings.map((m) => [m.id as string, m.end]));
      for (const one of kept.value) {
        if ('value' in one && (ends.get(one.key) ?? endOf(one.value)) >= from) continue;
        const gone = await judgements.delete(one.key);
        if (!gone.ok) return gone;
      }
      swept = now;
      return ok(undefined);
    },
  };
}

/**
 * What others said is kept, in short quotes, for some weeks after the end of their meeting: 8, or fewer where the organisation
 * wants that (docs/rules.md, "The record and the notes block"). What ended before this is not kept.
 */
export const keptFrom = ({ retention }: Policy, now: Instant): Instant => minus(now, days(7 * retention.quoteWeeks));

/** Judgements of the first release do not say when their meeting ended; it did before it was judged. */
const endOf = ({ ended, judgedAt }: Judgement): Instant => ended ?? judgedAt;
