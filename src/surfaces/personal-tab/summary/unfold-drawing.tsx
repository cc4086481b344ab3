import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';

const useStyles = makeStyles({
  line: { cursor: 'pointer', width: 'fit-content', color: tokens.colorNeutralForeground2, borderRadius: tokens.borderRadiusMedium, ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' } },
});

/** A line that unfolds a drawing. What nobody has unfolded is not drawn: a dozen of them would hold up each filter. */
export function UnfoldDrawing({ line, draw }: { line: string; draw: () => ReactNode }) {
  const styles = useStyles();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className={styles.line}><Caption1>{line}</Caption1></summary>
      {isOpen ? draw() : null}
    </details>
  );
}
