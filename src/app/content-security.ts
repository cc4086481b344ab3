/** The pages of an installation and of the sandbox, what each may load and who may frame it. One table for the builds, the headers and the tests. */
const MICROSOFT = {
  graph: 'https://graph.microsoft.com',
  /** What lies in a person's own folder is fetched from a short-lived address there, without a token: Graph hands out no content to pages itself. */
  files: 'https://*.sharepoint.com',
  signIn: 'https://login.microsoftonline.com',
  /** teams-js asks there for further host names (a public list) when it is loaded. */
  teamsHosts: 'https://res.cdn.office.net',
  /** Office.js and what it loads itself; it must not be served from anywhere else. */
  office: 'https://appsforoffice.microsoft.com',
  /** Office.js on the web still begins by loading Ajax from there (outlook-web-16.01, `loadMsAjaxFull`). */
  ajax: 'https://ajax.aspnetcdn.com',
};

/** Hubs that may show Debrief. Source: learn.microsoft.com/microsoftteams/platform/tabs/how-to/tab-requirements */
export const HUBS = [
  'https://*.cloud.microsoft', 'https://teams.microsoft.com', 'https://*.teams.microsoft.com', 'https://*.microsoft365.com',
  'https://*.office.com', 'https://outlook.office.com', 'https://outlook.office365.com', 'https://outlook-sdf.office.com',
  'https://outlook-sdf.office365.com',
];

type Directives = Readonly<Record<string, readonly string[]>>;

/** Fluent (Griffel) writes its styles into style elements: without 'unsafe-inline' there all of them vanish. */
const APP: Directives = {
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

/** A page of text, with its style in it. */
const TEXT: Directives = {
  'default-src': ["'none'"],
  'style-src': ["'unsafe-inline'"],
  'img-src': ['data:'],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
};

const IN_HUBS = ["'self'", ...HUBS];
const AT_HOME = ["'self'"];
const NOWHERE = ["'none'"];

interface Row {
  /** `public` pages are plain files, copied as they are. */
  /** `alert`: only where the policy file has Outlook ask before an invitation is sent. */
  readonly build: 'production' | 'sandbox' | 'public' | 'alert';
  readonly loads: Directives;
  readonly framedBy: readonly string[];
}

const SURFACE: Row = {
  build: 'production',
  loads: { ...APP, 'connect-src': ["'self'", MICROSOFT.graph, MICROSOFT.files, MICROSOFT.signIn, MICROSOFT.teamsHosts], 'frame-src': [MICROSOFT.signIn] },
  framedBy: IN_HUBS,
};

/** Office.js puts further scripts of its own into the page, by plain addresses: with Trusted Types in force it cannot start. */
const untyped = (loads: Directives): Directives => Object.fromEntries(Object.entries(loads).filter(([name]) => !name.includes('trusted-types')));

const BESIDE_OUTLOOK: Row = { ...SURFACE, loads: { ...untyped(SURFACE.loads), 'script-src': ["'self'", MICROSOFT.office, MICROSOFT.ajax] } };

/**
 * Besides the list of host names that teams-js asks for, which the sandbox's service worker answers too, the sandbox may
 * reach only its own origin: its tokens cannot get out.
 */
const SANDBOX_SURFACE: Row = { build: 'sandbox', loads: { ...APP, 'connect-src': ["'self'", MICROSOFT.teamsHosts] }, framedBy: AT_HOME };

const PUBLIC: Row = { build: 'public', loads: TEXT, framedBy: NOWHERE };

const PAGES = {
  'personal-tab': SURFACE,
  meeting: SURFACE,
  'outlook-pane': BESIDE_OUTLOOK,
  // Teams shows it in a dialog of its own while a tab is added.
  'meeting-config': SURFACE,
  'auth-redirect': { build: 'production', loads: APP, framedBy: NOWHERE },
  // Any teams-js app may be tried in the emulated hub (`?app=`), from wherever it is served.
  // The text of an invitation is a frame without scripts.
  host: { build: 'sandbox', loads: { ...APP, 'connect-src': ["'self'"], 'frame-src': ["'self'", 'https:', 'http:', 'blob:'] }, framedBy: NOWHERE },
  'sandbox-tab': SANDBOX_SURFACE,
  'sandbox-meeting': SANDBOX_SURFACE,
  'sandbox-config': SANDBOX_SURFACE,
  // Its Office.js is the package's, copied beside the page (commands/copy-office.ts).
  'sandbox-outlook': { ...SANDBOX_SURFACE, loads: untyped(SANDBOX_SURFACE.loads) },
  // Shows nothing: Outlook loads it to run a script. Office.js wants no Trusted Types, and writes styles.
  'smart-alert': {
    build: 'alert',
    loads: { 'default-src': ["'none'"], 'script-src': ["'self'", MICROSOFT.office, MICROSOFT.ajax], 'connect-src': [MICROSOFT.office, MICROSOFT.ajax], 'style-src': ["'unsafe-inline'"], 'base-uri': ["'none'"], 'form-action': ["'none'"] },
    framedBy: IN_HUBS,
  },
  index: PUBLIC,
  privacy: PUBLIC,
  terms: PUBLIC,
  support: PUBLIC,
} satisfies Readonly<Record<string, Row>>;

/** What a page runs in a browser without modules, instead of itself: it says that the browser is too old (commands/old-browser-script.ts). */
export const OLD_BROWSER_FILE = '/old-browser.js';

export type Page = keyof typeof PAGES;

export const pagesOf = (build: Row['build']): readonly Page[] => (Object.keys(PAGES) as Page[]).filter((page) => PAGES[page].build === build);

/** For the page's `<meta>`. Who may frame it can only be said in a header: see `frameAncestors`. */
export const contentSecurity = (page: Page): string => written(PAGES[page].loads);

export const frameAncestors = (page: Page): string => written({ 'frame-ancestors': PAGES[page].framedBy });

const written = (directives: Directives): string =>
  Object.entries(directives).map(([name, values]) => [name, ...values].join(' ')).join('; ');
