/** What a drawing has to stand in: CSS pixels, and the side on which reading begins. */
export interface Box {
  readonly width: number;
  readonly height: number;
  readonly rtl: boolean;
}

/** A value of the axis and where it stands. */
export interface Tick {
  readonly y: number;
  readonly value: number;
}

/** Room for the axis's numbers at the side on which reading begins, and for the names below. */
export const AXIS = { side: 44, below: 22, above: 8, end: 8 } as const;
/** A name such as `W47` with some air; no name is given less. */
const NAME_WIDTH = 40;
/** Of a letter, and between two names: `أسبوع ٤٧` in Fluent's smallest letters is 39 px wide. */
const [LETTER_WIDTH, NAME_GAP] = [5, 10];

/** From where reading begins to where it ends; the axis stands at the beginning. */
export const across = ({ width, rtl }: Box): [number, number] => (rtl ? [width - AXIS.side, AXIS.end] : [AXIS.side, width - AXIS.end]);

/** From bottom to top. */
export const upwards = ({ height }: Box): [number, number] => [height - AXIS.below, AXIS.above];

/** Each so many-th name fits under its place; the last one always has its name. */
export function eachName(names: readonly string[], { width }: Box): number {
  const widest = Math.max(NAME_WIDTH, ...names.map((name) => name.length * LETTER_WIDTH + NAME_GAP));
  return Math.max(1, Math.ceil((names.length * widest) / Math.max(1, width - AXIS.side - AXIS.end)));
}

/** The middle of a name below its place, moved in where it would be cut off at the edge. */
export function nameAt(x: number, name: string, { width }: Box): number {
  const half = (name.length * LETTER_WIDTH) / 2;
  return Math.min(Math.max(x, half), width - half);
}

export const isNamed = (at: number, count: number, each: number): boolean => (count - 1 - at) % each === 0;
