import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { withContact } from '#app/commands/package/site.ts';
import { settings } from '../manifest/settings.ts';

const read = (page: string): string => readFileSync(join(import.meta.dirname, '..', '..', '..', 'public', `${page}.html`), 'utf8');

describe.each(['privacy', 'terms', 'support'])('the %s page', (page) => {
  const html = read(page);

  test('runs no script and loads nothing from elsewhere', () => {
    expect(html).not.toMatch(/<script|\son\w+\s*=|javascript:|<(img|iframe|object|embed|link(?! rel="icon" href="data:,"))\b|@import|url\(|https?:\/\//i);
  });

  test('is in light and dark, says its language, and has a title, one heading of the first rank and a main part', () => {
    expect([/color-scheme: light dark/, /<html lang="en">/, /<title>[^<]+<\/title>/, /<main>/].filter((sign) => !sign.test(html))).toEqual([]);
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });

  test('leads to the other two, and says whom to ask', () => {
    expect([...html.matchAll(/href="\.\/(\w+)\.html"/g)].map(([, name]) => name)).toEqual(['support', 'privacy', 'terms']);
    expect(html).toMatch(/<!-- contact -->.+<!-- \/contact -->/);
  });

  test('names the contact of an installation as text, in place of the general sentence', () => {
    const named = withContact(html, { ...settings, publisher: 'Dunn & <Sons>', contact: 'mailto:help@example.test' });
    expect(named).toContain('This installation is run by Dunn &amp; &lt;Sons>. Ask there: <a href="mailto:help@example.test">help@example.test</a>.');
    expect(named).not.toContain('<!-- contact -->');
  });

  test('stays as it is where no contact is set', () => {
    expect(withContact(html, settings)).toBe(html);
  });
});

describe('the privacy page', () => {
  const text = read('privacy');

  test.each([/no server/, /no telemetry/, /8 weeks/, /at most 200 characters/, /Clear this device/, /Sign out/, /Delete everything/, /before you sign in/, /the language you chose/, /page in your OneNote/, /notes whose link you give/, /under your name/])('says %s', (what) => {
    expect(text).toMatch(what);
  });
});
