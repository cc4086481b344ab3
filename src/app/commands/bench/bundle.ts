import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { buildApp } from '../build-pages.ts';

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
  readonly css?: readonly string[];
  readonly assets?: readonly string[];
}
type Manifest = Readonly<Record<string, Chunk>>;

interface Weight {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

/** The surfaces that exist, by the page that shows them. */
const SURFACES: Readonly<Record<string, string>> = { 'personal-tab': 'personal-tab.html', meeting: 'meeting.html' };

/**
 * Builds the product and weighs each surface in bytes. `firstPaint`: the page with all it loads at once. `usable`: also
 * what it loads later, the judging worker included.
 */
export async function bundle(): Promise<void> {
  const folder = await buildApp();
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const surfaces = Object.fromEntries(Object.entries(SURFACES).map(([name, page]) => {
    const atOnce = filesOf(manifest, page, false);
    const all = filesOf(manifest, page, true);
    return [name, { firstPaint: weigh(folder, [page, ...atOnce]), usable: weigh(folder, [page, ...all]) }];
  }));
  console.log(JSON.stringify({ surfaces }));
}

function filesOf(manifest: Manifest, entry: string, later: boolean): readonly string[] {
  const seen = new Set<string>();
  const files = new Set<string>();
  const visit = (key: string): void => {
    const chunk = manifest[key];
    if (!chunk || seen.has(key)) return;
    seen.add(key);
    for (const file of [chunk.file, ...(chunk.css ?? []), ...(later ? (chunk.assets ?? []) : [])]) files.add(file);
    for (const next of [...(chunk.imports ?? []), ...(later ? (chunk.dynamicImports ?? []) : [])]) visit(next);
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
