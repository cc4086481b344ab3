import { Body1, Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { seconds, type Instant } from '#base/time.ts';
import type { Week } from '#flows/debrief.ts';
import { Countdown } from '#ui/countdown.tsx';
import { NARROW } from '#ui/layout.tsx';
import { useTabReading } from '#views/reading.tsx';
import { useTab } from './tab.ts';

/** Below this an estimate in seconds is over before it is read. */
const SOON = seconds(5);
/** Below this share nobody who sees the numbers would call it almost done, however fast it goes. */
const ALMOST = 0.9;

const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalL,
    [NARROW]: { flexDirection: 'column', alignItems: 'stretch', rowGap: tokens.spacingVerticalS },
  },
  bar: { flexGrow: 1, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
});

interface Props {
  readonly text: string;
  /** Between 0 and 1; absent where the end is not known. */
  readonly value?: number | undefined;
  /** The service asked to wait so long, or had a fault and is tried again then. */
  readonly until?: Instant | undefined;
}

/** Something long is going on, how far it is, what it waits for, and the way to stop it. */
export function Progress({ text, value, until }: Props) {
  const { words, format, ticker } = useTabReading();
  const { debrief } = useTab();
  const styles = useStyles();
  const say = words.rare;
  return (
    <div className={styles.line}>
      <div className={styles.bar}>
        <ProgressBar aria-label={text} {...(value === undefined ? {} : { value })} />
        <Body1 block>{text}</Body1>
        {until === undefined ? null : (
          <Body1 block>
            <Countdown until={until} ticker={ticker} say={(left) => (left > 0 ? say.notNow(format.duration(left)) : say.goesOn)} />
          </Body1>
        )}
      </div>
      <Button onClick={() => debrief.cancel()}>{words.shell.cancel}</Button>
    </div>
  );
}

/** How far the look at each meeting is, and about how long it will take. */
export function JudgingProgress({ judging: { running, done, of, left } }: { judging: Week['judging'] }) {
  const { words, format } = useTabReading();
  if (!running) return null;
  const say = words.rare;
  const about = left === undefined ? undefined : left < SOON ? (done >= ALMOST * of ? say.almostDone : undefined) : say.left(format.duration(left));
  const text = say.judging(format.number(done), format.number(of), about);
  return <Progress text={text} value={of === 0 ? 0 : done / of} />;
}
