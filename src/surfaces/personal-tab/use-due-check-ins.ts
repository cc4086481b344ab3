import type { Instant, LocalDate } from '#base/time.ts';
import type { CommitmentKey } from '#domain/commitment-history.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { Week } from '#flows/debrief.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { isDue } from '#views/commitments/due.ts';
import { useFirstReading } from '#views/reading.tsx';
import { CHECK_INS_A_WEEK, type Days } from '#views/week-picks.ts';
import { seriesTimes } from './series-times.ts';
import { useTab } from './tab.ts';
import { useMyCommitments } from './use-loop.ts';

interface DueCheckIns {
  readonly loop: CoachingLoop | undefined;
  /** Those to ask about in this week. */
  readonly due: readonly CommitmentKey[];
  readonly more: number;
  /** Answered in these days. */
  readonly handled: number;
}

/** Commitments to check in on, as far as they are known already; at most three a week, so that it comes to an end. */
export function useDueCheckIns({ meetings }: Week, { from, to }: Days, now: Instant): DueCheckIns {
  const { format } = useFirstReading();
  const loop = useSubscribable(useTab().debrief.loop);
  const mine = useMyCommitments();
  if (mine.length === 0) return { loop, due: [], more: 0, handled: 0 };
  const times = seriesTimes(meetings, now);
  const handled = mine.filter(({ history }) => {
    const last = history.events.at(-1);
    return last !== undefined && (last.is === 'kept' || last.is === 'changed' || last.is === 'dropped') && last.at >= from && last.at < to;
  }).length;
  const all = mine.filter((one) => isDue(one, format.dayKey(now) as LocalDate, (where) => times.metAgain(where) !== undefined));
  const due = all.slice(0, Math.max(0, CHECK_INS_A_WEEK - handled));
  return { loop, due: due.map(({ history: { key } }) => key), more: all.length - due.length, handled };
}
