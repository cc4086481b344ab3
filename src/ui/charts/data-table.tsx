import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';

export interface Table {
  readonly columns: readonly string[];
  /** The first of each row is its name. */
  readonly rows: readonly (readonly string[])[];
}

/** A value of so many characters, such as `43% to 63%`, stays on one line. */
const SHORT = 14;

const useStyles = makeStyles({
  around: {
    overflowX: 'auto',
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
    '@media print': { overflowX: 'visible' },
  },
  // Whole words at least: the page would rather break a number on paper than let a column be as wide as it is.
  table: { borderCollapse: 'collapse', minWidth: '100%', overflowWrap: 'break-word', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  short: { minWidth: 0, whiteSpace: 'nowrap' },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
  head: { textAlign: 'start', fontWeight: tokens.fontWeightSemibold, paddingBlock: tokens.spacingVerticalXS, paddingInlineEnd: tokens.spacingHorizontalM, borderBlockEndWidth: tokens.strokeWidthThin, borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke1 },
  // A table that scrolls by itself need not stand one word upon the other.
  name: { minWidth: '80px', maxWidth: '220px', textAlign: 'start', fontWeight: tokens.fontWeightRegular, paddingBlock: tokens.spacingVerticalXS, paddingInlineEnd: tokens.spacingHorizontalM, borderBlockEndWidth: tokens.strokeWidthThin, borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke2 },
  value: { minWidth: '88px', paddingBlock: tokens.spacingVerticalXS, paddingInlineEnd: tokens.spacingHorizontalM, borderBlockEndWidth: tokens.strokeWidthThin, borderBlockEndStyle: 'solid', borderBlockEndColor: tokens.colorNeutralStroke2, fontVariantNumeric: 'tabular-nums' },
});

/** Numbers with the names of their rows and columns. Where it is wider than its place, it scrolls by itself, with keys too. */
export function DataTable({ caption, columns, rows }: Table & { caption: string }) {
  const styles = useStyles();
  return (
    // Without being reached by keys it could not be scrolled by them.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.around} role="group" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.unseen}>{caption}</caption>
        <thead><tr>{columns.map((column) => <th key={column} scope="col" className={styles.head}>{column}</th>)}</tr></thead>
        <tbody>
          {rows.map(([name, ...values], at) => (
            <tr key={at}>
              <th scope="row" className={styles.name} dir="auto">{name}</th>
              {values.map((value, column) => <td key={column} className={mergeClasses(styles.value, value.length <= SHORT && styles.short)}>{value}</td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
