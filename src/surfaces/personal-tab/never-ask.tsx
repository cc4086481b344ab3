import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Meeting } from '#domain/meeting.ts';
import { useFirstReading } from '#views/reading.tsx';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, marginInlineStart: '-9px', alignSelf: 'flex-start' },
});

/** For a series that the person does not want to be asked about; nothing for a single meeting. */
export function NeverAsk({ meeting, hush }: { meeting: Meeting; hush: (meeting: Meeting) => void }) {
  const { words } = useFirstReading();
  const styles = useStyles();
  const say = words.week.round.never;
  if (meeting.series === undefined) return null;
  return (
    <Button appearance="transparent" size="small" className={styles.quiet} aria-label={words.week.actionOn(say, meeting.subject || words.shell.noSubject)} onClick={() => hush(meeting)}>
      {say}
    </Button>
  );
}
