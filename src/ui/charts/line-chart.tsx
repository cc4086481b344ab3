import { Axes } from './axes.tsx';
import { ChartFrame, useChartWords, type ChartProps } from './chart-frame.tsx';
import { lineGeometry, type LineValue } from './line-geometry.ts';
import { AXIS, across } from './plot.ts';
import { useDrawingStyle } from './use-drawing-style.ts';
import { usePoints } from './use-points.ts';

const HEIGHT = 170;
/** Half the side of a point's place: 24 px are the least for a finger. */
const REACH = 12;

interface LinePoint extends LineValue {
  /** Below it. */
  readonly name: string;
  /** The whole of it, in one sentence. */
  readonly says: string;
}

interface Props extends ChartProps {
  readonly points: readonly LinePoint[];
  readonly say: (value: number) => string;
  /** Drawn across, to compare with. */
  readonly level?: number | undefined;
  /** An end of the axis that is always there. */
  readonly top?: number | undefined;
}

/** A line with the band of its intervals; where there is no value, a gap with an open mark at the bottom. */
export function LineChart({ points, say, level, top, ...frame }: Props) {
  const styles = useDrawingStyle();
  const words = useChartWords();
  const { around, of, read, rtl } = usePoints(1, points.length);
  return (
    <ChartFrame {...frame} read={read} draw={({ width, label }) => {
      const box = { width, height: HEIGHT, rtl };
      const drawn = lineGeometry(points, box, { level, top });
      const [from, to] = across(box);
      return (
        <svg className={styles.svg} viewBox={`0 0 ${width} ${HEIGHT}`} role="application" aria-roledescription={words.chart} {...label} {...around}>
          <Axes box={box} ticks={drawn.ticks} say={say} names={points.map(({ name }, at) => ({ name, x: drawn.places[at]?.x ?? 0 }))} />
          <path className={styles.band} d={drawn.band} />
          {drawn.level === undefined ? null : <line className={styles.level} x1={from} x2={to} y1={drawn.level} y2={drawn.level} />}
          <path className={styles.line} d={drawn.line} />
          {drawn.places.map(({ x, y }, at) => (
            <g key={at} className={styles.point} {...of(0, at, points[at]?.says ?? '')}>
              {y === undefined
                ? <rect className={styles.hole} x={x - 3} y={HEIGHT - AXIS.below - 8} width={6} height={6} />
                : <circle className={styles.dot} cx={x} cy={y} r={3.5} />}
              <rect data-ring className={styles.ring} x={x - REACH} y={(y ?? HEIGHT - AXIS.below - 5) - REACH} width={2 * REACH} height={2 * REACH} rx={4} />
            </g>
          ))}
        </svg>
      );
    }} />
  );
}
