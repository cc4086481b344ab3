// npm start: Debrief on the sandbox tenant, in a host frame, on this machine only. No account, no network.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSandbox, POLICY_FILE, SEED_FILE } from './build-pages.ts';
import { formatReport, seedFromFiles } from './seed-from-files.ts';
import { serveStaticFolder } from './serve-static.ts';

const USUAL_PORT = 4180;

const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    calendar: { type: 'string' },
    transcripts: { type: 'string' },
    me: { type: 'string' },
  },
});

if (values.transcripts && !values.calendar) stop('--transcripts needs --calendar: the calendar says which meetings they belong to.');

process.stderr.write('Building Debrief …\n');
const folder = await buildSandbox();
if (values.calendar) {
  const { seed, report } = await seedFromFiles({ calendar: values.calendar, ...(values.transcripts ? { transcripts: values.transcripts } : {}), ...(values.me ? { me: values.me } : {}) });
  console.log(formatReport(report));
  const text = JSON.stringify(seed);
  writeFileSync(join(folder, SEED_FILE), JSON.stringify({ name: createHash('sha256').update(text).digest('hex').slice(0, 16), seed }));
  writeFileSync(join(folder, POLICY_FILE), JSON.stringify({ version: 1 }));
}

const server = await listening();
console.log(`\nDebrief is running on the sandbox tenant: ${server.url}\nStop it with Ctrl+C.`);

async function listening(): ReturnType<typeof serveStaticFolder> {
  const asked = values.port === undefined ? undefined : Number(values.port);
  if (asked !== undefined && !(Number.isInteger(asked) && asked >= 0 && asked < 65_536)) stop(`--port ${values.port} is no port.`);
  try {
    return await serveStaticFolder(folder, { port: asked ?? USUAL_PORT, index: 'host' });
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw thrown;
    if (asked !== undefined) stop(`Port ${asked} is in use; choose another with --port.`);
    return serveStaticFolder(folder, { port: 0, index: 'host' });
  }
}

function stop(why: string): never {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
