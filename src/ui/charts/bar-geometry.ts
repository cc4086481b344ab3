import { scaleBand, scaleLinear } from 'd3-scale';
import { stack } from 'd3-shape';
import { across, upwards, type Box, type Tick } from './plot.ts';

export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface BarGeometry {
  /** By column, then by layer from the bottom up; the columns in the order in which they are read. */
  readonly columns: readonly { readonly middle: number; readonly layers: readonly Bar[] }[];
  readonly ticks: readonly Tick[];
}

/** Columns of layers, one upon the other. One layer makes a histogram: `gap` is what lies between two columns, as a share of one. */
export function barGeometry(columns: readonly (readonly number[])[], box: Box, gap = 0.25): BarGeometry {
  const x = scaleBand<number>().domain(columns.map((_, at) => at)).range(across(box)).padding(gap);
  const highest = Math.max(0, ...columns.map((layers) => layers.reduce((sum, one) => sum + one, 0)));
  const y = scaleLinear().domain([0, highest || 1]).nice(3).range(upwards(box));
  const layers = Math.max(0, ...columns.map((one) => one.length));
  const stacked = stack<readonly number[], number>().keys(Array.from({ length: layers }, (_, at) => at)).value((column, at) => column[at] ?? 0)([...columns]);
  return {
    columns: columns.map((_, at) => ({
      middle: (x(at) ?? 0) + x.bandwidth() / 2,
      layers: stacked.map((layer) => {
        const [from, to] = layer[at] ?? [0, 0];
        return { x: x(at) ?? 0, y: y(to), width: x.bandwidth(), height: y(from) - y(to) };
      }),
    })),
    // Counts: between two of them there is nothing to read off.
    ticks: y.ticks(3).filter(Number.isInteger).map((value) => ({ value, y: y(value) })),
  };
}
