import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Instant } from '#base/time.ts';
import { days, between } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { MeetingOverview, Week } from '#flows/debrief.ts';
import { EmptyState } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useFirstReading } from '#views/reading.tsx';
import { isWithin, pickForWeek, type Days } from '#views/week-picks.ts';
import { Flags } from './flags.tsx';
import { MeetingDays } from './meeting-days.tsx';
import { isAbout } from './outgoing-notes.tsx';
import { Questions } from './questions.tsx';
import { JudgingProgress, MissingFeatures } from './rare-parts.tsx';
import { useTab } from './tab.ts';
import { WeekIsDone } from './week-is-done.tsx';

interface Props {
  readonly week: Week;
  readonly range: Days;
  readonly now: Instant;
  readonly goBack: (weeks: number) => void;
  readonly missing: Week['missing'];
  /** The questions that were answered since the week was opened. */
  readonly answered: readonly MeetingId[];
  readonly onAnswer: (meeting: MeetingId) => void;
}

/** What to do, then everything, of seven days. */
export function SevenDays({ week, range, now, goBack, missing, answered, onAnswer }: Props) {
  const { debrief } = useTab();
  const outbox = useSubscribable(debrief.outbox);
  const { judging } = week;
  const meetings = useMemo(() => week.meetings.filter(({ meeting }) => isWithin(range, meeting.start)), [week.meetings, range]);
  const picks = pickForWeek(meetings, ({ meeting }) => outbox.some(isAbout(meeting.id)), ({ meeting }) => answered.includes(meeting.id));
  const nothingOpen = picks.flags.length + picks.held + picks.questions.length === 0;

  return (
    <>
      {judging.running ? <JudgingProgress judging={judging} /> : null}
      <Flags flags={picks.flags} />
      <Questions meetings={meetings} open={picks.questions} answered={answered} onAnswer={onAnswer} />
      {nothingOpen && !judging.running && meetings.some((o) => o.judgement) ? <WeekIsDone picks={picks} /> : null}
      {missing.length > 0 ? <MissingFeatures missing={missing} /> : null}
      {meetings.length > 0 ? <MeetingDays key={range.from} meetings={meetings} now={now} /> : <EmptyWeek all={week.meetings} now={now} goBack={goBack} />}
    </>
  );
}

function EmptyWeek({ all, now, goBack }: { all: readonly MeetingOverview[]; now: Instant; goBack: Props['goBack'] }) {
  const { words, format } = useFirstReading();
  const latest = all.map((o) => o.meeting.start).filter((start) => start <= now).sort((a, b) => b - a)[0];
  return (
    <EmptyState title={words.week.emptyWeek.title}>
      {latest === undefined ? null : (
        <Button onClick={() => goBack(Math.floor(between(latest, now) / days(7)))}>
          {words.week.emptyWeek.latest(format.day(latest, now))}
        </Button>
      )}
    </EmptyState>
  );
}
