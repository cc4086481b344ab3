import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { Small } from './part.tsx';

const useStyles = makeStyles({
  all: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground1 },
});

interface Props {
  readonly label: string;
  readonly hint?: string;
  /** The control; it is given the names that tie it to its label and its hint. */
  readonly children: (named: { readonly id: string; readonly 'aria-describedby'?: string }) => ReactNode;
}

/** A label above a control, and below it what helps to fill it. */
export function Labelled({ label, hint, children }: Props) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.all}>
      <label htmlFor={id} className={styles.label}>{label}</label>
      {children({ id, ...(hint ? { 'aria-describedby': `${id}-hint` } : {}) })}
      {hint ? <Small id={`${id}-hint`}>{hint}</Small> : null}
    </div>
  );
}
