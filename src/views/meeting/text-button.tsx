import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  button: {
    flexShrink: 0,
    maxWidth: '100%',
    // As small as its text, but high enough to hit.
    minHeight: '24px',
    padding: 0,
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    color: tokens.colorBrandForegroundLink,
    backgroundColor: 'transparent',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForegroundLinkHover, textDecorationLine: 'underline' },
    ':active': { color: tokens.colorBrandForegroundLinkPressed },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  readonly act: () => void;
  readonly label?: string;
  readonly expanded?: boolean;
  readonly landing?: (element: HTMLElement | null) => void;
  readonly children: ReactNode;
}

/** An act that must not draw the eyes: it looks like a link. */
export function TextButton({ act, label, expanded, landing, children }: Props) {
  return <button type="button" className={useStyles().button} onClick={act} aria-label={label} aria-expanded={expanded} ref={landing}>{children}</button>;
}
