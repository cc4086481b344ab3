import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useId } from 'react';

const useStyles = makeStyles({
  all: { display: 'flex', flexWrap: 'wrap', rowGap: '2px', margin: 0, padding: '2px', minWidth: 0, border: 'none', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground5 },
  one: {
    ...typographyStyles.caption1,
    position: 'relative',
    flexGrow: 1,
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    textAlign: 'center',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid transparent`,
    color: tokens.colorNeutralForeground2,
    ':focus-within': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    ':hover': { color: tokens.colorNeutralForeground1 },
  },
  chosen: {
    ...typographyStyles.caption1Strong,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    // Where colours are forced, the frame alone would not tell.
    '@media (forced-colors: active)': { border: '2px solid Highlight' },
  },
  radio: { position: 'absolute', inset: 0, margin: 0, opacity: 0, cursor: 'pointer', width: '100%', height: '100%' },
});

/** Of a letter, in the width that its size is named after; and of what stands around each text, in px. */
const LETTER_EM = 0.56;
const AROUND_PX = 10;

/** Texts that do not fit side by side stand one below the other: none is left alone in a row. How long they are depends on the language. */
function rowOrColumn(texts: readonly string[]): string {
  const letters = texts.reduce((sum, text) => sum + text.length, 0);
  return `clamp(0px, (${letters * LETTER_EM}em + ${texts.length * AROUND_PX}px - 100%) * 999, 100%)`;
}

interface Props<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly value: Value;
  readonly choose: (value: Value) => void;
}

/** One of a few, side by side: the browser's own radio buttons, so that arrow keys and screen readers know them. */
export function Segments<Value extends string>({ label, options, value, choose }: Props<Value>) {
  const styles = useStyles();
  const name = useId();
  const minWidth = rowOrColumn(options.map(({ text }) => text));
  return (
    <fieldset className={styles.all} aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={mergeClasses(styles.one, option.value === value && styles.chosen)} style={{ minWidth }}>
          <input className={styles.radio} type="radio" name={name} checked={option.value === value} onChange={() => choose(option.value)} />
          {option.text}
        </label>
      ))}
    </fieldset>
  );
}
