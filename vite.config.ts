import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vitest/config';
import { asHeadersFile, headerRules } from './src/app/commands/package/header-rules.ts';
import { OLD_BROWSER_TAG, oldBrowserScript } from './src/app/commands/old-browser-script.ts';
import { stylesAtBuild } from './src/app/commands/styles-at-build.ts';
import { contentSecurity, OLD_BROWSER_FILE, pagesOf, type Page } from './src/app/content-security.ts';

/** What measures time, or needs the machine for itself: one file at a time. Of all others, which mostly wait, two at a time. */
const TIMED = ['faults', 'large-calendar', 'long-transcript', 'scale', 'weight'].map((name) => `test/browser/${name}.test.ts`);
/**
 * What is polled has the patience of a step in a page (`test/support/chromium.ts`): two files share two cores. What fails is
 * tried once more, and `npm test` names it; it allows few of them (src/app/commands/test.ts).
 */
const inBrowser = { include: ['test/browser/**/*.test.ts'], environment: 'node' as const, retry: 1, testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };

export default defineConfig(({ mode }) => {
  // The product alone, or the sandbox: the product with its host frame, on a tenant inside the browser.
  const product = mode === 'production' || mode === 'sandbox' ? mode : undefined;
  const pages = product ? pagesOf(product) : [];
  return {
    root: pages.length > 0 ? 'src/app' : '.',
    base: './',
    publicDir: pages.length > 0 ? join(import.meta.dirname, 'public') : false,
    plugins: [react(), stylesAtBuild(), pageSettings(), onlyDefines('@microsoft/microsoft-graph-client'), withoutTeamsLog(), withoutDefaultChain(), ...(product ? [headers(product), fetchAhead(), oldBrowser()] : [])],
    build: {
      outDir: join(import.meta.dirname, mode === 'sandbox' ? 'dist/sandbox' : 'dist/app'),
      emptyOutDir: true,
      // Lists what each page loads; `bench -- bundle` reads it.
      manifest: 'manifest.json',
      target: 'es2023',
      // What pieces that are fetched later need in turn is not listed in the page: the lists are a kilobyte of its first paint. What is soon
      // needed the page names itself (`fetchAhead`).
      modulePreload: { polyfill: false, resolveDependencies: (_, files, { hostType }) => (hostType === 'html' ? files : []) },
      // What the pages weigh is shown by `bench -- bundle`, not by a warning.
      chunkSizeWarningLimit: 2_000,
      rollupOptions: {
        input: pages.map((page) => join(import.meta.dirname, `src/app/${page}.html`)),
      },
    },
    worker: { format: 'es' as const },
    test: {
      projects: [
        // Modules have no state of their own, so files share them: loading them anew for each of 300 files takes longer than half the tests.
        { extends: true as const, test: { name: 'node', include: ['test/{unit,golden,contract,repo}/**/*.test.{ts,tsx}'], environment: 'node' as const, testTimeout: 30_000, isolate: false, maxWorkers: '100%' } },
        { extends: true as const, test: { ...inBrowser, name: 'browser', exclude: TIMED, maxWorkers: 2 } },
        { extends: true as const, test: { ...inBrowser, name: 'timed', include: TIMED, fileParallelism: false } },
      ],
    },
  };
});

/** Each page carries its own content security and the installation's settings. */
function pageSettings(): Plugin {
  return {
    name: 'debrief:page-settings',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { filename }) => {
        const content = contentSecurity(basename(filename, '.html') as Page);
        const clientId = process.env['DEBRIEF_CLIENT_ID'] ?? '00000000-0000-0000-0000-000000000000';
        return html
          .replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`)
          .replace('%DEBRIEF_CLIENT_ID%', clientId);
      },
    },
  };
}

/** A package whose modules do nothing but define, though it does not say so; unless told, the bundler keeps what nobody uses of it. */
function onlyDefines(name: string): Plugin {
  return {
    name: 'debrief:only-defines',
    transform: { filter: { id: new RegExp(`/node_modules/${name}/`) }, handler: (code) => ({ code, map: null, moduleSideEffects: false }) },
  };
}

/**
 * teams-js brings a logger that keeps its switch in the page's storage and, once on, writes every message to the console. Debrief
 * logs nothing that people write, so nothing listens there; that is 3 kB less before the first paint, too. A teams-js that
 * names this module otherwise fails the build or the weight test.
 */
function withoutTeamsLog(): Plugin {
  const silent = 'const silent = () => {}; silent.extend = () => silent; export const b = { debug: Object.assign(() => silent, { formatArgs() {} }) };';
  return {
    name: 'debrief:without-teams-log',
    apply: 'build',
    load: { filter: { id: /\/@microsoft\/teams-js\/dist\/.*\/debug\/src\/browser\.js$/ }, handler: () => silent },
  };
}

/**
 * The Graph client brings a chain of handlers (retry, redirect, telemetry, sign-in) for who gives it none. Ours has its own, of one
 * handler (adapters/graph/wire.ts), so the chain is never made: a tenth of what speaks to Graph. A client that names this module
 * otherwise fails the weight test.
 */
function withoutDefaultChain(): Plugin {
  return {
    name: 'debrief:without-default-chain',
    apply: 'build',
    load: { filter: { id: /\/microsoft-graph-client\/lib\/es\/src\/HTTPClientFactory\.js$/ }, handler: () => 'export const HTTPClientFactory = undefined;' },
  };
}

/** Who may frame a page can only be said in a header: `_headers` is the form most static hosts read. */
function headers(build: 'production' | 'sandbox'): Plugin {
  let outDir = '';
  return {
    name: 'debrief:headers',
    apply: 'build',
    configResolved: (config) => { outDir = config.build.outDir; },
    writeBundle: () => writeFileSync(join(outDir, '_headers'), asHeadersFile(headerRules(build))),
  };
}

/** A browser without modules would show an empty page: it is told in words that it is too old. */
function oldBrowser(): Plugin {
  return {
    name: 'debrief:old-browser',
    apply: 'build',
    generateBundle() { this.emitFile({ type: 'asset', fileName: OLD_BROWSER_FILE.slice(1), source: oldBrowserScript() }); },
    transformIndexHtml: { order: 'post', handler: () => [OLD_BROWSER_TAG] },
  };
}

/** What signs in and speaks to Graph; the first visit waits for it, later ones show what the device keeps before it runs. */
const SOON_NEEDED = ['msal-account.ts', 'microsoft-365.ts'];

/** Begins to fetch, behind all else, what a page will import as soon as it knows who is there. */
function fetchAhead(): Plugin {
  return {
    name: 'debrief:fetch-ahead',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_html, { bundle = {}, chunk }) => {
        if (!['personal-tab', 'meeting', 'outlook-pane'].includes(chunk?.name ?? '')) return [];
        const soon = Object.values(bundle).filter((file) => file.type === 'chunk' && SOON_NEEDED.some((name) => file.facadeModuleId?.endsWith(`/${name}`)));
        const files = new Set(soon.flatMap((file) => [file.fileName, ...(file.type === 'chunk' ? file.imports : [])]));
        return [...files].filter((file) => !chunk?.imports.includes(file)).map((file) => ({ tag: 'link', attrs: { rel: 'modulepreload', crossorigin: true, fetchpriority: 'low', href: `./${file}` }, injectTo: 'head' as const }));
      },
    },
  };
}
