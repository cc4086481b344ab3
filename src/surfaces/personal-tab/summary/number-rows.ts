import type { ShownSummary } from '#flows/show-summary.ts';
import type { SummaryWords } from '#words/catalogue.ts';
import type { Sayer } from './say-number.ts';

/** All numbers as a person reads them: the page's table, and what is copied for a mail. The first row has the names of the columns. */
export function numberRows({ metrics, shown }: ShownSummary, sayer: Sayer, { all: say }: SummaryWords): readonly (readonly string[])[] {
  const { number } = sayer;
  const missing = (count: number, hidden: number): string => (hidden > 0 ? say.missingWeeks(number(count), number(hidden), number(shown.now)) : number(count));
  return [
    [say.metric, say.now, say.range, say.before, say.n, say.missing, say.coverage],
    ...[...metrics.values()].map(({ id, unit, now, before, hiddenWeeks, coverage }) => [
      sayer.name(id), sayer.short(unit, now), sayer.range(unit, now), sayer.withRests(unit, before),
      now ? number(now.n) : '', now ? missing(now.missing, hiddenWeeks) : '', coverage === undefined ? '' : sayer.percent(coverage),
    ]),
  ];
}
