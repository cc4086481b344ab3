import { Body1Strong, Button, makeStyles, tokens } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { minutes, ms, seconds } from '#base/time.ts';
import { useNow } from '#ui/ticker.ts';
import { useRoomReading, useThisMeeting } from './in-meeting.ts';
import { isCueDue, leftOf } from './meeting-time.ts';
import { Small } from './part.tsx';

const useStyles = makeStyles({
  cue: {
    display: 'flex',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalS,
    marginBlockEnd: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorBrandStroke1,
  },
});

/** A quiet question while there is still time to decide; never a pop-up, and it goes away when asked. */
export function Cue() {
  const { words, format, ticker } = useRoomReading();
  const { meeting, shared, log } = useThisMeeting();
  const styles = useStyles();
  const now = useNow(ticker, seconds(15));
  const [isAway, setIsAway] = useState(false);
  const say = words.room.cue;
  const isDue = !isAway && isCueDue(meeting, shared, now);
  const left = format.duration(ms(Math.ceil(leftOf(meeting, now) / minutes(1)) * minutes(1)));
  return (
    // The region is there before its text, so that a screen reader hears it come.
    <div aria-live="polite">
      {isDue ? (
        <div className={styles.cue}>
          <div>
            <Body1Strong as="p" block style={{ margin: 0 }}>{say.question}</Body1Strong>
            <div aria-hidden><Small>{say.why(left)}</Small></div>
          </div>
          <Button
            appearance="subtle" size="small" icon={<Dismiss16Regular />} aria-label={say.dismiss} title={say.dismiss}
            onClick={() => { setIsAway(true); log.focus(); }}
          />
        </div>
      ) : null}
    </div>
  );
}
