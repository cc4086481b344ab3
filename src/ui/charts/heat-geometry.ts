import { scaleBand } from 'd3-scale';
import type { Box } from './plot.ts';

/** Narrower than this the name of a row stands above it, else beside it. */
const BESIDE = 480;
const ROW = 32;
const NAME = 20;
const HEAD = 22;

export interface HeatGeometry {
  readonly height: number;
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  readonly rows: readonly { readonly y: number; readonly name: { readonly x: number; readonly y: number; readonly width: number } }[];
  readonly cell: number;
}

export function heatGeometry(rows: number, columns: number, { width, rtl }: Omit<Box, 'height'>): HeatGeometry {
  const beside = width >= BESIDE;
  const names = beside ? Math.round(width * 0.4) : 0;
  const range: [number, number] = rtl ? [width - names, 0] : [names, width];
  const x = scaleBand<number>().domain(Array.from({ length: columns }, (_, at) => at)).range(range).paddingInner(0.06);
  const step = beside ? ROW + 4 : NAME + ROW + 6;
  return {
    height: HEAD + rows * step,
    cell: ROW,
    columns: Array.from({ length: columns }, (_, at) => ({ x: x(at) ?? 0, width: x.bandwidth() })),
    rows: Array.from({ length: rows }, (_, at) => {
      const top = HEAD + at * step;
      return beside
        ? { y: top, name: { x: rtl ? width - names : 0, y: top + (ROW - NAME) / 2, width: names - 8 } }
        : { y: top + NAME, name: { x: 0, y: top, width } };
    }),
  };
}
