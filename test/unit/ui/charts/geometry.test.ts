import { describe, expect, it } from 'vitest';
import { barGeometry } from '#ui/charts/bar-geometry.ts';
import { heatGeometry } from '#ui/charts/heat-geometry.ts';
import { lineGeometry } from '#ui/charts/line-geometry.ts';
import { eachName, isNamed, nameAt } from '#ui/charts/plot.ts';
import { pointAfter } from '#ui/charts/use-points.ts';

// Between the axis and the end 300 px, between bottom and top 100 px.
const BOX = { width: 352, height: 130, rtl: false };

describe('a line', () => {
  it('has its values where the axis says, and begins at 0', () => {
    const { places, ticks } = lineGeometry([{ value: 0 }, { value: 0.5 }, { value: 1 }], BOX);
    expect(places).toEqual([{ x: 94, y: 108 }, { x: 194, y: 58 }, { x: 294, y: 8 }]);
    expect(ticks).toEqual([{ value: 0, y: 108 }, { value: 0.5, y: 58 }, { value: 1, y: 8 }]);
  });

  it('reads from the right where the page does', () => {
    expect(lineGeometry([{ value: 0 }, { value: 1 }], { ...BOX, rtl: true }).places.map(({ x }) => x)).toEqual([233, 83]);
  });

  it('is broken where a value is missing, and draws no bridge', () => {
    const { line, places } = lineGeometry([{ value: 1 }, { value: 1 }, {}, { value: 1 }, { value: 1 }], BOX);
    expect(line.match(/M/g)).toHaveLength(2);
    expect(places[2]).toEqual({ x: 194 });
  });

  it('makes room for intervals, for the level to compare with, and for an end that is always there', () => {
    expect(lineGeometry([{ value: 1, low: 0, high: 4 }], BOX).ticks.at(-1)?.value).toBe(4);
    expect(lineGeometry([{ value: 1 }], BOX, { level: 4 }).level).toBe(8);
    expect(lineGeometry([{ value: 0.1 }], BOX, { top: 1 }).ticks.at(-1)?.value).toBe(1);
  });

  it.each([[[]], [[{}]], [[{ value: 0 }]]])('of %j has numbers only', (values) => {
    expect(JSON.stringify(lineGeometry(values, BOX))).not.toMatch(/NaN|Infinity|null/);
  });
});

describe('columns', () => {
  it('stack their layers without a gap, to the height of their sum', () => {
    const { columns } = barGeometry([[1, 3], [2, 0]], BOX);
    expect(columns.map(({ layers }) => layers.map(({ y, height }) => [y, height]))).toEqual([[[83, 25], [8, 75]], [[58, 50], [58, 0]]]);
  });

  it('count in whole numbers alone', () => {
    expect(barGeometry([[1]], BOX).ticks.map(({ value }) => value)).toEqual([0, 1]);
  });

  it.each([[[]], [[[]]], [[[0, 0]]]])('of %j have numbers only', (columns) => {
    expect(JSON.stringify(barGeometry(columns, BOX))).not.toMatch(/NaN|Infinity|null/);
  });
});

describe('a heat map', () => {
  it('has the names beside its rows where there is room, else above them', () => {
    const [wide, narrow] = [heatGeometry(2, 2, { width: 600, rtl: false }), heatGeometry(2, 2, { width: 280, rtl: false })];
    expect(wide.rows[0]).toEqual({ y: 22, name: { x: 0, y: 28, width: 232 } });
    expect(wide.columns[0]?.x).toBe(240);
    expect(narrow.rows[0]).toEqual({ y: 42, name: { x: 0, y: 22, width: 280 } });
    expect(narrow.columns[0]?.x).toBe(0);
  });

  it('has its names at the right where the page is read from there', () => {
    const drawn = heatGeometry(1, 2, { width: 600, rtl: true });
    expect(drawn.rows[0]?.name.x).toBe(360);
    expect(drawn.columns[0]?.x).toBeGreaterThan(drawn.columns[1]?.x ?? 0);
  });

  it.each([280, 320, 600, 1280])('stays inside %i px', (width) => {
    const { columns, rows } = heatGeometry(3, 4, { width, rtl: false });
    for (const column of columns) expect(column.x + column.width).toBeLessThanOrEqual(width);
    for (const { name } of rows) expect(name.x + name.width).toBeLessThanOrEqual(width);
  });
});

describe('names below a chart', () => {
  it('are left out as evenly as there is room, never the newest', () => {
    const each = eachName(Array.from({ length: 16 }, () => 'W47'), { width: 292, height: 130, rtl: false });
    expect(each).toBe(3);
    expect(Array.from({ length: 16 }, (_, at) => at).filter((at) => isNamed(at, 16, each))).toEqual([0, 3, 6, 9, 12, 15]);
  });

  it('are left out sooner where they are longer', () => {
    const box = { width: 300, height: 130, rtl: true };
    expect(['W47', 'KW 47', 'أسبوع ٤٧'].map((name) => eachName(Array.from({ length: 12 }, () => name), box))).toEqual([2, 2, 3]);
  });

  it.each([[19, 20], [150, 150], [295, 280]])('that belong at %i px of 300 have their middle at %i px, so that none is cut off', (x, expected) => {
    expect(nameAt(x, 'أسبوع ٤٧', { width: 300, height: 130, rtl: true })).toBe(expected);
  });
});

describe('a key in a chart', () => {
  it.each([
    ['ArrowRight', false, { row: 1, column: 2 }],
    ['ArrowLeft', false, { row: 1, column: 0 }],
    ['ArrowRight', true, { row: 1, column: 0 }],
    ['ArrowLeft', true, { row: 1, column: 2 }],
    ['ArrowUp', false, { row: 0, column: 1 }],
    ['ArrowDown', false, { row: 2, column: 1 }],
    ['Home', false, { row: 1, column: 0 }],
    ['End', false, { row: 1, column: 3 }],
    ['Enter', false, undefined],
  ] as const)('%s (right to left: %s) leads to %j', (key, rtl, place) => {
    expect(pointAfter(key, { row: 1, column: 1 }, 3, 4, rtl)).toEqual(place);
  });

  it('does not lead out of it', () => {
    expect(pointAfter('ArrowRight', { row: 0, column: 3 }, 1, 4, false)).toEqual({ row: 0, column: 3 });
    expect(pointAfter('ArrowUp', { row: 0, column: 3 }, 1, 4, false)).toEqual({ row: 0, column: 3 });
  });
});
