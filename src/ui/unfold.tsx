import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  line: {
    cursor: 'pointer',
    width: 'fit-content',
    // With a line of text it is 24 px high.
    paddingBlock: tokens.spacingVerticalXXS,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly line: ReactNode;
  readonly quiet?: boolean;
  /** At first. */
  readonly open?: boolean;
  /** Whenever it is unfolded; for what is too much to draw before. */
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

/** A line that unfolds what belongs to it. */
export function Unfold({ line, quiet = false, open = false, onOpen, children }: Props) {
  const styles = useStyles();
  return (
    <details open={open} onToggle={({ currentTarget }) => { if (currentTarget.open) onOpen?.(); }}>
      <summary className={mergeClasses(styles.line, quiet && styles.quiet)}>{line}</summary>
      {children}
    </details>
  );
}
