import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildApp } from '../build-pages.ts';
import { besideTests } from './beside-tests.ts';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

interface Weight {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** The surfaces that exist, by the page that shows them. */
const SURFACES: Readonly<Record<string, string>> = { 'personal-tab': 'personal-tab.html', 'meeting-panel': 'meeting.html', 'meeting-tab': 'meeting.html' };

/**
 * Builds the product and weighs each surface in bytes. `firstPaint`: the page with all it loads at once, by the build's list.
 * `usable`: everything that Chromium had asked for when the first answer of Graph was on screen.
 */
export async function bundle(): Promise<void> {
  console.log(JSON.stringify({ surfaces: weighSurfaces(await buildApp()) }));
}

/** The same of a product that is built. `folder`: where. */
export function weighSurfaces(folder: string): Readonly<Record<string, { readonly firstPaint: Weight; readonly usable: Weight }>> {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const usable = JSON.parse(besideTests('usable.ts')) as Readonly<Record<string, readonly string[]>>;
  return Object.fromEntries(Object.entries(SURFACES).map(([name, page]) =>
    [name, { firstPaint: weigh(folder, [page, ...filesOf(manifest, page)]), usable: weigh(folder, usable[name] ?? []) }]));
}

function filesOf(manifest: Manifest, entry: string): readonly string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  visit(entry);
  if (files.size === 0) throw new Error(`The build has no page ${entry}.`);
  return [...files];
}

function weigh(folder: string, files: readonly string[]): Weight {
  const contents = files.map((file) => readFileSync(join(folder, file)));
  const sum = (size: (content: Buffer) => number): number => contents.reduce((n, content) => n + size(content), 0);
  return { raw: sum((c) => c.length), gzip: sum((c) => gzipSync(c).length), brotli: sum((c) => brotliCompressSync(c).length) };
}
