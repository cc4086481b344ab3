import { Button, Spinner, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { seconds } from '#base/time.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { usePane } from './pane-parts.ts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingVerticalS },
});

/** What is seen of a wait: Outlook answers at once as a rule, and a line that comes and goes says nothing. */
const LONG = seconds(1);

/** Whether something has been running for longer than a second. */
export function useIsLong(isRunning: boolean): boolean {
  const { ticker } = usePane();
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    const over = new AbortController();
    void ticker.wait(LONG, over.signal).then(() => setIsLong(!over.signal.aborted));
    return () => {
      over.abort();
      setIsLong(false);
    };
  }, [isRunning, ticker]);
  return isRunning && isLong;
}

/** Says what is waited for, with a way to wait no longer. `handOn` takes the focus where the way goes away under it. */
export function Waiting({ handOn }: { handOn: () => void }) {
  const { pane, say } = usePane();
  const styles = useStyles();
  const announce = useAnnounce();
  const stop = useRef<HTMLElement>(null);
  useEffect(() => announce(say.write.waiting), [announce, say]);
  useLayoutEffect(() => {
    const button = stop.current;
    return () => { if (button && button === document.activeElement) handOn(); };
  }, [handOn]);
  return (
    <div className={styles.row}>
      <Spinner size="tiny" label={say.write.waiting} />
      <Button ref={(button: HTMLElement | null) => { stop.current = button; }} size="small" onClick={() => pane.stop()}>{say.write.stop}</Button>
    </div>
  );
}
