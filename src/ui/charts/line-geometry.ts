import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { across, upwards, type Box, type Tick } from './plot.ts';

/** One value of a line; without one there is a gap. */
export interface LineValue {
  readonly value?: number;
  readonly low?: number;
  readonly high?: number;
}

export interface LineGeometry {
  /** As SVG path data. */
  readonly line: string;
  readonly band: string;
  readonly places: readonly { readonly x: number; readonly y?: number }[];
  readonly ticks: readonly Tick[];
  /** Where the level to compare with stands. */
  readonly level?: number;
}

type Valued = LineValue & { readonly x: number };

/** A line through values from 0 up, with the band of their intervals; `top`: an end of the axis that is always there. */
export function lineGeometry(values: readonly LineValue[], box: Box, { level, top = 0 }: { readonly level?: number | undefined; readonly top?: number | undefined } = {}): LineGeometry {
  const x = scalePoint<number>().domain(values.map((_, at) => at)).range(across(box)).padding(0.5);
  const highest = Math.max(top, level ?? 0, ...values.map(({ value = 0, high = 0 }) => Math.max(value, high)));
  const y = scaleLinear().domain([0, highest || 1]).nice(3).range(upwards(box));
  const all: readonly Valued[] = values.map((one, at) => ({ ...one, x: x(at) ?? 0 }));
  const drawn = line<Valued>().defined(({ value }) => value !== undefined).x((one) => one.x).y(({ value = 0 }) => y(value));
  const band = area<Valued>().defined(({ low, high }) => low !== undefined && high !== undefined).x((one) => one.x).y0(({ low = 0 }) => y(low)).y1(({ high = 0 }) => y(high));
  return {
    line: drawn([...all]) ?? '',
    band: band([...all]) ?? '',
    places: all.map((one) => ({ x: one.x, ...(one.value === undefined ? {} : { y: y(one.value) }) })),
    ticks: y.ticks(3).map((value) => ({ value, y: y(value) })),
    ...(level === undefined ? {} : { level: y(level) }),
  };
}
