import { CheckmarkCircle48Regular } from '@fluentui/react-icons';
import { EmptyState, Quiet } from '#ui/layout.tsx';
import { useFirstReading } from '#views/reading.tsx';
import type { WeekPicks } from '#views/week-picks.ts';

/** The end of the weekly round; where there was nothing to do, it says only that. */
export function WeekIsDone({ picks: { handled, moreFlags }, checkedIn }: { picks: WeekPicks; checkedIn: number }) {
  const { words, format } = useFirstReading();
  const say = words.week;
  if (handled + checkedIn === 0) return <EmptyState title={say.noFlags.title}><Quiet>{say.noFlags.what}</Quiet></EmptyState>;
  return (
    <EmptyState icon={<CheckmarkCircle48Regular />} title={say.done.title}>
      <Quiet>{moreFlags > 0 ? say.done.moreFlags(moreFlags, format.number(moreFlags)) : say.done.what}</Quiet>
    </EmptyState>
  );
}
