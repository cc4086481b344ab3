import { contentSecurity, frameAncestors, OLD_BROWSER_FILE, pagesOf, type Page } from '../../content-security.ts';

/** Where Outlook looks which scripts of a site it may run by itself. https://learn.microsoft.com/office/dev/add-ins/outlook/use-sso-in-event-based-activation */
export const ALLOWED_FILE = '/.well-known/microsoft-officeaddins-allowed.json';

/** Response headers of one path; a path that ends in `*` means everything under it. */
export interface HeaderRule {
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Names of built files carry a hash of what is in them, so they never change. */
const ASSETS: HeaderRule = { path: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } };

const FRESH = { 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' };
const POLICY: HeaderRule = { path: '/policy.json', headers: FRESH };
const OLD_BROWSER: HeaderRule = { path: OLD_BROWSER_FILE, headers: FRESH };
/** Outlook fetches the script and the list of scripts that it may run by itself. */
const ALERT: readonly HeaderRule[] = ['/smart-alert.js', ALLOWED_FILE].map((path) => ({ path, headers: FRESH }));

/** What an installation has beside the pages. */
export interface Extras {
  readonly policy: boolean;
  readonly alert: boolean;
}

/**
 * What a static host must send with each page of a build. No page sets Cross-Origin-Opener-Policy, and the host must not
 * add it: with it the sign-in window that returns to `auth-redirect.html` cannot reach the page that opened it.
 * https://learn.microsoft.com/entra/msal/javascript/browser/redirect-bridge
 */
export const headerRules = (build: 'production' | 'sandbox', { policy, alert }: Extras = { policy: false, alert: false }): readonly HeaderRule[] => [
  ...[...pagesOf(build), ...pagesOf('public')].map(ofPage),
  ...(alert ? [...pagesOf('alert').map(ofPage), ...ALERT] : []),
  OLD_BROWSER,
  ...(policy ? [POLICY] : []),
  ASSETS,
];

const ofPage = (page: Page): HeaderRule => ({
  path: `/${page}.html`,
  headers: { 'Content-Security-Policy': `${contentSecurity(page)}; ${frameAncestors(page)}`, ...FRESH },
});

/** `_headers`, the form that most static hosts read. */
export const asHeadersFile = (rules: readonly HeaderRule[]): string =>
  rules.map(({ path, headers }) => [path, ...lines(headers, (name, value) => `  ${name}: ${value}`), ''].join('\n')).join('');

/** `staticwebapp.config.json` of Azure Static Web Apps. Its `/` shows `index.html` under a route of its own. */
export const asStaticWebApp = (rules: readonly HeaderRule[]): string => {
  const routes = rules.flatMap((rule) => (rule.path === '/index.html' ? [{ ...rule, path: '/' }, rule] : [rule]));
  return `${JSON.stringify({ routes: routes.map(({ path, headers }) => ({ route: path, headers })) }, undefined, 2)}\n`;
};

/**
 * For a `server { }` of nginx. `always`, so that an answer 404 carries them too; but not where they let a file be kept for a year: a piece
 * that is asked for while an update is being copied would stay missing in that browser.
 */
export const asNginx = (rules: readonly HeaderRule[]): string =>
  rules
    .map(({ path, headers }) => {
      const [where, when] = path.endsWith('*') ? [path.slice(0, -1), ''] : [`= ${path}`, ' always'];
      return [`location ${where} {`, ...lines(headers, (name, value) => `  add_header ${name} "${value}"${when};`), '}', ''].join('\n');
    })
    .join('');

const lines = (headers: HeaderRule['headers'], line: (name: string, value: string) => string): string[] =>
  Object.entries(headers).map(([name, value]) => line(name, value));
