import { Button, Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { createContext, useContext, useId, useState, type ReactNode } from 'react';
import { Quiet, SmallTitle } from '../layout.tsx';
import { DataTable, type Table } from './data-table.tsx';
import { useWidth } from './use-width.ts';

/** What every chart of a page says in the same words. */
export interface ChartWords {
  /** What a screen reader calls it: a chart. */
  readonly chart: string;
  /** How it is read with keys. */
  readonly keys: string;
  /** What the buttons say, with the chart's title. */
  readonly asTable: string;
  readonly asChart: string;
  readonly of: (act: string, title: string) => string;
}

export const ChartWordsContext = createContext<ChartWords | undefined>(undefined);

export function useChartWords(): ChartWords {
  const words = useContext(ChartWordsContext);
  if (!words) throw new Error('A chart stands outside its ChartWordsContext.');
  return words;
}

export interface ChartProps {
  readonly title: string;
  /** What a glance at it tells, in whole sentences. */
  readonly summary: string;
  /** Everything that it draws, as numbers. */
  readonly table: Table;
  /** What is to be known of its numbers. */
  readonly note?: string | undefined;
}

const useStyles = makeStyles({
  figure: { margin: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, minWidth: 0, breakInside: 'avoid' },
  head: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  foot: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXS, '@media print': { display: 'none' } },
  // Two lines, so that nothing moves while a person goes from point to point.
  read: { flexGrow: 1, flexBasis: '200px', minHeight: `calc(2 * ${tokens.lineHeightBase200})`, color: tokens.colorNeutralForeground2 },
  button: { alignSelf: 'flex-start' },
});

interface Props extends ChartProps {
  /** The drawing, as wide as there is room. */
  readonly draw: (place: { readonly width: number; readonly label: { readonly 'aria-labelledby': string; readonly 'aria-describedby': string } }) => ReactNode;
  readonly read: string | undefined;
  readonly legend?: ReactNode;
}

/** Title, what it tells, the drawing or its table, and the point that is looked at. */
export function ChartFrame({ title, summary, table, note, draw, read, legend }: Props) {
  const styles = useStyles();
  const words = useChartWords();
  const { ref, width } = useWidth();
  const id = useId();
  const [isTable, setIsTable] = useState(false);
  const act = isTable ? words.asChart : words.asTable;
  return (
    <figure className={styles.figure} aria-labelledby={`${id}-title`}>
      <div className={styles.head}>
        <span id={`${id}-title`}><SmallTitle>{title}</SmallTitle></span>
        <span id={`${id}-summary`}><Quiet>{summary}</Quiet></span>
        {note ? <Caption1>{note}</Caption1> : null}
      </div>
      <span id={`${id}-keys`} hidden>{words.keys}</span>
      <div ref={ref}>
        {isTable ? <DataTable caption={title} {...table} /> : draw({ width, label: { 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-summary ${id}-keys` } })}
      </div>
      {isTable ? null : legend}
      <div className={styles.foot}>
        {/* A screen reader says the point itself. */}
        <Caption1 aria-hidden className={styles.read}>{isTable ? '' : read}</Caption1>
        <Button size="small" className={styles.button} aria-label={words.of(act, title)} onClick={() => setIsTable(!isTable)}>{act}</Button>
      </div>
    </figure>
  );
}
