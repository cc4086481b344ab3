import { buildApp } from '#app/commands/build-pages.ts';
import { headerRules } from '#app/commands/package/header-rules.ts';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { launch } from '../../support/launch.ts';
import { APP_HOST, bundled, startMicrosoft } from '../../support/microsoft.ts';
import { permitted } from '../../support/permitted.ts';
import { lookTwice, type Seen, type Shown } from './look-twice.ts';

const RUNS = 5;
const SLOWER = 4;
/** One process for hub and page, where real ones have two: only so is the page slow from its first instruction on. */
const ONE_PROCESS = '--disable-site-isolation-trials';
const DAY = 86_400_000;

interface Visits {
  readonly cold: Seen;
  readonly second: Seen;
}

/**
 * How long until My week's list is on screen in the hub, cold and on a second visit, beside the least page that lists the
 * same events (`bare.tsx`): medians of five, in turns, a processor four times slower, each cold visit in a fresh profile.
 * Both are bundled by the same tool and served with the same headers from loopback, where bytes cost next to nothing.
 */
export async function screen(): Promise<void> {
  const now = new Date();
  // A first visit otherwise begins with a question.
  const seed = permitted(firstWalk(now), ['User.Read', 'Calendars.Read']);
  const bare = await bundled(import.meta.dirname, ['bare.html']);
  const midnight = new Date(now.toDateString()).getTime();
  const range = `from=${new Date(midnight - 6 * DAY).toISOString()}&to=${new Date(midnight + DAY).toISOString()}`;
  const stages = [
    await openStage(await buildApp(), seed, now, { app: 'personal-tab.html', selector: '[style*="contain-intrinsic"] li a' }),
    await openStage(bare.folder, seed, now, { app: `bare.html?${range}`, selector: 'li a' }),
  ] as const;
  try {
    // The first ones find nothing warm: neither this process nor the browsers' own files.
    const [debrief, least] = [await stages[0].listed(), await stages[1].listed()];
    if (JSON.stringify(debrief) !== JSON.stringify(least)) throw new Error(`The two pages do not list the same: ${debrief.length} and ${least.length} events.`);
    const runs: [Visits, Visits][] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push([await stages[0].visits(debrief.length), await stages[1].visits(least.length)]);
    const median = (of: (run: [Visits, Visits]) => Seen): number => runs.map((run) => of(run).ms).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
    const times = { debrief: { cold: median(([d]) => d.cold), second: median(([d]) => d.second) }, bare: { cold: median(([, b]) => b.cold), second: median(([, b]) => b.second) } };
    const ratio = (a: number, b: number): number => Math.round((a / b) * 100) / 100;
    console.log(JSON.stringify({
      events: debrief.length, runs: RUNS, slower: SLOWER, unit: 'ms', ...times,
      ratio: { cold: ratio(times.debrief.cold, times.bare.cold), second: ratio(times.debrief.second, times.bare.second) },
    }));
  } finally {
    for (const stage of stages) await stage.close();
    bare.remove();
  }
}

async function openStage(dist: string, seed: Seed, now: Date, shown: Omit<Shown, 'count'>) {
  const microsoft = await startMicrosoft({ seed, now: now.toISOString(), dist, headers: deployed });
  const browser = await launch(microsoft, { switches: [ONE_PROCESS] });
  const app = { ...shown, app: `https://${APP_HOST}/${shown.app}` };
  return {
    listed: async () => (await lookTwice(browser, SLOWER, { ...app, count: 5 })).texts,
    async visits(count: number): Promise<Visits> {
      const { visits: [cold, second] } = await lookTwice(browser, SLOWER, { ...app, count });
      return { cold, second };
    },
    async close(): Promise<void> {
      await browser.close();
      await microsoft.stop();
    },
  };
}

/** The headers that a deployed site sends, among them how long a file may be kept. */
const deployed = (path: string): { readonly [header: string]: string } =>
  headerRules('production').find((rule) => (rule.path.endsWith('*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path))?.headers ?? {};
