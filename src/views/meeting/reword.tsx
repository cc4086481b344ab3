import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Decision } from '#domain/record.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Row } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { useRoomReading } from './in-meeting.ts';
import { reworded, wordsOf } from './log-line.ts';
import { QuietButton } from './quiet-button.tsx';
import { TextLine } from './text-line.tsx';
import { useWrite } from './use-write.tsx';

const useStyles = makeStyles({ input: { flex: '1 1 160px', minWidth: 0 } });

/** The same decision in better words. Enter saves, Escape gives up. */
export function Reword({ decision, at, children }: { decision: Decision; at: number; children: ReactNode }) {
  const { words } = useRoomReading();
  const styles = useStyles();
  const announce = useAnnounce();
  const { write, notice } = useWrite();
  const { leave, landing } = useLanding();
  const [text, setText] = useState<string>();
  const say = words.room.record;
  const end = (): void => {
    leave();
    setText(undefined);
  };
  if (text === undefined) {
    return (
      <Row>
        <QuietButton landing={landing} label={say.rewordIt(wordsOf(decision))} act={() => setText(wordsOf(decision))}>{say.reword}</QuietButton>
        {children}
      </Row>
    );
  }
  const save = (): void => {
    if (text.trim() === '' || text.trim() === wordsOf(decision)) return end();
    write({
      change: { does: 'reword', at, decision: reworded(decision, text.trim()) },
      done: () => {
        announce(say.reworded);
        end();
      },
    });
  };
  return (
    <form onSubmit={(event) => { event.preventDefault(); save(); }}>
      <Row>
        {/* The field appears because the person has just asked for it. */}
        <TextLine
          // eslint-disable-next-line jsx-a11y/no-autofocus
          autoFocus small className={styles.input} maxLength={500} aria-label={say.rewordIt(wordsOf(decision))} value={text}
          change={setText} onKeyDown={(event) => { if (event.key === 'Escape') end(); }}
        />
        <Button type="submit" size="small" appearance="primary">{words.shell.save}</Button>
        <Button size="small" onClick={end}>{words.shell.cancel}</Button>
      </Row>
      {notice}
    </form>
  );
}
