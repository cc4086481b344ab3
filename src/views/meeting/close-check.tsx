import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { seconds } from '#base/time.ts';
import type { CloseCheck as Check } from '#domain/record.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { List, Row } from '#ui/layout.tsx';
import { useNow } from '#ui/ticker.ts';
import { useReading } from '../reading.tsx';
import { useThisMeeting } from './in-meeting.ts';
import { isClosing } from './meeting-time.ts';
import { Labelled } from './labelled.tsx';
import { Part, Small } from './part.tsx';
import { TextLine } from './text-line.tsx';
import { TickBox } from './tick-box.tsx';
import { useKeptWords } from './use-kept-words.ts';
import { useWrite } from './use-write.tsx';

const SIGNS = ['stated', 'ownerAndDate', 'dissentAsked', 'reasonKept'] as const;
const UNTICKED = { stated: false, ownerAndDate: false, dissentAsked: false, reasonKept: false, line: '' };

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

/** A minute at the end: four signs and a line. Offered in the last minutes, always there under "More". */
export function CloseCheck() {
  const { words, ticker } = useReading();
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

function CheckForm({ mine, done, hide }: { mine: Check | undefined; done: () => void; hide: () => void }) {
  const { words } = useReading();
  const { meeting } = useThisMeeting();
  const styles = useStyles();
  const { write, notice } = useWrite();
  const [first] = useState(() => (mine ? { ...mine, line: mine.line ?? '' } : UNTICKED));
  const [check, setCheck] = useKeptWords(meeting.id, 'close-check', first);
  const say = words.room.close;
  const save = () => write({
    change: { does: 'close', closeCheck: { ...signsOf(check), ...(check.line.trim() ? { line: check.line.trim() } : {}) } },
    done: () => {
      setCheck(first);
      done();
    },
  });
  return (
    <form className={styles.form} onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Small>{say.lead}</Small>
      <div role="group" aria-label={say.title}>
        {SIGNS.map((sign) => <TickBox key={sign} label={say.sign[sign]} ticked={check[sign]} tick={(is) => setCheck({ ...check, [sign]: is })} />)}
      </div>
      <Labelled label={say.line}>{(named) => <TextLine {...named} maxLength={300} value={check.line} change={(line) => setCheck({ ...check, line })} />}</Labelled>
      <Small>{words.room.log.notice}</Small>
      <Row>
        <Button type="submit" appearance="primary" size="small">{say.save}</Button>
        <Button size="small" onClick={hide}>{say.hide}</Button>
      </Row>
      {notice}
    </form>
  );
}

const signsOf = ({ stated, ownerAndDate, dissentAsked, reasonKept }: Omit<Check, 'line'>) => ({ stated, ownerAndDate, dissentAsked, reasonKept });

/** What all who did the check said, sign by sign; lines under their names, as they are in the chat. */
function Counts() {
  const { words, format } = useReading();
  const { shared: { closeChecks } } = useThisMeeting();
  const say = words.room.close;
  const all = format.number(closeChecks.length);
  return (
    <>
      <Small>{say.people(closeChecks.length, all)}</Small>
      <List tight>
        {SIGNS.map((sign) => (
          <li key={sign}>{say.sign[sign]}: <strong>{say.yes(format.number(closeChecks.filter(({ what }) => what[sign]).length), all)}</strong></li>
        ))}
      </List>
      {closeChecks.map(({ by, what }) => (what.line ? <Small key={by.id}><bdi>{by.isMe ? words.room.record.you : by.name}: {what.line}</bdi></Small> : null))}
    </>
  );
}
