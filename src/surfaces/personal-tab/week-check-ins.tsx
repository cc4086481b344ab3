import type { Instant } from '#base/time.ts';
import type { CommitmentKey } from '#domain/commitment-history.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { Row, Section } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useFirstReading } from '#views/reading.tsx';
import { CommitmentList } from './commitment-list.tsx';
import { LinkButton } from './link-button.tsx';
import { useCommitments } from './use-commitments.ts';

interface Props {
  readonly loop: CoachingLoop;
  readonly due: readonly CommitmentKey[];
  /** Beyond those of this week. */
  readonly more: number;
  readonly now: Instant;
}

/** What became of the commitments whose day has come. What was answered stays in its place until the page is left. */
export function WeekCheckIns({ loop, due, more, now }: Props) {
  const { words, format } = useFirstReading();
  const mine = useSubscribable(loop.commitments.mine);
  const on = useCommitments(now);
  const shown = mine.filter(({ history: { key } }) => due.includes(key) || on.answered.has(key));
  const say = words.week.round;
  if (shown.length === 0) return null;
  return (
    <Section title={say.checkInTitle}>
      <CommitmentList loop={loop} shown={shown} now={now} on={on} />
      {more > 0 ? <Row><LinkButton to={{ page: 'commitments' }} appearance="transparent">{say.moreCheckIns(more, format.number(more))}</LinkButton></Row> : null}
    </Section>
  );
}
