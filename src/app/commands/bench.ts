import { bundle } from './bench/bundle.ts';
import { cells } from './bench/cells.ts';
import { decisions } from './bench/decisions.ts';
import { faults } from './bench/faults.ts';
import { floors } from './bench/floors.ts';
import { judgeCalendar } from './bench/judge-calendar.ts';
import { judgeFile } from './bench/judge.ts';
import { NamedError } from './bench/named-error.ts';
import { panels } from './bench/panels.ts';
import { parse } from './bench/parse.ts';
import { report } from './bench/report.ts';
import { requests } from './bench/requests.ts';
import { screen } from './bench/screen.ts';
import { speed } from './bench/speed.ts';
import { summary } from './bench/summary.ts';

/** What the bench can do: `npm run --silent bench -- NAME ARGS`. Each prints JSON on stdout and nothing else. */
const benches: Record<string, (args: string[]) => Promise<void>> = { parse, judge: judgeFile, 'judge-calendar': judgeCalendar, decisions, bundle, requests, faults, panels, screen, speed, report, floors, cells, summary };

const [name = '', ...args] = process.argv.slice(2);
try {
  const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
  if (!bench) throw new NamedError('unknown-bench', `"${name}" is none of: ${Object.keys(benches).join(', ')}`);
  await bench(args);
} catch (error) {
  const named = error instanceof NamedError ? error : new NamedError('bug', error instanceof Error ? (error.stack ?? error.message) : String(error));
  console.error(`${named.name}: ${named.message}`);
  process.exitCode = 1;
}
