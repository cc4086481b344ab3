import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALLOWED_FILE, asNginx, headerRules } from '#app/commands/package/header-rules.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import { POLICY_FIELDS } from './policy-fields.ts';

// What the guide for administrators tells them to type, open and look for, held against what there is.

const ROOT = join(import.meta.dirname, '..', '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const GUIDE = read('manifest/README.md');
const sections = GUIDE.split(/^## /m).slice(1);
const steps = sections.filter((section) => /^\d/.test(section));
const unique = (found: Iterable<RegExpMatchArray>): readonly string[] => [...new Set([...found].map(([, one = '']) => one))].sort();
const filesUnder = (folder: string): readonly string[] => readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file));

describe('the guide for administrators', () => {
  test('has its steps in order, and names no step that it does not have', () => {
    const numbers = steps.map((step) => Number.parseInt(step, 10));
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
    const named = [...GUIDE.matchAll(/\((\d+)(?:, (\d+))?[,.;)]/g)].flatMap(([, one, other]) => [one, other]).filter((one) => one !== undefined).map(Number).filter((one) => one < 100);
    expect(named.filter((one) => !numbers.includes(one))).toEqual([]);
  });

  test('says of each step what one sees, and of each but the last what if not or how to go back', () => {
    expect(steps.filter((step) => !/You see/.test(step) && !/\| Do \|/.test(step)).map((step) => step.split('\n')[0])).toEqual([]);
    expect(steps.filter((step) => !/\*\*(?:If |Back)/.test(step)).map((step) => step.split('\n')[0])).toEqual(['11. Remove']);
  });

  test('is short enough to be read', () => {
    expect(GUIDE.split(/\s+/).length).toBeLessThan(2700);
  });

  test('names commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    expect(unique(GUIDE.matchAll(/`npm run (\w+)/g))).toEqual(['package']);
    expect(Object.keys(scripts)).toContain('package');
    expect(GUIDE).toContain('npm run package -- --check');
    expect(read('src/app/commands/package.ts')).toContain("process.argv.includes('--check')");
  });

  test('names the settings that packaging reads, and no other', () => {
    expect(unique(GUIDE.matchAll(/\b(DEBRIEF_\w+)/g))).toEqual(unique(read('src/app/commands/package/package-settings.ts').matchAll(/read\('(\w+)'\)/g)));
    expect(GUIDE).toContain('`debrief.env`');
    expect(read('src/app/commands/package.ts')).toContain("'debrief.env'");
    expect(read('.gitignore').split('\n')).toContain('debrief.env');
  });

  test('names what packaging writes', () => {
    const rows = /\| Written \| For \|\n([\s\S]*?)\n\n/.exec(GUIDE)?.[1] ?? '';
    const named = unique(rows.matchAll(/`([\w.-]+)\/?`/g));
    expect(named).toEqual(['debrief-outlook.xml', 'debrief.zip', 'nginx-debrief.conf', 'registration.txt', 'site']);
    const code = read('src/app/commands/package.ts') + read('src/app/commands/package/site.ts');
    expect(named.filter((name) => !code.includes(`'${name}'`))).toEqual([]);
  });

  test('names files of the site and headers that are there', () => {
    const rules = headerRules('production', { policy: true, alert: true });
    const pages = unique(GUIDE.matchAll(/`(?:https:\/\/<host>\/)?([\w-]+\.html|smart-alert\.js)`/g)).map((page) => `/${page}`);
    expect(pages.filter((page) => !rules.some(({ path }) => path === page))).toEqual([]);
    expect(GUIDE).toContain(`\`${ALLOWED_FILE.slice(1)}\``);
    const sent = asNginx(rules);
    expect(['Content-Security-Policy', 'no-cache'].filter((name) => !GUIDE.includes(`\`${name}\``) || !sent.includes(name))).toEqual([]);
    expect(['X-Frame-Options', 'Cross-Origin-Opener-Policy'].filter((name) => !GUIDE.includes(`no \`${name}\``) || sent.includes(name))).toEqual([]);
  });

  test('names each feature by the word that switches it off', () => {
    expect(unique(GUIDE.matchAll(/^\| [^|]*\(`([a-z-]+)`\) \|/gm))).toEqual([...Object.keys(FEATURE_SCOPES), 'off'].filter((name) => name !== 'off').sort());
  });

  test('names fields of the policy file that its schema knows', () => {
    const named = unique(GUIDE.matchAll(/(?:Policy file: |, |\()`"?(off|site|steward|teams|beforeSending|floors|thresholds|templates|retention)"?(?:[:`])/g));
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((field) => !POLICY_FIELDS.includes(field))).toEqual([]);
  });

  test('leads to files that are there, and to a heading that is there', () => {
    const broken = [...GUIDE.matchAll(/\]\((?!https:)([^)#]*)(?:#([^)]*))?\)/g)].filter(([, path = '', heading]) => {
      const file = join(ROOT, 'manifest', path);
      if (!existsSync(file)) return true;
      const headings = [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, text = '']) => text.toLowerCase().replace(/[^\w -]/g, '').replaceAll(' ', '-'));
      return heading !== undefined && !headings.includes(heading);
    });
    expect(broken.map(([link]) => link)).toEqual([]);
  });

  test('quotes Debrief’s own pages as they are in English', () => {
    const words = filesUnder('src/words/en').map((file) => read(join('src/words/en', file))).join('\n');
    const quoted = unique(GUIDE.matchAll(/“([^”]+)”/g));
    expect(quoted.length).toBeGreaterThan(3);
    expect(quoted.filter((text) => !words.includes(`'${text}'`))).toEqual([]);
  });

  test('grants the site with the request that Debrief’s settings show', () => {
    const body = /-Body '([^']+)'/.exec(GUIDE)?.[1]?.replace('<client id>', '${clientId}');
    expect(read('src/words/en/loop-settings.ts')).toContain(body);
  });
});

test('no other page for administrators names a step of the guide that is not there', () => {
  const named = ['manifest/store/test-notes.md', 'src/app/commands/package/registration.ts'].flatMap((path) => [...read(path).matchAll(/manifest\/README\.md`?, ([\d and,]+)/g)].flatMap(([, all = '']) => all.match(/\d+/g) ?? []));
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((number) => Number(number) > steps.length)).toEqual([]);
});

describe('the store’s checklist', () => {
  const folder = dirname(join(ROOT, 'manifest', 'store', 'README.md'));
  const [checklist = ''] = readFileSync(join(folder, 'README.md'), 'utf8').split(/^## /m);
  const rows = checklist.split('\n').filter((line) => line.startsWith('|')).slice(2).filter((line) => !/^\| \*\*[^|]*\*\* \| \| \|$/.test(line));

  test('shows each rule by a file that is there, or says that it takes a person', () => {
    expect(rows.length).toBeGreaterThan(50);
    const shown = (row: string): boolean => {
      const cell = row.split(' | ').at(-1) ?? '';
      const files = [...cell.matchAll(/`([\w./-]+\.(?:tsx?|png|md|json|html|xml))`/g)].map(([, file = '']) => file);
      const there = files.filter((file) => existsSync(join(ROOT, file)) || existsSync(join(folder, file)));
      return there.length === files.length && (files.length > 0 || cell.includes('**person**'));
    };
    expect(rows.filter((row) => !shown(row))).toEqual([]);
  });
});
