import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { Instant } from '#base/time.ts';
import { days, between } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { MeetingOverview, Week } from '#flows/debrief.ts';
import { mayAsk, snoozedAt } from '#flows/rhythm.ts';
import type { Feature } from '#ports/consent.ts';
import { EmptyState } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useFirstReading } from '#views/reading.tsx';
import { isWithin, pickForWeek, type Days, type WeekPicks } from '#views/week-picks.ts';
import { Flags } from './flags.tsx';
import { MeetingDays } from './meeting-days.tsx';
import { isAbout } from './outgoing-notes.tsx';
import { Questions } from './questions.tsx';
import { Hushed, HushedSeries, JudgingProgress, MissingFeatures, SeriesSigns, UnclearSpans, WeekCheckIns } from './rare-parts.tsx';
import { useTab } from './tab.ts';
import { useDueCheckIns } from './use-due-check-ins.ts';
import { useHush } from './use-hush.ts';
import { WeekIsDone } from './week-is-done.tsx';
import { WeekRound } from './week-round.tsx';

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

/** Without these a week says little; what else is missing stands with the meeting that it would tell more about. */
const IN_THE_WAY: ReadonlySet<Feature> = new Set(['my-week', 'transcripts']);

/** What to do, then everything, of seven days. */
export function SevenDays({ week, range, now, goBack, missing, answered, onAnswer }: Props) {
  const { debrief } = useTab();
  const outbox = useSubscribable(debrief.outbox);
  const { hushed, hush, again, refused } = useHush();
  const { judging, rhythm } = week;
  const meetings = useMemo(() => week.meetings.filter(({ meeting }) => isWithin(range, meeting.start)), [week.meetings, range]);
  const picks = pickForWeek(
    meetings, ({ meeting }) => outbox.some(isAbout(meeting.id)), ({ meeting }) => answered.includes(meeting.id), ({ meeting }) => mayAsk(rhythm, meeting.series, now),
  );
  const partsOf = usePartsOf();
  const isThisWeek = isWithin(range, now);
  const snoozedUntil = snoozedAt(rhythm, now);
  const checkIns = useDueCheckIns(week, range, now);
  const isAsked = isThisWeek && snoozedUntil === undefined;
  const due = isAsked ? checkIns.due : [];
  const banners = missing.filter(({ feature }) => IN_THE_WAY.has(feature));
  const unclear = isAsked ? week.unclear.filter(({ among }) => meetings.some(({ meeting }) => among.includes(meeting.id))) : [];
  const hasSeries = week.meetings.some(({ meeting, judgement }) => meeting.series !== undefined && judgement !== undefined);
  const nothingOpen = picks.flags.length + picks.held + picks.questions.length + due.length === 0;

  return (
    <>
      {judging.running ? <JudgingProgress judging={judging} /> : null}
      {isThisWeek ? <WeekRound parts={partsOf(picks, due.length)} snoozedUntil={snoozedUntil} now={now} /> : null}
      {hushed ? <Hushed series={hushed.series} subject={hushed.subject} again={again} /> : null}
      {refused}
      <Flags flags={picks.flags} hush={hush} />
      <Questions meetings={meetings} open={picks.questions} answered={answered} onAnswer={onAnswer} hush={hush} />
      <UnclearSpans unclear={unclear} meetings={week.meetings} />
      {checkIns.loop && isAsked && (due.length > 0 || checkIns.handled > 0) ? <WeekCheckIns loop={checkIns.loop} due={due} more={checkIns.more} now={now} /> : null}
      {isAsked && !judging.running && hasSeries ? <SeriesSigns week={week} now={now} /> : null}
      {nothingOpen && snoozedUntil === undefined && !judging.running && meetings.some((o) => o.judgement) ? <WeekIsDone picks={picks} checkedIn={checkIns.handled} /> : null}
      {rhythm && rhythm.neverAsk.size > 0 ? <HushedSeries series={rhythm.neverAsk} all={week.meetings} /> : null}
      {banners.length > 0 ? <MissingFeatures missing={banners} /> : null}
      {meetings.length > 0 ? <MeetingDays key={range.from} meetings={meetings} now={now} /> : <EmptyWeek all={week.meetings} now={now} goBack={goBack} />}
    </>
  );
}

function usePartsOf() {
  const { words, format } = useFirstReading();
  const say = words.week.round;
  return ({ flags, questions }: WeekPicks, due: number): readonly string[] => [
    ...(flags.length > 0 ? [say.debriefs(flags.length, format.number(flags.length))] : []),
    ...(questions.length > 0 ? [say.questions(questions.length, format.number(questions.length))] : []),
    ...(due > 0 ? [say.checkIns(due, format.number(due))] : []),
  ];
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
