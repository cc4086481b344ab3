import { Caption1, Subtitle2, makeStyles, tokens, useArrowNavigationGroup } from '@fluentui/react-components';
import { days, minus, type Instant } from '#base/time.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { List, NARROW, Section } from '#ui/layout.tsx';
import { nameVerdict, sayLoad } from '#views/explain.ts';
import { useReading } from '#views/reading.tsx';
import { VerdictBadge } from '#views/verdict-badge.tsx';
import { groupByDay } from '#views/week-picks.ts';
import { MeetingLink } from './meeting-link.tsx';

const useStyles = makeStyles({
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
  const { words, format } = useReading();
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical', tabbable: true });
  const dayName = (at: Instant) => {
    const key = format.dayKey(at);
    if (key === format.dayKey(now)) return `${words.week.today}, ${format.day(at, now)}`;
    return key === format.dayKey(minus(now, days(1))) ? `${words.week.yesterday}, ${format.day(at, now)}` : format.day(at, now);
  };
  return (
    <Section title={words.week.all}>
      <div {...arrows}>
        {groupByDay(meetings, format).map((day) => (
          <div key={day.key}>
            <Subtitle2 as="h3" className={styles.day}>{dayName(day.at)}</Subtitle2>
            <List tight>{day.meetings.map((overview) => <MeetingRow key={overview.meeting.id} overview={overview} now={now} />)}</List>
          </div>
        ))}
      </div>
    </Section>
  );
}

function MeetingRow({ overview: { meeting, judgement, written, hasDraft }, now }: { overview: MeetingOverview; now: Instant }) {
  const { words, format } = useReading();
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
        {facts.length > 0 ? <Caption1 className={styles.quiet}>{facts.join(' · ')}</Caption1> : null}
      </div>
      {judgement || written || meeting.end <= now ? <VerdictBadge judgement={judgement} isDebriefed={written !== undefined} /> : null}
    </li>
  );
}
