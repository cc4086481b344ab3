import { Caption1, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Row } from '../layout.tsx';
import { ChartFrame, useChartWords, type ChartProps } from './chart-frame.tsx';
import { heatGeometry } from './heat-geometry.ts';
import { useDrawingStyle } from './use-drawing-style.ts';
import { usePoints } from './use-points.ts';

export type Heat = 0 | 1 | 2 | 3;

interface HeatCell {
  /** Written in the cell. */
  readonly text: string;
  readonly says: string;
  /** Absent where nothing is known. */
  readonly heat?: Heat;
}

interface Props extends ChartProps {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: ReactNode; readonly cells: readonly HeatCell[] }[];
  /** What each of the four shades means, from the palest. */
  readonly shades: readonly string[];
}

/** From one stroke to the next. */
const STEP = 4;
const FORCED = '@media (forced-colors: active)';

const useStyles = makeStyles({
  cell: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: 1, [FORCED]: { stroke: 'CanvasText', fill: 'Canvas' } },
  unknown: { fill: 'none', strokeDasharray: '3 3' },
  heat0: { fill: tokens.colorNeutralBackground1 },
  heat1: { fill: tokens.colorBrandBackground2 },
  heat2: { fill: tokens.colorBrandBackground2Pressed },
  heat3: { fill: tokens.colorBrandBackground, [FORCED]: { strokeWidth: 4 } },
  text: { fill: tokens.colorNeutralForeground1, fontFamily: tokens.fontFamilyBase, fontSize: tokens.fontSizeBase200, [FORCED]: { fill: 'CanvasText' } },
  inverted: { fill: tokens.colorNeutralForegroundOnBrand, fontWeight: tokens.fontWeightSemibold, [FORCED]: { fill: 'CanvasText' } },
  head: { fill: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100 },
  name: { fontSize: tokens.fontSizeBase200, lineHeight: '20px', overflow: 'hidden', whiteSpace: 'nowrap', textOverflow: 'ellipsis' },
  step: { fill: tokens.colorNeutralStrokeAccessible, [FORCED]: { fill: 'CanvasText' } },
  item: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS },
});

/** A grid of numbers with a shade each. The order of the rows is the caller's, and says nothing. */
export function HeatMap({ columns, rows, shades, ...frame }: Props) {
  const drawing = useDrawingStyle();
  const styles = useStyles();
  const words = useChartWords();
  const { around, of, read, rtl } = usePoints(rows.length, columns.length);
  const look = (heat: Heat | undefined) => mergeClasses(styles.cell, heat === undefined ? styles.unknown : styles[`heat${heat}`]);
  const legend = (
    <Row>
      {shades.map((text, at) => (
        <span key={text} className={styles.item}><svg width={16} height={16} aria-hidden><rect className={look(at as Heat)} x={1} y={1} width={14} height={14} /><Steps heat={at as Heat} x={2} y={2} height={12} /></svg><Caption1>{text}</Caption1></span>
      ))}
    </Row>
  );
  return (
    <ChartFrame {...frame} read={read} legend={legend} draw={({ width, label }) => {
      const drawn = heatGeometry(rows.length, columns.length, { width, rtl });
      return (
        <svg className={drawing.svg} viewBox={`0 0 ${width} ${drawn.height}`} role="application" aria-roledescription={words.chart} {...label} {...around}>
          <g aria-hidden>
            {columns.map((name, at) => {
              const column = drawn.columns[at];
              return column ? <text key={name} className={mergeClasses(styles.text, styles.head)} x={column.x + column.width / 2} y={14} textAnchor="middle">{name}</text> : null;
            })}
            {rows.map(({ name }, at) => {
              const place = drawn.rows[at]?.name;
              return place ? <foreignObject key={at} {...place} height={20}><div className={styles.name} dir="auto">{name}</div></foreignObject> : null;
            })}
          </g>
          {rows.map(({ cells }, row) => cells.map(({ text, says, heat }, at) => {
            const [column, y] = [drawn.columns[at], drawn.rows[row]?.y];
            if (!column || y === undefined) return null;
            return (
              <g key={`${row}/${at}`} className={drawing.point} {...of(row, at, says)}>
                <rect className={look(heat)} x={column.x} y={y} width={column.width} height={drawn.cell} rx={2} />
                {heat === undefined ? null : <Steps heat={heat} x={rtl ? column.x + column.width - 3 * STEP - 2 : column.x + 2} y={y + 3} height={drawn.cell - 6} />}
                <text aria-hidden className={mergeClasses(styles.text, heat === 3 && styles.inverted)} x={column.x + column.width / 2} y={y + drawn.cell / 2} dy="0.34em" textAnchor="middle">{text}</text>
                <rect data-ring className={drawing.ring} x={column.x - 1} y={y - 1} width={column.width + 2} height={drawn.cell + 2} rx={3} />
              </g>
            );
          }))}
        </svg>
      );
    }} />
  );
}

/** As many strokes as the shade is deep, where themes have no shades. The deepest has a ground of its own in all of them. */
function Steps({ heat, x, y, height }: { heat: Heat; x: number; y: number; height: number }) {
  const styles = useStyles();
  if (heat === 3) return null;
  return <g aria-hidden>{Array.from({ length: heat }, (_, at) => <rect key={at} className={styles.step} x={x + at * STEP} y={y} width={STEP - 2} height={height} />)}</g>;
}
