import { Button } from '@fluentui/react-components';
import type { Instant } from '#base/time.ts';
import { Panel, Quiet, Row, Section, SmallTitle } from '#ui/layout.tsx';
import { QuietButton } from '#ui/quiet-button.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { useFirstReading } from '#views/reading.tsx';
import { nextWeek } from '#views/week-picks.ts';
import { useRhythm } from './use-rhythm.tsx';

interface Props {
  /** What is left of the round, in words; empty where nothing is. */
  readonly parts: readonly string[];
  readonly snoozedUntil: Instant | undefined;
  readonly now: Instant;
}

/** The weekly round: how much is left of it, and the way to be left alone until the next one. */
export function WeekRound({ parts, snoozedUntil, now }: Props) {
  const { words, format } = useFirstReading();
  const { leave, landing } = useLanding();
  const { change, refused } = useRhythm();
  const say = words.week.round;
  const snooze = (until: Instant | undefined): void => {
    leave();
    void change((rhythm) => rhythm.snooze(until));
  };
  if (snoozedUntil !== undefined) {
    return (
      <Panel>
        <SmallTitle level={2}>{say.snoozed(format.day(snoozedUntil, now))}</SmallTitle>
        <Quiet>{say.snoozedWhat}</Quiet>
        <Row><Button ref={landing} onClick={() => snooze(undefined)}>{say.unsnooze}</Button></Row>
        {refused}
      </Panel>
    );
  }
  if (parts.length === 0) return null;
  return (
    <Section title={say.title} lead={say.lead(format.list(parts))}>
      <QuietButton ref={landing} onClick={() => snooze(nextWeek(now, format))}>{say.snooze}</QuietButton>
      {refused}
    </Section>
  );
}
