import { Caption1, Caption1Strong, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Utterance } from '#domain/transcript.ts';
import { NARROW } from '#ui/layout.tsx';
import { useReading } from '../reading.tsx';
import { MarkedText } from './marked-text.tsx';
import { sayLanguage, saySpeaker, sayWhen } from './say-utterance.ts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '72px 1fr',
    columnGap: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderInlineStartWidth: tokens.strokeWidthThicker,
    borderInlineStartStyle: 'solid',
    borderInlineStartColor: 'transparent',
    [NARROW]: { gridTemplateColumns: '1fr' },
  },
  place: { borderInlineStartColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorNeutralBackground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
  recording: { gridColumn: '1 / -1', paddingBlock: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly utterance: Utterance;
  /** The language of the line before, where it is known. */
  readonly lastLanguage: string | undefined;
  readonly sought: string;
  /** The words of a quote that led here, as `foldCase` gives them; empty elsewhere. */
  readonly quoted: string;
  readonly isPlace: boolean;
  readonly beginsRecording: boolean;
}

/** Who said what, and when. */
export const UtteranceRow = memo(function UtteranceRow({ utterance, lastLanguage, sought, quoted, isPlace, beginsRecording }: Props) {
  const { words, format } = useReading();
  const styles = useStyles();
  const language = sayLanguage(utterance.language, format.locale, lastLanguage);
  return (
    <div className={mergeClasses(styles.row, isPlace && styles.place)}>
      {beginsRecording ? <Caption1Strong className={styles.recording}>{words.transcript.nextRecording}</Caption1Strong> : null}
      <Caption1 className={styles.quiet}>{sayWhen(utterance, words, format)}</Caption1>
      <div>
        <Caption1Strong block className={styles.quiet}>
          <bdi>{saySpeaker(utterance, words)}</bdi>{language ? words.shell.beside('', language) : ''}{quoted ? words.shell.beside('', words.transcript.quoted) : ''}
        </Caption1Strong>
        <p className={styles.text} dir="auto" lang={utterance.language}>
          <MarkedText text={utterance.text} sought={sought || quoted} />
        </p>
      </div>
    </div>
  );
});
