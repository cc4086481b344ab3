import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appPackage } from '#app/commands/package/app-package.ts';
import { readPng } from './read-png.ts';
import { settings } from './settings.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const STORE = join(ROOT, 'manifest', 'store');
const read = (name: string): string => readFileSync(join(STORE, name), 'utf8');
const made = appPackage(settings);
type Texts = Readonly<Record<string, string>>;

describe.each(Object.entries(made.texts) as [string, Texts][])('the texts of the listing in %s', (_name, texts) => {
  const short = texts['description.short'] ?? '';
  const full = texts['description.full'] ?? '';

  test('keep the limits that the listing names', () => {
    const limits = { 'name.short': 30, 'name.full': 100, 'description.short': 80, 'description.full': 4000 } as const;
    expect(Object.entries(limits).filter(([key, limit]) => !texts[key] || texts[key].length > limit)).toEqual([]);
    for (const limit of ['30', '100', '80', '4,000']) expect(read('listing.md')).toMatch(new RegExp(`\\| ${limit}[ ;|]`));
  });

  test('keep the long description to what people read', () => {
    expect(full.split(/\s+/).length).toBeLessThanOrEqual(500);
  });

  test('say it differently in short and at length, and name no other program in the short one', () => {
    expect(full).not.toContain(short);
    expect(`${texts['name.short']} ${short}`).not.toMatch(/microsoft|teams|outlook|copilot|slack|zoom|365/i);
  });

  test('say in short what it does, without its name or the word app', () => {
    expect(short).not.toMatch(/debrief|\bapps?\b/i);
    expect(short.match(/[.。]/g)).toHaveLength(1);
  });

  test('name Microsoft’s products in full, and lead to help', () => {
    expect(full.replaceAll('Microsoft Teams', '')).not.toMatch(/\bTeams\b/);
    expect(full).not.toMatch(/Office 365|\bMS\b|MSFT|certified|powered by/i);
    expect(full).toContain(`${settings.origin}/support.html`);
  });

  test('promise nothing for money and nobody’s best', () => {
    expect(full).not.toMatch(/\bfree\b|\bbest\b|kostenlos|مجان|#1/i);
  });
});

describe('what goes to the store', () => {
  const shots = readdirSync(join(STORE, 'screenshots')).sort();

  test('has one to five pictures in the size that the store wants, each with a caption', () => {
    expect(shots.length >= 1 && shots.length <= 5).toBe(true);
    const pictures = shots.map((name) => readPng(new Uint8Array(readFileSync(join(STORE, 'screenshots', name)))));
    expect(pictures.map(({ width, height }) => [width, height])).toEqual(shots.map(() => [1366, 768]));
    expect(shots.filter((name) => statSync(join(STORE, 'screenshots', name)).size > 1024 * 1024)).toEqual([]);
    expect([...(/## Captions of the screenshots\n\n([\s\S]*?)\n\n/.exec(read('listing.md'))?.[1] ?? '').matchAll(/^\d\. /gm)]).toHaveLength(shots.length);
  });

  test('names no other place where people chat and meet, and gives no button the name of one of Teams', () => {
    const words = readdirSync(join(ROOT, 'src', 'words'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts')).map((name) => readFileSync(join(ROOT, 'src', 'words', name), 'utf8')).join('\n');
    expect(words).not.toMatch(/\b(Slack|Webex|Discord|Google Meet|Zoom)\b/);
    expect(words).not.toMatch(/'(Start|Make|New) (a )?(meeting|call|chat)'/i);
  });

  test('has a privacy page that says how data are kept, protected and deleted, and whom to ask', () => {
    const page = readFileSync(join(ROOT, 'public', 'privacy.html'), 'utf8');
    expect(['Where data is kept, and for how long', 'How it is protected', 'Deleting and leaving', 'Questions'].filter((heading) => !page.includes(`<h2>${heading}</h2>`))).toEqual([]);
  });

  test('has a checklist whose every file exists', () => {
    const named = [...read('README.md').matchAll(/`((?:test|docs|public|manifest)\/[\w./*-]+)`/g)].map(([, path = '']) => path).filter((path) => !path.includes('*'));
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  test('says in listing, description and notes for reviewers that an administrator is needed', () => {
    expect([made.texts['en.json'] as Texts].map((texts) => texts['description.full'])[0]).toMatch(/administrator/);
    expect(read('test-notes.md')).toMatch(/depends on an administrator/);
    expect(readFileSync(join(ROOT, 'public', 'support.html'), 'utf8')).toMatch(/administrator/);
  });

  test('runs nothing by itself: the package without a policy file has no events', () => {
    expect(JSON.stringify(appPackage(settings).manifest)).not.toContain('autoRunEvents');
  });
});
