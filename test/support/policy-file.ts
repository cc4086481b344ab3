import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { built } from './stage.ts';

/** The product as built, with the one line in its pages by which an installation names its policy file; gone after the tests of the file. */
export function productWithPolicy(): { readonly dist: string; readonly setPolicy: (text: string) => void } {
  const dist = mkdtempSync(join(tmpdir(), 'debrief-policy-'));
  afterAll(() => rmSync(dist, { recursive: true, force: true }));
  cpSync(built('app'), dist, { recursive: true });
  for (const page of ['personal-tab', 'meeting']) {
    const file = join(dist, `${page}.html`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('</title>', '</title><meta name="debrief:policy" content="./policy.json" />'));
  }
  return { dist, setPolicy: (text) => writeFileSync(join(dist, 'policy.json'), text) };
}
