import { Caption1, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { memo, useDeferredValue, useMemo } from 'react';
import { days, minus, type Instant } from '#base/time.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { List, NARROW, Section } from '#ui/layout.tsx';
import { useArrowKeys } from '#ui/use-arrow-keys.ts';
import { nameVerdict, sayLoad } from '#views/say-verdict.ts';
import { useFirstReading } from '#views/reading.tsx';
import { VerdictBadge } from '#views/verdict-badge.tsx';
import { groupByDay, type Day } from '#views/week-picks.ts';
import { MeetingLink } from './meeting-link.tsx';

/** Drawn at once; the others follow in pieces between which the page answers, 300 of them in about 100 ms. */
const AT_ONCE = 12;
/** About the height of a row and of a day's name, for days that are not near the window. */
const ROW = 53;
const NAME = 36;

const useStyles = makeStyles({
  /** Days out of sight are neither laid out nor painted; they can still be found and reached. */
  whole: { contentVisibility: 'auto' },
  day: { margin: 0, paddingBlock: tokens.spacingVerticalS, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase300 },
  meeting: {
    display: 'grid',
    gridTemplateColumns: '72px 1fr auto',
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalS,
    borderBlockStartWidth: tokens.strokeWidthThin,
    borderBlockStartStyle: 'solid',
    borderBlockStartColor: tokens.colorNeutralStroke2,
    [NARROW]: { gridTemplateColumns: '1fr', justifyItems: 'start' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  what: { display: 'flex', flexDirection: 'column', minWidth: 0 },
});

/** Every meeting by day, newest day first. Tab goes through all of them, the arrow keys too. */
export function MeetingDays({ meetings, now }: { meetings: readonly MeetingOverview[]; now: Instant }) {
  const { format } = useFirstReading();
  const all = useMemo(() => groupByDay(meetings, format), [meetings, format]);
  const shown = useDeferredValue(all, firstOf(all));
  return <Days all={shown} now={now} />;
}

/** The days that hold the first meetings. */
function firstOf(all: readonly Day[]): readonly Day[] {
  let room = AT_ONCE;
  return all.flatMap((day) => {
    const meetings = day.meetings.slice(0, Math.max(0, room));
    room -= meetings.length;
    return meetings.length > 0 ? [{ ...day, meetings }] : [];
  });
}

const Days = memo(function Days({ all, now }: { all: readonly Day[]; now: Instant }) {
  const { words, format } = useFirstReading();
  const styles = useStyles();
  const onKeyDown = useArrowKeys();
  const dayName = (at: Instant) => {
    const key = format.dayKey(at);
    if (key === format.dayKey(now)) return words.shell.comma(words.week.today, format.day(at, now));
    return key === format.dayKey(minus(now, days(1))) ? words.shell.comma(words.week.yesterday, format.day(at, now)) : format.day(at, now);
  };
  return (
    <Section title={words.week.all}>
      {/* The keys belong to the links; here they arrive from all of them. */}
      <div role="presentation" onKeyDown={onKeyDown}>
        {all.map((day) => (
          <div key={day.key} className={styles.whole} style={{ containIntrinsicBlockSize: `auto ${NAME + ROW * day.meetings.length}px` }}>
            <Subtitle2 as="h3" className={styles.day}>{dayName(day.at)}</Subtitle2>
            <List tight>{day.meetings.map((overview) => <MeetingRow key={overview.meeting.id} overview={overview} hasEnded={overview.meeting.end <= now} />)}</List>
          </div>
        ))}
      </div>
    </Section>
  );
});

/** Judging changes a few meetings at a time; the others are not drawn again. */
const MeetingRow = memo(function MeetingRow({ overview: { meeting, judgement, written, hasDraft }, hasEnded }: { overview: MeetingOverview; hasEnded: boolean }) {
  const { words, format } = useFirstReading();
  const styles = useStyles();
  const facts = [
    ...(judgement && judgement.verdict.kind !== 'not-judged' ? [sayLoad(judgement.load, words, format)] : []),
    ...(judgement?.verdict.kind === 'not-judged' ? [words.verdict.because[judgement.verdict.why]] : []),
    ...(written && judgement && judgement.verdict.kind !== 'not-judged' ? [nameVerdict(judgement.verdict, words)] : []),
    ...(hasDraft && !written ? [words.week.hasDraft] : []),
  ];
  return (
    <li className={styles.meeting}>
      <Caption1 className={styles.quiet}>{format.time(meeting.start)}</Caption1>
      <div className={styles.what}>
        <MeetingLink meeting={meeting} />
        {facts.length > 0 ? <Caption1 className={styles.quiet}>{facts.reduce((all, next) => words.shell.beside(all, next))}</Caption1> : null}
      </div>
      {judgement || written || hasEnded ? <VerdictBadge judgement={judgement} isDebriefed={written !== undefined} /> : null}
    </li>
  );
});
