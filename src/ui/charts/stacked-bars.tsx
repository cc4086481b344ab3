import { useId } from 'react';
import { Axes } from './axes.tsx';
import { barGeometry } from './bar-geometry.ts';
import { ChartFrame, useChartWords, type ChartProps } from './chart-frame.tsx';
import { Layer, Legend, Patterns, type Look } from './layers.tsx';
import { useDrawingStyle } from './use-drawing-style.ts';
import { usePoints } from './use-points.ts';

const HEIGHT = 190;

interface StackedColumn {
  readonly name: string;
  /** A sentence for each layer; one for the whole column where it has none. */
  readonly says: readonly string[];
  readonly counts: readonly number[];
}

interface Props extends ChartProps {
  /** From the bottom up. */
  readonly layers: readonly { readonly look: Look; readonly text: string }[];
  readonly columns: readonly StackedColumn[];
  readonly say: (value: number) => string;
}

/** Columns of parts that add up. Up and down go through the parts of one column. */
export function StackedBars({ layers, columns, say, ...frame }: Props) {
  const styles = useDrawingStyle();
  const words = useChartWords();
  const id = useId();
  const { around, of, read, rtl } = usePoints(layers.length, columns.length);
  const looks = layers.map(({ look }) => look);
  return (
    <ChartFrame {...frame} read={read} legend={<Legend id={id} items={layers} />} draw={({ width, label }) => {
      const box = { width, height: HEIGHT, rtl };
      const drawn = barGeometry(columns.map(({ counts }) => counts), box);
      return (
        <svg className={styles.svg} viewBox={`0 0 ${width} ${HEIGHT}`} role="application" aria-roledescription={words.chart} {...label} {...around}>
          <Patterns id={id} looks={looks} />
          <Axes box={box} ticks={drawn.ticks} say={say} names={columns.map(({ name }, at) => ({ name, x: drawn.columns[at]?.middle ?? 0 }))} />
          {columns.map((column, at) => layers.map(({ look }, layer) => {
            const bar = drawn.columns[at]?.layers[layer];
            if (!bar) return null;
            return (
              // The top part is the first row, as it is seen.
              <g key={`${at}/${layer}`} className={styles.point} {...of(layers.length - 1 - layer, at, column.says[layer] ?? column.says[0] ?? '')}>
                {bar.height > 0 ? <Layer id={id} look={look} {...bar} /> : null}
                <rect data-ring className={styles.ring} x={bar.x - 2} y={bar.y - 1} width={bar.width + 4} height={Math.max(bar.height + 2, 3)} rx={2} />
              </g>
            );
          }))}
        </svg>
      );
    }} />
  );
}
