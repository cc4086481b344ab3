import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useRoom, useRoomReading, useThisMeeting } from './in-meeting.ts';
import { Small } from './part.tsx';
import { usePhase } from './use-phase.ts';

const useStyles = makeStyles({
  way: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalXS },
});

/** Once the meeting is over: the way from the record that everybody sees to the reflection that only this person sees. */
export function Reflect({ primary = true }: { primary?: boolean }) {
  const { words } = useRoomReading();
  const { host, personalPage } = useRoom();
  const { meeting } = useThisMeeting();
  const isOver = usePhase() === 'over';
  const styles = useStyles();
  const [isElsewhere, setIsElsewhere] = useState(false);
  const say = words.room.reflect;
  const path = `${personalPage}#/meeting/${encodeURIComponent(meeting.id)}/debrief`;
  const open = async (): Promise<void> => {
    if (host.openDialog) return host.openDialog({ path, title: `${say.action}. ${say.private}` });
    setIsElsewhere(!(await host.openLink(new URL(path, window.location.href).href)));
  };
  if (!isOver) return null;
  return (
    <div className={styles.way}>
      <Button appearance={primary ? 'primary' : 'secondary'} icon={<LockClosed20Regular />} onClick={() => void open()}>{say.action}</Button>
      <Small>{say.private}</Small>
      <div role="status">{isElsewhere ? <Small>{say.elsewhere}</Small> : null}</div>
    </div>
  );
}
