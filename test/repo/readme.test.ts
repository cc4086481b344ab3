import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Silent reading of English: 238 words a minute (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const FIVE_MINUTES = 5 * 238;

/** What is read: no code, no addresses, no pictures. */
const wordsOf = (text: string): readonly string[] =>
  text.replace(/```.*?```/gs, '').replace(/!\[[^\]]*\]\([^)]*\)/g, '').replace(/\]\([^)]*\)/g, ']').split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word));

const linksIn = (text: string): readonly string[] => [...text.replace(/```.*?```/gs, '').matchAll(/\]\(([^)#\s]+)/g)].map(([, to = '']) => to).filter((to) => !/^https?:/.test(to));

/** Which pictures show a folder of `src/surfaces`. */
const PICTURES: { readonly [surface: string]: readonly string[] } = {
  'meeting-config': ['meeting-config'],
  'meeting-panel': ['panel'],
  'meeting-tab': ['meeting-tab'],
  'outlook-pane': ['outlook-pane', 'outlook-read'],
  'personal-tab': ['my-week', 'flagged-meeting', 'written-card', 'commitments', 'summary'],
};

describe('the README', () => {
  test('is read in five minutes', () => {
    expect(wordsOf(read('README.md')).length).toBeLessThanOrEqual(FIVE_MINUTES);
  });

  test('shows every surface in light and dark', () => {
    const surfaces = readdirSync(join(ROOT, 'src', 'surfaces'), { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => name);
    expect(Object.keys(PICTURES).sort()).toEqual(surfaces.sort());
    const shown = linksIn(read('README.md'));
    const wanted = Object.values(PICTURES).flat().flatMap((name) => ['light', 'dark'].map((look) => `docs/screenshots/${name}-${look}.png`));
    expect(wanted.filter((path) => !shown.includes(path))).toEqual([]);
  });

  test('shows no picture that is in no folder, and none lies there unshown', () => {
    const shown = linksIn(read('README.md')).filter((to) => to.startsWith('docs/screenshots/'));
    expect(readdirSync(join(ROOT, 'docs', 'screenshots')).map((name) => `docs/screenshots/${name}`).sort()).toEqual([...new Set(shown)].sort());
  });
});

test.each(['README.md', 'src/README.md', 'manifest/README.md', 'manifest/store/README.md', ...readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)])('%s links to what exists', (path) => {
  expect(linksIn(read(path)).filter((to) => !existsSync(join(ROOT, dirname(path), to)))).toEqual([]);
});
