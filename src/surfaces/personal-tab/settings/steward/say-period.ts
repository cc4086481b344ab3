import type { Period } from '#domain/period.ts';
import type { Format } from '#ui/format.ts';
import type { StewardWords } from '#words/catalogue.ts';

export function sayPeriod(period: Period, { steward: { write } }: { readonly steward: StewardWords }, format: Format): string {
  const [, year = '', kind, number] = /^(\d+)-([WQ])(\d+)$/.exec(period) ?? [];
  // A year has no thousands in it.
  return (kind === 'W' ? write.week : write.quarter)(format.number(Number(number)), new Intl.NumberFormat(format.locale, { useGrouping: false }).format(Number(year)));
}

export const sayCounts = (cells: number, hidden: number, { steward: { write } }: { readonly steward: StewardWords }, format: Format): string =>
  write.counts(cells, format.number(cells), format.number(hidden));
