import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { Quote } from '#domain/finding.ts';
import { useReading } from './reading.tsx';

const useStyles = makeStyles({
  figure: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
  quote: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  source: { ...typographyStyles.caption2, color: tokens.colorNeutralForeground2 },
});

/** What was said; small below it, when in the recording and by whom: the words matter, not the person. */
export function EvidenceQuote({ quote }: { quote: Quote }) {
  const { words, format } = useReading();
  const styles = useStyles();
  return (
    <figure className={styles.figure}>
      <blockquote className={styles.quote} dir="auto">{words.shell.quoted(quote.text)}</blockquote>
      <figcaption className={styles.source}>
        <bdi>{words.meeting.source(quote.speaker ?? words.meeting.noSpeaker, quote.at === null ? undefined : format.stamp(quote.at))}</bdi>
      </figcaption>
    </figure>
  );
}
