import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { oldBrowserScript } from '#app/commands/old-browser-script.ts';
import { contentSecurity, pagesOf, type Page } from '#app/content-security.ts';

const DIST = join(import.meta.dirname, '..', '..', 'dist');
const textOf = (folder: string): string =>
  readdirSync(join(DIST, folder), { recursive: true, encoding: 'utf8' }).filter((name) => /\.(js|html|css)$/.test(name)).map((name) => readFileSync(join(DIST, folder, name), 'utf8')).join('\n');

describe('what is built', () => {
  test('for deployment holds nothing of the sandbox', () => {
    const product = textOf('app');
    expect(['Tarnwick', '__tenant', 'are-you-the-sandbox', 'showHostTrouble', 'officeBridge', 'checkReceiverOriginAndRun', 'outlook-web-16'].filter((sign) => product.includes(sign))).toEqual([]);
    for (const sign of ['Tarnwick', 'officeBridge', 'checkReceiverOriginAndRun']) expect(textOf('sandbox')).toContain(sign);
    expect(readdirSync(join(DIST, 'app'), { recursive: true, encoding: 'utf8' }).filter((name) => /office/i.test(name))).toEqual([]);
  });

  test.each<[string, Page]>([['app', 'personal-tab'], ['app', 'auth-redirect'], ['sandbox', 'host'], ['sandbox', 'sandbox-tab']])('%s/%s carries its own content security and no script of its own', (folder, page) => {
    const html = readFileSync(join(DIST, folder, `${page}.html`), 'utf8');
    const policy = contentSecurity(page);
    expect(html).toContain(`http-equiv="Content-Security-Policy" content="${policy}"`);
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:/i);
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types debrief");
  });

  test('loads Office.js on Outlook’s pane alone, in the sandbox from beside the page, and only there goes without Trusted Types', () => {
    const policies = (['production', 'sandbox', 'public'] as const).flatMap(pagesOf).map((page) => ({ page, policy: contentSecurity(page) }));
    const withScripts = policies.filter(({ policy }) => policy.includes('script-src'));
    const pagesWith = (sign: RegExp) => policies.filter(({ policy }) => sign.test(policy)).map(({ page }) => page);
    expect(pagesWith(/appsforoffice|aspnetcdn/)).toEqual(['outlook-pane']);
    expect(withScripts.filter(({ policy }) => !policy.includes("require-trusted-types-for 'script'; trusted-types debrief")).map(({ page }) => page)).toEqual(['outlook-pane', 'sandbox-outlook']);
    const html = (page: string): string => readFileSync(join(DIST, 'app', `${page}.html`), 'utf8');
    expect(pagesOf('production').filter((page) => /office\.js/.test(html(page)))).toEqual(['outlook-pane']);
    expect(html('outlook-pane')).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|javascript:/i);
  });

  test('has the words for a browser without modules beside each page that runs, and nothing of it in one with them', () => {
    for (const [folder, build] of [['app', 'production'], ['sandbox', 'sandbox']] as const) {
      const pages = pagesOf(build).map((page) => readFileSync(join(DIST, folder, `${page}.html`), 'utf8'));
      expect(pages.filter((html) => !/<script nomodule src="\.\/old-browser\.js"><\/script>\s*<\/body>/.test(html))).toEqual([]);
      expect(readFileSync(join(DIST, folder, 'old-browser.js'), 'utf8')).toBe(oldBrowserScript());
    }
  });

  test('may be framed by Microsoft’s hubs and nobody else', () => {
    const headers = readFileSync(join(DIST, 'app', '_headers'), 'utf8');
    expect(headers).toContain('https://teams.microsoft.com');
    expect(headers).not.toMatch(/frame-ancestors[^\n]* \*(\s|$)/);
  });
});
