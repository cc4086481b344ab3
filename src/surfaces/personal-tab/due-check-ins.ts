import type { Instant, LocalDate } from '#base/time.ts';
import type { CommitmentKey } from '#domain/commitment-history.ts';
import { isOutcome } from '#domain/record.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import type { MyCommitment } from '#flows/keep-commitments.ts';
import { mayAsk, type Rhythm } from '#flows/rhythm.ts';
import { isDue } from '#views/commitments/due.ts';
import { CHECK_INS_A_WEEK, type Days } from '#views/week-picks.ts';
import { seriesTimes } from './series-times.ts';

export interface DueCheckIns {
  /** Those to ask about in this week. */
  readonly due: readonly CommitmentKey[];
  readonly more: number;
  /** Answered in these days. */
  readonly handled: number;
}

interface At {
  readonly now: Instant;
  readonly today: LocalDate;
  readonly days: Days;
}

/** Commitments to check in on; at most three a week, so that it comes to an end, and none that the person does not want to be asked about. */
export function dueCheckIns(mine: readonly MyCommitment[], meetings: readonly MeetingOverview[], rhythm: Rhythm | undefined, { now, today, days: { from, to } }: At): DueCheckIns {
  const times = seriesTimes(meetings, now);
  const handled = mine.filter(({ history }) => {
    const last = history.events.at(-1);
    return last !== undefined && isOutcome(last.is) && last.at >= from && last.at < to;
  }).length;
  const all = mine.filter((one) => isDue(one, today, (where) => times.metAgain(where) !== undefined) && mayAsk(rhythm, one.history.from.series, now));
  const due = all.slice(0, Math.max(0, CHECK_INS_A_WEEK - handled));
  return { due: due.map(({ history: { key } }) => key), more: all.length - due.length, handled };
}
