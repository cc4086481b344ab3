import { useFluent } from '@fluentui/react-components';
import { useState, type FocusEvent, type KeyboardEvent } from 'react';

export interface Point {
  readonly row: number;
  readonly column: number;
}

/** Where a key leads from one point of a grid; undefined where it leads nowhere. Left and right are those of the screen. */
export function pointAfter(key: string, { row, column }: Point, rows: number, columns: number, rtl: boolean): Point | undefined {
  const on = { row, column: Math.min(columns - 1, column + 1) };
  const back = { row, column: Math.max(0, column - 1) };
  switch (key) {
    case 'ArrowRight': return rtl ? back : on;
    case 'ArrowLeft': return rtl ? on : back;
    case 'ArrowDown': return { row: Math.min(rows - 1, row + 1), column };
    case 'ArrowUp': return { row: Math.max(0, row - 1), column };
    case 'Home': return { row, column: 0 };
    case 'End': return { row, column: columns - 1 };
    default: return undefined;
  }
}

export interface Points {
  /** What an SVG element needs to be the place of the points. */
  readonly around: { readonly onKeyDown: (event: KeyboardEvent<Element>) => void; readonly onBlur: (event: FocusEvent<Element>) => void; readonly onPointerLeave: () => void };
  /** What a point needs: Tab reaches one of them, the arrow keys the others. */
  readonly of: (row: number, column: number, says: string) => { readonly role: 'img'; readonly 'aria-label': string; readonly tabIndex: 0 | -1; readonly 'data-point': string; readonly onFocus: () => void; readonly onPointerEnter: () => void };
  /** The sentence of the point that is looked at. */
  readonly read: string | undefined;
  readonly rtl: boolean;
}

/** Points of a chart that keys go through; a screen reader says each as it gets the focus. Begins at the newest, the last. */
export function usePoints(rows: number, columns: number): Points {
  const rtl = useFluent().dir === 'rtl';
  const [at, setAt] = useState<Point>();
  const [read, setRead] = useState<string>();
  // With fewer points than before, the last one holds the place.
  const now = { row: Math.min(at?.row ?? 0, rows - 1), column: Math.min(at?.column ?? columns - 1, columns - 1) };
  return {
    rtl,
    read,
    around: {
      onKeyDown(event) {
        if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
        const next = pointAfter(event.key, now, rows, columns, rtl);
        if (!next) return;
        event.preventDefault();
        setAt(next);
        event.currentTarget.querySelector<SVGElement>(`[data-point="${next.row}/${next.column}"]`)?.focus();
      },
      onBlur(event) {
        if (!event.currentTarget.contains(event.relatedTarget)) setRead(undefined);
      },
      onPointerLeave: () => setRead(undefined),
    },
    of: (row, column, says) => ({
      role: 'img',
      'aria-label': says,
      tabIndex: row === now.row && column === now.column ? 0 : -1,
      'data-point': `${row}/${column}`,
      onFocus() {
        setAt({ row, column });
        setRead(says);
      },
      onPointerEnter: () => setRead(says),
    }),
  };
}
