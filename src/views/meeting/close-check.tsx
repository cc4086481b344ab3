import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { seconds } from '#base/time.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { List, Row } from '#ui/layout.tsx';
import { useNow } from '#ui/ticker.ts';
import { CLOSING_SIGNS } from './closing-signs.ts';
import { useRoomReading, useThisMeeting } from './in-meeting.ts';
import { isClosing } from './meeting-time.ts';
import { Part, Small } from './part.tsx';
import { CheckForm } from './rare-parts.ts';

/** A minute at the end: four signs and a line. Offered in the last minutes, always there under "More". */
export function CloseCheck() {
  const { words, ticker } = useRoomReading();
  const { meeting, shared, log, closeCheck: { asked, ask, putAway } } = useThisMeeting();
  const announce = useAnnounce();
  const now = useNow(ticker, seconds(15));
  const [isAway, setIsAway] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const say = words.room.close;
  const mine = shared.closeChecks.find(({ by }) => by.isMe);
  const isOffered = asked > 0 || (!mine && !isAway && isClosing(meeting, now));
  useEffect(() => {
    if (asked === 0) return;
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus();
  }, [asked]);
  if (!isOffered && shared.closeChecks.length === 0) return null;
  const end = (said: string): void => {
    announce(said);
    putAway();
    setIsAway(true);
  };
  return (
    <Part title={say.title} heading={heading}>
      {isOffered
        ? <CheckForm key={mine ? 'again' : 'new'} mine={mine?.what} done={() => { end(say.saved); heading.current?.focus(); }} hide={() => { end(say.later); log.focus(); }} />
        : <Counts />}
      {!isOffered && mine ? <Row><Button size="small" onClick={ask}>{say.again}</Button></Row> : null}
    </Part>
  );
}

/** What all who did the check said, sign by sign; lines under their names, as they are in the chat. */
function Counts() {
  const { words, format } = useRoomReading();
  const { shared: { closeChecks } } = useThisMeeting();
  const say = words.room.close;
  const all = format.number(closeChecks.length);
  return (
    <>
      <Small>{say.people(closeChecks.length, all)}</Small>
      <List tight>
        {CLOSING_SIGNS.map((sign) => (
          <li key={sign}>{words.shell.colon(say.sign[sign], '')}<strong>{say.yes(format.number(closeChecks.filter(({ what }) => what[sign]).length), all)}</strong></li>
        ))}
      </List>
      {closeChecks.map(({ by, what }) => (what.line ? <Small key={by.id}><bdi>{by.isMe ? words.room.record.you : by.name}</bdi>{words.shell.colon('', '')}<bdi>{what.line}</bdi></Small> : null))}
    </>
  );
}
