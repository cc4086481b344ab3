import type { SummaryFilter } from '#flows/show-summary.ts';
import type { WordsHere } from './summary-reading.tsx';

/** Team and type as a person reads them. */
export const sayFilter = ({ team, purpose }: SummaryFilter, { purpose: names, summary: { filters } }: WordsHere): readonly [team: string, type: string] =>
  [team === 'all' ? filters.allTeams : team, purpose === 'all' ? filters.allTypes : names[purpose]];
