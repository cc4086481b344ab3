import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failed, ok, type Result } from '#base/result.ts';
import { headerRules, type HeaderRule } from './header-rules.ts';
import { sayUnreached, unreachedFor, type Unreached } from './say-unreached.ts';

/** With these a page is not shown in Teams, or its sign-in window cannot return; some hosts add them to everything. */
const NEVER = ['X-Frame-Options', 'Cross-Origin-Opener-Policy'];
const TYPES: Readonly<Record<string, string>> = { html: 'text/html', js: 'javascript', json: 'json' };
/** May be changed where it is served. */
const CHANGES = '/policy.json';
const PATIENCE = 20_000;

/** What a host answers otherwise than it has to, a line each, and one line for all where no address gives an answer; `looked` counts the addresses. */
export async function checkSite(origin: string, site: string): Promise<{ readonly looked: number; readonly problems: readonly string[] }> {
  const rules = headerRules('production', { policy: existsSync(join(site, 'policy.json')), alert: existsSync(join(site, 'smart-alert.js')) });
  const asked = rules.flatMap((rule) => pathsOf(rule, site).map((path) => ({ ...rule, path })));
  const found = await Promise.all(asked.map(async (rule) => ({ path: rule.path, found: await problemsAt(origin, site, rule) })));
  const [first] = found;
  if (first && !first.found.ok && found.every(({ found: { ok: isReached } }) => !isReached)) {
    return { looked: asked.length, problems: [`none of the ${asked.length} addresses can be reached: ${sayUnreached(first.found.failure, origin)}`] };
  }
  return { looked: asked.length, problems: found.flatMap(({ path, found: at }) => (at.ok ? at.value.map((problem) => `${path} ${problem}`) : [`${path} cannot be reached: ${sayUnreached(at.failure, origin)}`])) };
}

/** Of the built files those that a page names stand for all. Some hosts know `/index.html` by the bare address alone. */
const pathsOf = ({ path }: HeaderRule, site: string): readonly string[] =>
  (path === '/index.html' ? ['/'] : path.endsWith('*') ? [...readFileSync(join(site, 'personal-tab.html'), 'utf8').matchAll(/(?:src|href)="\.?(\/assets\/[^"]+\.js)"/g)].map(([, file = '']) => file) : [path]);

const fileOf = (path: string): string => (path === '/' ? '/index.html' : path);

async function problemsAt(origin: string, site: string, { path, headers }: HeaderRule): Promise<Result<readonly string[], Unreached>> {
  let answer: Response;
  let body: Buffer;
  try {
    answer = await fetch(`${origin}${path}`, { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE) });
    body = Buffer.from(await answer.arrayBuffer());
  } catch (cause) {
    return failed(unreachedFor(cause));
  }
  if (answer.status !== 200) {
    const to = answer.headers.get('location');
    return ok([`answers ${answer.status}${to === null ? '' : `, which leads to ${to}`}; it has to be served at this very address.`]);
  }
  const type = TYPES[fileOf(path).split('.').at(-1) ?? ''] ?? '';
  const sent = answer.headers.get('content-type') ?? 'none';
  return ok([
    ...(sent.includes(type) ? [] : [`is sent with the type ${sent}, not as ${type}.`]),
    ...(path === CHANGES || body.equals(readFileSync(join(site, fileOf(path)))) ? [] : ['is not the file that was packaged last: serve the new site/.']),
    ...Object.entries(headers).filter(([name, value]) => answer.headers.get(name) !== value).map(([name, value]) => `lacks the header ${name}: ${value}${has(answer, name)}`),
    ...NEVER.filter((name) => answer.headers.has(name)).map((name) => `has the header ${name}, which it must not have.`),
  ]);
}

const has = (answer: Response, name: string): string => (answer.headers.has(name) ? ` (it has ${answer.headers.get(name)})` : '');
