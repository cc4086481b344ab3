import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import type { Transcript } from '#domain/transcript.ts';
import { Quiet } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { useReading } from '../reading.tsx';

const useStyles = makeStyles({
  gaps: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  lines: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXXL, overflowWrap: 'anywhere' },
});

/** As many show what is wrong with a file. */
const SHOWN = 20;

/** What is missing from a transcript, and which parts of its file could not be read. */
export function TranscriptGaps({ transcript: { gaps, skipped } }: { transcript: Transcript }) {
  const { words, format } = useReading();
  const styles = useStyles();
  const say = words.transcript.gaps;
  // A cue without words loses nothing.
  const lost = skipped.filter(({ why }) => why !== 'no-text');
  if (gaps.length === 0) return null;
  return (
    <div className={styles.gaps}>
      {gaps.map((gap) => (gap === 'parts-skipped' ? null : <Quiet key={gap}>{say[gap]}</Quiet>))}
      {lost.length > 0 ? (
        <Unfold quiet line={say.skipped(lost.length, format.number(lost.length))}>
          <ul className={styles.lines}>
            {lost.slice(0, SHOWN).map(({ line, text }, index) => (
              <li key={index}><Caption1>{say.line(format.number(line), text)}</Caption1></li>
            ))}
            {lost.length > SHOWN ? <li><Caption1>{say.more(format.number(lost.length - SHOWN))}</Caption1></li> : null}
          </ul>
        </Unfold>
      ) : null}
    </div>
  );
}
