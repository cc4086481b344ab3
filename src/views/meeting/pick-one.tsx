import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ComponentProps } from 'react';
import { useControlStyle } from './use-control-style.ts';

// Browsers indent the text of a list by themselves.
const useStyles = makeStyles({ list: { paddingInlineStart: tokens.spacingHorizontalSNudge }, small: { paddingInlineStart: tokens.spacingHorizontalXXS } });

interface Props extends Omit<ComponentProps<'select'>, 'onChange' | 'value' | 'size' | 'children' | 'className'> {
  readonly options: readonly { readonly value: string; readonly text: string }[];
  readonly value: string;
  readonly choose: (value: string) => void;
  readonly small?: boolean;
}

/** The browser's own list to choose from: it opens outside a narrow panel, and as the device's own wheel on a phone. */
export function PickOne({ options, choose, small = false, ...select }: Props) {
  const styles = useStyles();
  const control = useControlStyle(small);
  return (
    <select {...select} className={mergeClasses(control, small ? styles.small : styles.list)} onChange={(event) => choose(event.target.value)}>
      {options.map(({ value, text }) => <option key={value} value={value}>{text}</option>)}
    </select>
  );
}
