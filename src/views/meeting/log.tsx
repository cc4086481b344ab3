import { makeStyles, tokens } from '@fluentui/react-components';
import { useRoomReading } from './in-meeting.ts';
import { Cue } from './cue.tsx';
import { LogForm } from './log-form.tsx';
import { OutgoingCards } from './outgoing-cards.tsx';
import { Part } from './part.tsx';
import { RecordLists } from './record-lists.tsx';
import { UndoLast } from './undo-last.tsx';

const useStyles = makeStyles({
  log: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
});

/** Where decisions and commitments are written down as they are made, and what stands already. */
export function Log() {
  const { words } = useRoomReading();
  return (
    <Part title={words.room.log.title}>
      <div className={useStyles().log}>
        <div>
          <Cue />
          <LogForm />
        </div>
        <UndoLast />
        <OutgoingCards />
        <RecordLists />
      </div>
    </Part>
  );
}
