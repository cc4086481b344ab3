import { Button, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { useEffect, useId, useRef, useState, type ReactNode, type Ref } from 'react';
import { minutes, ms, seconds } from '#base/time.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { useNow } from '#ui/ticker.ts';
import { useActs } from '../acts.ts';
import { useRoom, useRoomReading, useThisMeeting } from './in-meeting.ts';
import { leftOf, phaseOf } from './meeting-time.ts';
import { Small } from './part.tsx';
import { TextButton } from './text-button.tsx';
import { OccurrenceList } from './rare-parts.ts';

const useStyles = makeStyles({
  header: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  first: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalS },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none', minWidth: 0, overflowWrap: 'anywhere' },
  more: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL },
});

/** Which meeting this is and how much of it is left; behind "More", what is seldom needed. */
export function MeetingHeader({ heading, explain }: { heading: Ref<HTMLHeadingElement>; explain: () => void }) {
  const { words } = useRoomReading();
  const { meeting, others, role, closeCheck } = useThisMeeting();
  const { host, choose } = useRoom();
  const acts = useActs();
  const styles = useStyles();
  const announce = useAnnounce();
  const { format, ticker } = useRoomReading();
  const [open, setOpen] = useState<'none' | 'more' | 'dates' | 'role'>('none');
  const opener = useRef<HTMLButtonElement>(null);
  const id = useId();
  const say = words.room.more;
  const close = (): void => {
    setOpen('none');
    opener.current?.focus();
  };
  return (
    // Escape closes what "More" has opened, wherever in it the focus is.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <header
      className={styles.header}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open !== 'none') close();
      }}
    >
      <div className={styles.first}>
        <h1 ref={heading} tabIndex={-1} className={styles.title} dir="auto">{meeting.subject || words.shell.noSubject}</h1>
        <Button
          ref={(element: HTMLButtonElement | null) => { opener.current = element; }} appearance="subtle" size="small" icon={<MoreHorizontal20Regular />} aria-label={say.open} title={say.open}
          aria-expanded={open !== 'none'} aria-controls={id} onClick={() => setOpen(open === 'none' ? 'more' : 'none')}
        />
      </div>
      <WhenAndLeft />
      {role === 'guest' && open !== 'role' ? <RoleNote takesFocus={false} /> : null}
      <div id={id}>
        {open === 'more' ? (
          <div className={styles.more}>
            <Item act={() => { closeCheck.ask(); setOpen('none'); }}>{say.closeCheck}</Item>
            {others.length > 0 ? <Item act={() => setOpen('dates')}>{say.occurrence}</Item> : null}
            <Item act={() => { acts.refresh(); close(); }}>{say.refresh}</Item>
            {host.shareLink ? <Item act={() => { host.shareLink?.({ subPage: meeting.id, label: meeting.subject }); close(); }}>{say.copyLink}</Item> : null}
            <Item act={() => setOpen('role')}>{say.role}</Item>
            <Item act={explain}>{say.firstRun}</Item>
          </div>
        ) : null}
        {open === 'role' ? <RoleNote takesFocus /> : null}
        {open === 'dates' ? (
          <OccurrenceList
            candidates={[meeting, ...others].sort((a, b) => a.start - b.start)} shown={meeting.id}
            choose={(chosen) => {
              if (chosen.id === meeting.id) return close();
              choose(chosen.id);
              announce(words.room.ask.chosenNow(format.dayAndTime(chosen.start, ticker.now())));
            }}
          />
        ) : null}
      </div>
    </header>
  );
}

function Item({ act, children }: { act: () => void; children: ReactNode }) {
  return <TextButton act={act}>{children}</TextButton>;
}

/** Time goes by in whole minutes: a clock with seconds would draw the eyes. */
function WhenAndLeft() {
  const { words, format, ticker } = useRoomReading();
  const { meeting } = useThisMeeting();
  const now = useNow(ticker, seconds(15));
  const say = words.room.time;
  const whole = (length: number): string => format.duration(ms(Math.max(1, Math.ceil(length / minutes(1))) * minutes(1)));
  const phase = phaseOf(meeting, now);
  const left = phase === 'running' ? say.left(whole(leftOf(meeting, now))) : phase === 'before' ? say.starts(whole(meeting.start - now)) : say.over;
  return <Small>{words.shell.beside(format.span(meeting.start, meeting.end, now), left)}</Small>;
}

/** What this person may do here, and why not more. */
function RoleNote({ takesFocus }: { takesFocus: boolean }) {
  const { words } = useRoomReading();
  const { meeting, role } = useThisMeeting();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) note.current?.focus();
  }, [takesFocus]);
  const say = words.room.role;
  const text = role === 'attendee' ? say.attendee(meeting.organizer.name || meeting.organizer.address) : say[role];
  return <div ref={note} tabIndex={-1} style={{ outline: 'none' }}><Small>{text}</Small></div>;
}
