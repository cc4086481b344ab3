import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  // As small as its text, but high enough to hit.
  button: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, minHeight: '24px', flexShrink: 0 },
});

interface Props {
  readonly act: () => void;
  readonly label?: string;
  readonly expanded?: boolean;
  readonly landing?: (element: HTMLElement | null) => void;
  readonly children: ReactNode;
}

/** An act that must not draw the eyes. */
export function QuietButton({ act, label, expanded, landing, children }: Props) {
  return (
    <Link
      as="button" type="button" className={useStyles().button} onClick={act}
      {...(label === undefined ? {} : { 'aria-label': label })} {...(expanded === undefined ? {} : { 'aria-expanded': expanded })} {...(landing ? { ref: landing } : {})}
    >
      {children}
    </Link>
  );
}
