import type { IsoWeek, Quarter, SeriesKey } from '#domain/meeting-row.ts';
import type { SummaryCell } from '#domain/summary-cell.ts';

/** A team's cell of a week. */
export const teamCell = (period: string, given: Partial<SummaryCell> & { readonly team?: string } = {}): SummaryCell => {
  const { team = 'Product', ...rest } = given;
  return { version: 1, at: { table: 'team', period: period as IsoWeek, team, purpose: 'all' }, people: 8, meetings: 4, measures: { 'judged-meetings': { rows: 4, sum: 4, of: 4, missing: 0 } }, ...rest };
};

export const seriesCell = (period: string, series: string, title?: string): SummaryCell => ({
  version: 1, at: { table: 'series', period: period as Quarter, series: series as SeriesKey, ...(title === undefined ? {} : { title }) }, people: 10, meetings: 12,
  measures: { 'days-to-decision': { rows: 3, sum: 9.5, of: 3, missing: 1, spread: [1, 2, 0] } },
});
