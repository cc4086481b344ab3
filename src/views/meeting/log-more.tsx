import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { dayHint } from '../day-hint.ts';
import { useRoomReading, useThisMeeting } from './in-meeting.ts';
import { Labelled } from './labelled.tsx';
import { LINE_LIMIT, type LogLine } from './log-line.ts';
import { TextLine } from './text-line.tsx';
import { TickBox } from './tick-box.tsx';

const useStyles = makeStyles({ more: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS } });

/** What a line can say besides; none of it has to be. */
export function LogMore({ line, set }: { line: LogLine; set: (part: Partial<LogLine>) => void }) {
  const { words, format } = useRoomReading();
  const { people } = useThisMeeting();
  const styles = useStyles();
  const names = useId();
  const say = words.room.log;
  const text = (label: string, field: 'reason' | 'dissent' | 'cue', hint?: string) => (
    <Labelled label={label} {...(hint ? { hint } : {})}>
      {(named) => <TextLine {...named} small maxLength={LINE_LIMIT} value={line[field]} change={(value) => set({ [field]: value })} />}
    </Labelled>
  );
  const date = (label: string, field: 'until' | 'due') => (
    <Labelled label={label} {...dayHint(line[field], format)}>{(named) => <TextLine {...named} small type="date" value={line[field]} change={(value) => set({ [field]: value })} />}</Labelled>
  );
  const decider = (label: string) => (
    <Labelled label={label}>
      {(named) => <TextLine {...named} small list={names} maxLength={100} value={line.decider} change={(value) => set({ decider: value })} />}
    </Labelled>
  );
  return (
    <div className={styles.more}>
      <datalist id={names}>{people.map(({ name, address }) => <option key={address} value={name || address} />)}</datalist>
      {line.kind === 'decision' ? (
        <>
          {line.deferred ? null : text(say.reason, 'reason')}
          {text(say.dissent, 'dissent')}
          {decider(say.decider)}
          <TickBox label={say.deferred} ticked={line.deferred} tick={(deferred) => set({ deferred })} />
          {line.deferred ? date(say.until, 'until') : null}
        </>
      ) : null}
      {line.kind === 'commitment' ? <>{text(say.cue, 'cue', say.cueHint)}{date(say.due, 'due')}</> : null}
      {line.kind === 'question' ? <>{decider(say.whoDecides)}{date(say.by, 'until')}</> : null}
    </div>
  );
}
