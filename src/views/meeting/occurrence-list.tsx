import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import { useFocusIfStillThere } from '#ui/use-focus-if-still-there.ts';
import { useRoomReading } from './in-meeting.ts';
import { phaseOf } from './meeting-time.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', alignSelf: 'stretch', margin: 0, padding: `${tokens.spacingVerticalXS} 0 0`, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  one: { width: '100%', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS, paddingInline: tokens.spacingHorizontalS, textAlign: 'start', fontWeight: tokens.fontWeightRegular },
  mark: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly candidates: readonly Meeting[];
  /** The one that is shown now; without it none is chosen before the person chooses. */
  readonly shown?: MeetingId;
  readonly choose: (meeting: Meeting) => void;
}

/** The dates of a series to choose from. */
export function OccurrenceList({ candidates, shown, choose }: Props) {
  const { words, format, ticker } = useRoomReading();
  const styles = useStyles();
  const now = ticker.now();
  // Opened from a menu item that is gone by now.
  const landing = useFocusIfStillThere(shown !== undefined);
  const subjects = new Set(candidates.map(({ subject }) => subject));
  const mark = (meeting: Meeting) => {
    const says = meeting.id === shown ? words.room.ask.chosen : phaseOf(meeting, now) === 'running' ? words.room.ask.now : undefined;
    return says === undefined ? null : <Caption1 className={styles.mark}>{says}</Caption1>;
  };
  return (
    // Browsers drop the list role when the bullets are styled away; it is said again here.
    // eslint-disable-next-line jsx-a11y/no-redundant-roles
    <ul role="list" className={styles.list}>
      {candidates.map((meeting, index) => (
        <li key={meeting.id}>
          <Button
            {...(index === 0 ? { ref: landing } : {})} className={styles.one} onClick={() => choose(meeting)}
            {...(meeting.id === shown ? { 'aria-current': 'true' as const } : {})}
          >
            <span>
              {format.span(meeting.start, meeting.end, now)}
              {subjects.size > 1 ? <>{words.shell.comma('', '')}<bdi>{meeting.subject || words.shell.noSubject}</bdi></> : null}
            </span>
            {mark(meeting)}
          </Button>
        </li>
      ))}
    </ul>
  );
}
