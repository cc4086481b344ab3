import type { ShownSummary } from '#flows/show-summary.ts';
import { Histogram } from '#ui/charts/histogram.tsx';
import { Quiet, SmallTitle, Stack } from '#ui/layout.tsx';
import type { Sayer } from './say-number.ts';
import { saySpread } from './say-spread.ts';
import { useSummaryReading } from './summary-reading.tsx';

/** How long decisions took, as a distribution: a mean hides the few that took months. */
export function SpreadChart({ shown, sayer }: { shown: ShownSummary; sayer: Sayer }) {
  const { words } = useSummaryReading();
  const say = words.summary.chart.spread;
  const { spread, now: value } = shown.metrics.get('days-to-decision') ?? {};
  const all = spread?.counts.reduce((sum, one) => sum + one, 0) ?? 0;
  if (!spread || all === 0) return <Stack><SmallTitle>{say.title}</SmallTitle><Quiet>{say.none}</Quiet></Stack>;
  const { edges, counts } = spread;
  const range = (at: number): string => {
    const [from, to] = [edges[at - 1], edges[at]];
    if (to === undefined) return say.more(sayer.number(from ?? 0));
    return to === 0 ? say.sameDay : say.upTo(sayer.number(from ?? 0), to, sayer.number(to));
  };
  const rows = counts.map((count, at) => ({ count, range: range(at), name: edges[at] === undefined ? say.short.more(sayer.number(edges.at(-1) ?? 0)) : say.short.upTo(sayer.number(edges[at])) }));
  return (
    <Histogram
      title={say.title}
      summary={saySpread(spread, value?.missing ?? 0, sayer, say)}
      say={sayer.number}
      bars={rows.map(({ count, range: name, name: short }) => ({ name: short, count, says: say.says(name, count, sayer.number(count)) }))}
      table={{ columns: [say.range, say.count], rows: rows.map(({ count, range: name }) => [name, sayer.number(count)]) }}
    />
  );
}
