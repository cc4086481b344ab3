import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { CloseCheck as Check } from '#domain/record.ts';
import { Row } from '#ui/layout.tsx';
import { CLOSING_SIGNS } from './closing-signs.ts';
import { useRoomReading, useThisMeeting } from './in-meeting.ts';
import { Labelled } from './labelled.tsx';
import { Small } from './part.tsx';
import { TextLine } from './text-line.tsx';
import { TickBox } from './tick-box.tsx';
import { useKeptWords } from './use-kept-words.ts';
import { useWrite } from './use-write.tsx';

const UNTICKED = { stated: false, ownerAndDate: false, dissentAsked: false, reasonKept: false, line: '' };

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
});

/** The four signs to tick, and a line. */
export function CheckForm({ mine, done, hide }: { mine: Check | undefined; done: () => void; hide: () => void }) {
  const { words } = useRoomReading();
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
        {CLOSING_SIGNS.map((sign) => <TickBox key={sign} label={say.sign[sign]} ticked={check[sign]} tick={(is) => setCheck({ ...check, [sign]: is })} />)}
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
