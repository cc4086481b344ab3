import { Button, Link } from '@fluentui/react-components';
import { useState } from 'react';
import { valueOf } from '#flows/show-summary.ts';
import type { SeriesCells, SummaryCells } from '#flows/summary-cells.ts';
import { HeatMap, type Heat } from '#ui/charts/heat-map.tsx';
import { List, Quiet, Row, Section } from '#ui/layout.tsx';
import { Unfold } from '#ui/unfold.tsx';
import { hashOf } from '../route.ts';
import type { Sayer } from './say-number.ts';
import { seriesAt } from './summary-address.ts';
import { useSummaryReading } from './summary-reading.tsx';

/** A map of more rows than that is no map. */
const AT_FIRST = 20;
const QUARTERS = 4;
/** Where the shades begin, as shares. Ours: a tenth, a quarter, a half. */
const SHADES = [0.1, 0.25, 0.5] as const;

/** Series and quarters, in an order that says nothing about any of them. */
export function SeriesHeat({ cells, sayer }: { cells: SummaryCells; sayer: Sayer }) {
  const { words } = useSummaryReading();
  const [most, setMost] = useState(AT_FIRST);
  const say = words.summary.chart.series;
  const quarters = cells.quarters.slice(-QUARTERS);
  const all = cells.series.filter((one) => quarters.some((quarter) => one.quarters.has(quarter)));
  if (all.length === 0) return <Section title={say.title}><Quiet>{say.none}</Quiet></Section>;
  // Numbered among all series, as on the page of each.
  const numbered = new Map(namesOf(cells.series, say, sayer).map((name, at) => [cells.series[at]?.key, name]));
  const shown = all.slice(0, most);
  const named = all.filter(({ title }) => title !== undefined).length;
  const rows = shown.map((one) => ({
    name: numbered.get(one.key) ?? '',
    values: quarters.map((quarter) => {
      const cell = one.quarters.get(quarter);
      return cell && valueOf(cell, 'flag-rate');
    }),
  }));
  return (
    <div>
      <HeatMap
        title={say.title}
        summary={say.summary(all.length, sayer.number(all.length), sayer.number(named))}
        note={say.note}
        columns={quarters.map(sayer.quarter)}
        shades={[say.shades.below(sayer.percent(SHADES[0])), ...SHADES.map((from) => say.shades.from(sayer.percent(from)))]}
        rows={rows.map(({ name, values }) => ({
          name,
          cells: values.map((value, at) => {
            const quarter = sayer.quarter(quarters[at] ?? quarters[0] as never);
            if (!value) return { text: say.hidden, says: say.saysHidden(name, quarter) };
            return {
              text: value.is === 'value' ? sayer.percent(value.value) : '–',
              says: say.says(name, quarter, sayer.withRange('share', value), sayer.rests(value)),
              ...(value.is === 'value' ? { heat: SHADES.filter((from) => value.value >= from).length as Heat } : {}),
            };
          }),
        }))}
        table={{ columns: [say.column, ...quarters.map(sayer.quarter)], rows: rows.map(({ name, values }) => [name, ...values.map((value) => sayer.whole('share', value))]) }}
      />
      {all.length > most ? <Row><Button onClick={() => setMost(all.length)}>{say.more(sayer.number(all.length - most))}</Button></Row> : null}
      <Unfold quiet line={say.pick}>
        <List tight>{shown.map(({ key }) => <li key={key}><Link href={hashOf({ page: 'summary', at: seriesAt(key) })}><bdi>{numbered.get(key)}</bdi></Link></li>)}</List>
      </Unfold>
    </div>
  );
}

/** What is not named has a number that only this list knows. */
export function namesOf(all: readonly SeriesCells[], say: { readonly unnamed: (number: string) => string }, sayer: Sayer): readonly string[] {
  let unnamed = 0;
  return all.map(({ title }) => {
    if (title !== undefined) return title;
    unnamed += 1;
    return say.unnamed(sayer.number(unnamed));
  });
}
