import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular } from '@fluentui/react-icons';
import type { Instant } from '#base/time.ts';
import type { Failure } from '#ports/failure.ts';
import { useReading } from './reading.tsx';

export type Saved =
  | { readonly is: 'untouched' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly at: Instant }
  | { readonly is: 'failed'; readonly why: Failure };

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2, minHeight: '20px' },
});

/** Whether what was typed is kept, and since when. Why it is not stands where it cannot be overlooked, not here. */
export function SavedLine({ saved }: { saved: Saved }) {
  const { words, format, ticker } = useReading();
  const styles = useStyles();
  const text = saved.is === 'saved' ? words.debrief.saved(format.timeOrDay(saved.at, ticker.now())) : saved.is === 'saving' ? words.debrief.saving : saved.is === 'failed' ? words.debrief.notSaved : '';
  return <Caption1 role="status" className={styles.line}>{saved.is === 'saved' ? <CheckmarkCircle16Regular aria-hidden /> : null}{text}</Caption1>;
}
