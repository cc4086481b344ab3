import type { ShownSummary } from '#flows/show-summary.ts';
import type { SummaryWords } from '#words/catalogue.ts';
import type { Sayer } from './say-number.ts';

/** All numbers as a person reads them: the page's table, and what is copied for a mail. The first row has the names of the columns. */
export const numberRows = ({ metrics }: ShownSummary, sayer: Sayer, { all: say }: SummaryWords): readonly (readonly string[])[] => [
  [say.metric, say.now, say.range, say.before, say.n, say.missing, say.coverage],
  ...[...metrics.values()].map(({ id, unit, now, before, coverage }) => [
    sayer.name(id), sayer.short(unit, now), sayer.range(unit, now), sayer.withRests(unit, before), ...[now?.n, now?.missing].map((count) => (count === undefined ? '' : sayer.number(count))), coverage === undefined ? '' : sayer.percent(coverage),
  ]),
];
