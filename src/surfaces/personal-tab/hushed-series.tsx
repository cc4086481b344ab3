import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesId } from '#domain/meeting.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { List, Row, focusPageHeading } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useTabReading } from '#views/reading.tsx';
import { useRhythm } from './use-rhythm.tsx';

const useStyles = makeStyles({
  list: { paddingBlockStart: tokens.spacingVerticalS },
});

/** The series that nothing is asked about, and the way to be asked again. */
export function HushedSeries({ series, all }: { series: ReadonlySet<SeriesId>; all: readonly MeetingOverview[] }) {
  const { words, format } = useTabReading();
  const styles = useStyles();
  const { change, refused } = useRhythm();
  const askAgain = async (one: SeriesId): Promise<void> => {
    await change((rhythm) => rhythm.neverAsk(one, false));
    // What was pressed is gone with its line.
    if (document.activeElement === document.body) focusPageHeading();
  };
  const say = words.rare;
  const nameOf = (one: SeriesId): string => {
    const last = all.findLast(({ meeting }) => meeting.series === one);
    return last ? last.meeting.subject || words.shell.noSubject : say.earlierSeries;
  };
  return (
    <Unfold quiet line={say.hushedTitle(format.number(series.size))}>
      <div className={styles.list}>
        <List>
          {[...series].map((one) => (
            <li key={one}>
              <Row>
                <bdi>{nameOf(one)}</bdi>
                <Button size="small" aria-label={words.week.actionOn(say.again, nameOf(one))} onClick={() => void askAgain(one)}>{say.again}</Button>
              </Row>
            </li>
          ))}
        </List>
      </div>
      {refused}
    </Unfold>
  );
}
