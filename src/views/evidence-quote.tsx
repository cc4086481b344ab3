import { Link, makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { EvidenceSource } from '#domain/evidence.ts';
import type { Quote } from '#domain/finding.ts';
import { useQuotePlace } from './quote-place.tsx';
import { useReading } from './reading.tsx';
import { stamp } from '#ui/stamp.ts';

const useStyles = makeStyles({
  figure: {
    margin: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderInlineStartWidth: tokens.strokeWidthThick,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: tokens.colorNeutralStroke1,
  },
  quote: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  place: { ...typographyStyles.caption2 },
  source: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, ...typographyStyles.caption2, color: tokens.colorNeutralForeground2 },
});

/**
 * What was said or written; small below it, where and by whom: the words matter, not the person. Where the transcript can
 * be read, a link leads to the place in it.
 */
export function EvidenceQuote({ quote, from = 'transcript' }: { quote: Quote; from?: EvidenceSource }) {
  const { words, format } = useReading();
  const styles = useStyles();
  const placeOf = useQuotePlace();
  const wasSaid = from === 'transcript';
  const place = wasSaid ? placeOf(quote) : undefined;
  const name = words.coverage.source[from];
  const source = !wasSaid ? (quote.speaker === null ? name : words.meeting.source(quote.speaker, name)) : words.meeting.source(quote.speaker ?? words.meeting.noSpeaker, quote.at === null ? undefined : words.transcript.ofRecording(stamp(quote.at, format)));
  const show = words.transcript.show;
  return (
    <figure className={styles.figure}>
      <blockquote className={styles.quote} dir="auto">{words.shell.quoted(quote.text)}</blockquote>
      <figcaption className={styles.source}>
        <bdi>{source}</bdi>
        {place ? <Link className={styles.place} href={place} aria-label={words.transcript.showQuote(show, source)}>{show}</Link> : null}
      </figcaption>
    </figure>
  );
}
