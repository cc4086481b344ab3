import type { Row } from './row.ts';

/** What a format's scanner sees, in order: a line outside the rows, a row, or that a new table begins. */
export type Part = { readonly is: 'line'; readonly text: string } | ({ readonly is: 'row' } & Row) | { readonly is: 'table' };
