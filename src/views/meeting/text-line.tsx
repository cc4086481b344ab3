import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { useControlStyle } from './use-control-style.ts';

/** A panel at twice the size. */
const NARROWEST = '@media (max-width: 240px)';

const useStyles = makeStyles({
  above: { display: 'none', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, [NARROWEST]: { display: 'block' } },
  line: { [NARROWEST]: { '::placeholder': { opacity: 0 } } },
});

interface Props extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'size' | 'placeholder'> {
  readonly value: string;
  readonly change: (value: string) => void;
  readonly small?: boolean;
  /** Its name where no label stands above it: seen in the empty line, and above it where the line is too short for that. */
  readonly says?: string;
}

/** What is typed has its own direction; before that the page's holds: an empty field with `auto` would be left-to-right. */
export const directionOf = (typed: string): 'auto' | undefined => (typed === '' ? undefined : 'auto');

/** One line to type in. `className` says how it takes its place. */
export function TextLine({ value, change, small = false, says, className, ...rest }: Props) {
  const styles = useStyles();
  const control = useControlStyle(small);
  return (
    <div className={className}>
      {says ? <span aria-hidden className={styles.above}>{says}</span> : null}
      <input
        dir={directionOf(value)} {...(says ? { 'aria-label': says, placeholder: says } : {})} {...rest}
        className={mergeClasses(control, styles.line)} value={value} onChange={(event) => change(event.target.value)}
      />
    </div>
  );
}
