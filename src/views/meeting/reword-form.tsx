import { Button, makeStyles } from '@fluentui/react-components';
import { useCallback, useId, useRef, useState } from 'react';
import type { Decision } from '#domain/record.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Row } from '#ui/layout.tsx';
import { useFocusIfStillThere } from '#ui/use-focus-if-still-there.ts';
import { useRoomReading } from './in-meeting.ts';
import { reworded, wordsOf } from './log-line.ts';
import { Small } from './part.tsx';
import { TextLine } from './text-line.tsx';
import { useWrite } from './use-write.tsx';

const useStyles = makeStyles({ input: { flex: '1 1 160px', minWidth: 0 } });

/** The same decision in better words. Enter saves, Escape gives up. */
export function RewordForm({ decision, at, end }: { decision: Decision; at: number; end: () => void }) {
  const { words } = useRoomReading();
  const styles = useStyles();
  const announce = useAnnounce();
  const { write, notice } = useWrite();
  const [text, setText] = useState(wordsOf(decision));
  const [refused, setRefused] = useState<string>();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const landing = useFocusIfStillThere(true);
  const place = useCallback((element: HTMLInputElement | null) => {
    input.current = element;
    landing(element);
  }, [landing]);
  const say = words.room.record;
  const save = (): void => {
    if (text.trim() === wordsOf(decision)) return end();
    if (text.trim() === '') {
      setRefused(text);
      announce(say.missing);
      return input.current?.focus();
    }
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
        <TextLine
          ref={place} small className={styles.input} maxLength={500} aria-label={say.rewordIt(wordsOf(decision))} value={text}
          aria-invalid={text === refused} aria-describedby={id} change={setText} onKeyDown={(event) => { if (event.key === 'Escape') end(); }}
        />
        <Button type="submit" size="small" appearance="primary">{words.shell.save}</Button>
        <Button size="small" onClick={end}>{words.shell.cancel}</Button>
      </Row>
      {text === refused ? <Small id={id}>{say.missing}</Small> : null}
      {notice}
    </form>
  );
}
