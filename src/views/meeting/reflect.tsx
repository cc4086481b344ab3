import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { MeetingId } from '#domain/meeting.ts';
import { useRoom, useRoomReading } from './in-meeting.ts';
import { Small } from './part.tsx';

const useStyles = makeStyles({
  way: { display: 'flex', flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalXS },
});

/** The way from the record that everybody sees to the reflection that only this person sees. */
export function Reflect({ meeting, primary = true }: { meeting: MeetingId; primary?: boolean }) {
  const { words } = useRoomReading();
  const { host, personalPage } = useRoom();
  const styles = useStyles();
  const [isElsewhere, setIsElsewhere] = useState(false);
  const say = words.room.reflect;
  const path = `${personalPage}#/meeting/${encodeURIComponent(meeting)}/debrief`;
  const open = async (): Promise<void> => {
    if (host.openDialog) return host.openDialog({ path, title: `${say.action}. ${say.private}` });
    setIsElsewhere(!(await host.openLink(new URL(path, window.location.href).href)));
  };
  return (
    <div className={styles.way}>
      <Button appearance={primary ? 'primary' : 'secondary'} icon={<LockClosed20Regular />} onClick={() => void open()}>{say.action}</Button>
      <Small>{say.private}</Small>
      <div role="status">{isElsewhere ? <Small>{say.elsewhere}</Small> : null}</div>
    </div>
  );
}
