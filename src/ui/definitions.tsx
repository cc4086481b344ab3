import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { NARROW } from './layout.tsx';

const useStyles = makeStyles({
  rows: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(96px, max-content) 1fr',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    [NARROW]: { gridTemplateColumns: '1fr', rowGap: 0 },
  },
  label: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    minWidth: 0,
    whiteSpace: 'pre-line',
    overflowWrap: 'anywhere',
    [NARROW]: { paddingBlockEnd: tokens.spacingVerticalS },
  },
});

export interface Definition {
  readonly label: string;
  readonly value: ReactNode;
}

/** Names beside values; one below the other where there is no room. */
export function Definitions({ rows }: { rows: readonly Definition[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.rows}>
      {rows.flatMap(({ label, value }, index) => [
        <dt key={`label ${index}`} className={styles.label}>{label}</dt>,
        <dd key={`value ${index}`} className={styles.value} dir="auto">{value}</dd>,
      ])}
    </dl>
  );
}
