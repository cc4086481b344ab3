import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asHeadersFile, asNginx, asStaticWebApp, headerRules, type Extras, type HeaderRule } from '#app/commands/package/header-rules.ts';
import { HUBS, pagesOf } from '#app/content-security.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const rules = headerRules('production');
const headersOf = (path: string): Readonly<Record<string, string>> => rules.find((rule) => rule.path === path)?.headers ?? {};
const framedBy = (path: string): string | undefined => /frame-ancestors ([^;]*)/.exec(headersOf(path)['Content-Security-Policy'] ?? '')?.[1];

describe('what a host must send', () => {
  test('names every page of an installation once, and the built files', () => {
    expect(rules.map(({ path }) => path)).toEqual([
      '/personal-tab.html', '/meeting.html', '/outlook-pane.html', '/meeting-config.html', '/auth-redirect.html',
      '/index.html', '/privacy.html', '/terms.html', '/support.html', '/old-browser.js', '/assets/*',
    ]);
  });

  test('adds the policy file and what Outlook runs by itself only where an installation has them', () => {
    const added = (extras: Extras): readonly string[] => headerRules('production', extras).map(({ path }) => path).filter((path) => !rules.some((rule) => rule.path === path));
    expect([added({ policy: false, alert: false }), added({ policy: true, alert: false }), added({ policy: true, alert: true })]).toEqual([
      [], ['/policy.json'], ['/smart-alert.html', '/smart-alert.js', '/.well-known/microsoft-officeaddins-allowed.json', '/policy.json'],
    ]);
  });

  test('lets the page of the alert load its script and Office.js, and be framed by Microsoft’s hubs', () => {
    const policy = headerRules('production', { policy: true, alert: true }).find(({ path }) => path === '/smart-alert.html')?.headers['Content-Security-Policy'];
    expect(policy).toBe([
      "default-src 'none'", "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com", 'connect-src https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com',
      "style-src 'unsafe-inline'", "base-uri 'none'", "form-action 'none'", `frame-ancestors 'self' ${HUBS.join(' ')}`,
    ].join('; '));
  });

  test('has a row for each page that exists, and a page for each row', () => {
    const html = (folder: string): string[] => readdirSync(join(ROOT, folder)).filter((name) => name.endsWith('.html')).map((name) => name.replace('.html', ''));
    expect(html('src/app').sort()).toEqual([...pagesOf('production'), ...pagesOf('sandbox'), ...pagesOf('alert')].sort());
    // The packaging copies the support page to index.html.
    expect([...html('public'), 'index'].sort()).toEqual([...pagesOf('public')].sort());
  });

  test.each(pagesOf('production').filter((page) => page !== 'auth-redirect'))('%s may be framed by itself and by all of Microsoft’s hubs', (page) => {
    expect(framedBy(`/${page}.html`)).toBe(["'self'", ...HUBS].join(' '));
  });

  test.each(['auth-redirect', ...pagesOf('public')])('%s may be framed by nobody', (page) => {
    expect(framedBy(`/${page}.html`)).toBe("'none'");
  });

  test('keeps no page’s window apart and uses no older framing header', () => {
    const names = rules.flatMap(({ headers }) => Object.keys(headers)).map((name) => name.toLowerCase());
    expect(names.filter((name) => name === 'cross-origin-opener-policy' || name === 'x-frame-options')).toEqual([]);
  });

  test('lets pages be asked for anew each time and built files be kept', () => {
    const caching = rules.map(({ path, headers }) => [path.startsWith('/assets/'), headers['Cache-Control']]);
    expect(caching.filter(([asset, value]) => value !== (asset === true ? 'public, max-age=31536000, immutable' : 'no-cache'))).toEqual([]);
  });

  test('lets a page of text load nothing', () => {
    expect(headersOf('/privacy.html')['Content-Security-Policy']).toBe("default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
  });
});

describe('the three forms', () => {
  test('_headers says every rule', () => {
    expect(readHeadersFile(asHeadersFile(rules))).toEqual(rules);
  });

  test('Azure’s file says every rule, and that of index.html for the bare address, too', () => {
    const { routes } = JSON.parse(asStaticWebApp(rules)) as { readonly routes: readonly { readonly route: string; readonly headers: HeaderRule['headers'] }[] };
    const read = routes.map(({ route, headers }) => ({ path: route, headers }));
    expect(read.filter(({ path }) => path !== '/')).toEqual(rules);
    expect(read.find(({ path }) => path === '/')?.headers).toEqual(headersOf('/index.html'));
  });

  test('nginx’s file says every rule', () => {
    expect(readNginx(asNginx(rules))).toEqual(rules);
  });

  test('nginx’s file sends them with a refused page, too, and lets no missing piece be kept', () => {
    const always = [...asNginx(rules).matchAll(/location (?:= )?(\S+) \{\n([^}]*)\}/g)].map(([, path, body = '']) => [path, / always;/.test(body)]);
    expect(always.filter(([path, is]) => is !== (path !== '/assets/'))).toEqual([]);
  });

  test('the sandbox’s rules let its pages be framed at home only', () => {
    const framing = headerRules('sandbox').map(({ headers }) => headers['Content-Security-Policy'] ?? '').filter((policy) => policy.includes('microsoft'));
    expect(framing.map((policy) => /frame-ancestors ([^;]*)/.exec(policy)?.[1])).toEqual([]);
  });
});

function readHeadersFile(text: string): HeaderRule[] {
  const read: { path: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n').filter((l) => l !== '')) {
    if (line.startsWith('  ')) {
      const at = line.indexOf(': ');
      const headers = read.at(-1)?.headers ?? {};
      headers[line.slice(2, at)] = line.slice(at + 2);
    } else read.push({ path: line, headers: {} });
  }
  return read;
}

function readNginx(text: string): HeaderRule[] {
  return [...text.matchAll(/location (= )?(\S+) \{\n([^}]*)\}/g)].map(([, exact, path = '', body = '']) => ({
    path: exact ? path : `${path}*`,
    headers: Object.fromEntries([...body.matchAll(/^ {2}add_header (\S+) "([^"]*)"(?: always)?;$/gm)].map(([, name = '', value = '']) => [name, value])),
  }));
}
