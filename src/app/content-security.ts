/** The pages that are built, and what each may load. One table for the build, the headers and the tests. */
export type Page = 'personal-tab' | 'auth-redirect' | 'host' | 'sandbox-tab';

const MICROSOFT = {
  graph: 'https://graph.microsoft.com',
  signIn: 'https://login.microsoftonline.com',
  /** teams-js asks there for further host names (a public list) when it is loaded. */
  teamsHosts: 'https://res.cdn.office.net',
};

/** Hubs that may show Debrief. Source: learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
export const HUBS = [
  'https://*.cloud.microsoft', 'https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.microsoft365.com',
  'https://*.office.com', 'https://outlook.office.com', 'https://outlook.office365.com', 'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
];

type Directives = Readonly<Record<string, readonly string[]>>;

/** Fluent (Griffel) writes its styles into style elements: without 'unsafe-inline' there all of them vanish. */
const COMMON: Directives = {
  'default-src': ["'none'"],
  'script-src': ["'self'"],
  'worker-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'img-src': ["'self'", 'data:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['debrief'],
};

const OWN: Readonly<Record<Page, Directives>> = {
  'personal-tab': { 'connect-src': ["'self'", MICROSOFT.graph, MICROSOFT.signIn, MICROSOFT.teamsHosts], 'frame-src': [MICROSOFT.signIn] },
  'auth-redirect': {},
  // Besides the list of host names that teams-js asks for, which the sandbox's service worker answers too, the sandbox may
  // reach only its own origin: its tokens cannot get out.
  'sandbox-tab': { 'connect-src': ["'self'", MICROSOFT.teamsHosts] },
  host: { 'connect-src': ["'self'"], 'frame-src': ["'self'"] },
};

/** For the page's `<meta>`. Who may frame it can only be said in a header: see `frameAncestors`. */
export const contentSecurity = (page: Page): string => written({ ...COMMON, ...OWN[page] });

export const frameAncestors = (page: Page): string =>
  written({ 'frame-ancestors': page === 'personal-tab' ? ["'self'", ...HUBS] : page === 'sandbox-tab' ? ["'self'"] : ["'none'"] });

const written = (directives: Directives): string =>
  Object.entries(directives).map(([name, values]) => [name, ...values].join(' ')).join('; ');
