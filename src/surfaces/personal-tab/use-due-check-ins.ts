import type { Instant, LocalDate } from '#base/time.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { Week } from '#flows/debrief.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useFirstReading } from '#views/reading.tsx';
import type { Days } from '#views/week-picks.ts';
import { dueCheckIns, type DueCheckIns } from './due-check-ins.ts';
import { useTab } from './tab.ts';
import { useMyCommitments } from './use-loop.ts';

/** Those that are due, as far as commitments are known already. */
export function useDueCheckIns({ meetings, rhythm }: Week, days: Days, now: Instant): DueCheckIns & { readonly loop: CoachingLoop | undefined } {
  const { format } = useFirstReading();
  const loop = useSubscribable(useTab().debrief.loop);
  const mine = useMyCommitments();
  if (mine.length === 0) return { loop, due: [], more: 0, handled: 0 };
  return { loop, ...dueCheckIns(mine, meetings, rhythm, { now, today: format.dayKey(now) as LocalDate, days }) };
}
