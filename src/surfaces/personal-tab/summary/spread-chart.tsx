import type { ShownSummary } from '#flows/show-summary.ts';
import { Histogram } from '#ui/charts/histogram.tsx';
import { Quiet, SmallTitle, Stack } from '#ui/layout.tsx';
import type { Sayer } from './say-number.ts';
import { useSummaryReading } from './summary-reading.tsx';

/** How long decisions took, as a distribution: a mean hides the few that took months. */
export function SpreadChart({ shown, sayer }: { shown: ShownSummary; sayer: Sayer }) {
  const { words } = useSummaryReading();
  const say = words.summary.chart.spread;
  const spread = shown.metrics.get('days-to-decision')?.spread;
  const all = spread?.counts.reduce((sum, one) => sum + one, 0) ?? 0;
  if (!spread || all === 0) return <Stack><SmallTitle>{say.title}</SmallTitle><Quiet>{say.none}</Quiet></Stack>;
  const { edges, counts } = spread;
  const half = counts.findIndex((_, at) => counts.slice(0, at + 1).reduce((sum, one) => sum + one, 0) * 2 >= all);
  const within = counts.slice(0, half + 1).reduce((sum, one) => sum + one, 0);
  const edge = edges[Math.min(half, edges.length - 1)] ?? 0;
  const range = (at: number): string => {
    const [from, to] = [edges[at - 1], edges[at]];
    if (to === undefined) return say.more(sayer.number(from ?? 0));
    return to === 0 ? say.sameDay : say.upTo(sayer.number(from ?? 0), sayer.number(to));
  };
  const rows = counts.map((count, at) => ({ count, range: range(at), name: edges[at] === undefined ? say.short.more(sayer.number(edges.at(-1) ?? 0)) : say.short.upTo(sayer.number(edges[at])) }));
  return (
    <Histogram
      title={say.title}
      summary={say.summary(all, sayer.number(all), sayer.number(within), sayer.number(edge))}
      say={sayer.number}
      bars={rows.map(({ count, range: name, name: short }) => ({ name: short, count, says: say.says(name, count, sayer.number(count)) }))}
      table={{ columns: [say.range, say.count], rows: rows.map(({ count, range: name }) => [name, sayer.number(count)]) }}
    />
  );
}
