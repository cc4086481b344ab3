import { Link } from '@fluentui/react-components';
import type { Instant } from '#base/time.ts';
import type { CommitmentKey } from '#domain/commitment-history.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { Quiet, Section } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useTabReading } from '#views/reading.tsx';
import { CommitmentList } from './commitment-list.tsx';
import { hashOf } from './route.ts';
import { useCommitments } from './use-commitments.ts';
import { useStaying } from './use-staying.ts';

interface Props {
  readonly loop: CoachingLoop;
  readonly due: readonly CommitmentKey[];
  /** Beyond those of this week. */
  readonly more: number;
  readonly now: Instant;
}

/** What became of the commitments whose day has come. What was answered, or typed about, stays in its place until the page is left. */
export function WeekCheckIns({ loop, due, more, now }: Props) {
  const { words, format } = useTabReading();
  const mine = useSubscribable(loop.commitments.mine);
  const on = useCommitments(now);
  const { staying, stay } = useStaying();
  const shown = mine.filter(({ history: { key } }) => due.includes(key) || on.answered.has(key) || staying.has(key));
  const say = words.rare;
  if (shown.length === 0) return null;
  return (
    <Section title={say.checkInTitle}>
      <CommitmentList loop={loop} shown={shown} now={now} on={on} stay={stay} />
      {more > 0 ? <Quiet><Link href={hashOf({ page: 'commitments' })}>{say.moreCheckIns(more, format.number(more))}</Link></Quiet> : null}
    </Section>
  );
}
