import { Axes } from './axes.tsx';
import { barGeometry } from './bar-geometry.ts';
import { ChartFrame, useChartWords, type ChartProps } from './chart-frame.tsx';
import { AXIS } from './plot.ts';
import { useDrawingStyle } from './use-drawing-style.ts';
import { usePoints } from './use-points.ts';

const HEIGHT = 170;

interface Props extends ChartProps {
  readonly bars: readonly { readonly name: string; readonly says: string; readonly count: number }[];
  readonly say: (value: number) => string;
}

/** How many fall into each range. */
export function Histogram({ bars, say, ...frame }: Props) {
  const styles = useDrawingStyle();
  const words = useChartWords();
  const { around, of, read, rtl } = usePoints(1, bars.length);
  return (
    <ChartFrame {...frame} read={read} draw={({ width, label }) => {
      const box = { width, height: HEIGHT, rtl };
      const drawn = barGeometry(bars.map(({ count }) => [count]), box, 0.08);
      return (
        <svg className={styles.svg} viewBox={`0 0 ${width} ${HEIGHT}`} role="application" aria-roledescription={words.chart} {...label} {...around}>
          <Axes box={box} ticks={drawn.ticks} say={say} names={bars.map(({ name }, at) => ({ name, x: drawn.columns[at]?.middle ?? 0 }))} />
          {bars.map(({ says }, at) => {
            const bar = drawn.columns[at]?.layers[0];
            if (!bar) return null;
            return (
              <g key={at} className={styles.point} {...of(0, at, says)}>
                <rect className={styles.bar} {...bar} />
                <rect data-ring className={styles.ring} x={bar.x - 2} y={AXIS.above} width={bar.width + 4} height={HEIGHT - AXIS.above - AXIS.below + 2} rx={2} />
              </g>
            );
          })}
        </svg>
      );
    }} />
  );
}
