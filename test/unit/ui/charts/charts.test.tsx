import { prerender } from 'react-dom/static';
import { describe, expect, it } from 'vitest';
import { ChartWordsContext } from '#ui/charts/chart-frame.tsx';
import { HeatMap } from '#ui/charts/heat-map.tsx';
import { Histogram } from '#ui/charts/histogram.tsx';
import { LineChart } from '#ui/charts/line-chart.tsx';
import { StackedBars } from '#ui/charts/stacked-bars.tsx';
import { Frame } from '#ui/frame.tsx';

const WORDS = { chart: 'chart', keys: 'Arrow keys go through the points.', asTable: 'Show as a table', asChart: 'Show as a chart', of: (act: string, title: string) => `${act}: ${title}` };
const TABLE = { columns: ['Week', 'Share'], rows: [['W46', '20 %'], ['W47', '30 %']] };
const HEAD = { title: 'Flag rate', summary: 'It rose from 20 % to 30 %.', table: TABLE };

async function drawn(chart: React.ReactNode): Promise<string> {
  const { prelude } = await prerender(<Frame theme="light" direction="ltr" locale="en-GB"><ChartWordsContext value={WORDS}>{chart}</ChartWordsContext></Frame>);
  return new Response(prelude).text();
}

const all = (html: string, pattern: RegExp): readonly string[] => [...html.matchAll(pattern)].map(([, found]) => found ?? '');
/** What a screen reader says of each point, and whether Tab reaches it. */
const points = (html: string): readonly string[] => [...html.matchAll(/<g[^>]*role="img" aria-label="([^"]*)" tabindex="(-?\d)"/gi)].map(([, says, at]) => `${at} ${says}`);

const CHARTS = [
  ['a line', <LineChart key="1" {...HEAD} say={String} points={[{ name: 'W46', value: 0.2, says: 'W46: 20 %' }, { name: 'W47', says: 'W47: not enough data' }]} />, ['-1 W46: 20 %', '0 W47: not enough data']],
  ['a histogram', <Histogram key="2" {...HEAD} say={String} bars={[{ name: '0', count: 3, says: 'Same day: 3' }, { name: '1', count: 0, says: '1 day: none' }]} />, ['-1 Same day: 3', '0 1 day: none']],
  ['stacked bars', <StackedBars key="3" {...HEAD} say={String} layers={[{ look: 'full', text: 'Decided' }, { look: 'stripes', text: 'Flagged' }]} columns={[{ name: 'W47', counts: [3, 1], says: ['W47, decided: 3', 'W47, flagged: 1'] }]} />, ['-1 W47, decided: 3', '0 W47, flagged: 1']],
  ['a heat map', <HeatMap key="4" {...HEAD} columns={['Q3', 'Q4']} shades={['0', '1', '2', '3']} rows={[{ name: 'Jour fixe', cells: [{ text: '20 %', heat: 1, says: 'Jour fixe, Q3: 20 %' }, { text: '', says: 'Jour fixe, Q4: not enough data' }] }]} />, ['-1 Jour fixe, Q3: 20 %', '0 Jour fixe, Q4: not enough data']],
] as const;

describe.each(CHARTS)('%s', (_, chart, says) => {
  it('is named by its title and described by its summary and its keys', async () => {
    const html = await drawn(chart);
    const [label = '', described = ''] = [/role="application"[^>]*aria-labelledby="([^"]*)"/.exec(html)?.[1], /role="application"[^>]*aria-describedby="([^"]*)"/.exec(html)?.[1]];
    const text = (id: string): string => new RegExp(`id="${id}"[^>]*>(.*?)</span>`, 's').exec(html)?.[1]?.replace(/<[^>]*>/g, '') ?? '';
    expect(text(label)).toBe('Flag rate');
    expect(described.split(' ').map(text)).toEqual(['It rose from 20 % to 30 %.', 'Arrow keys go through the points.']);
  });

  it('says every point, also those without a value, and Tab reaches one', async () => {
    expect(points(await drawn(chart))).toEqual(says);
  });

  it('offers its table by a button that names it', async () => {
    expect(all(await drawn(chart), /<button[^>]*aria-label="([^"]*)"/g)).toEqual(['Show as a table: Flag rate']);
  });
});

it('each layer of stacked bars has a pattern of its own, which the legend shows', async () => {
  const html = await drawn(CHARTS[2][1]);
  const patterns = all(html, /<pattern id="([^"]*)"/g);
  expect(patterns).toHaveLength(2);
  for (const id of patterns) expect(html.split(`url(#${id})`).length - 1).toBeGreaterThanOrEqual(2);
});
