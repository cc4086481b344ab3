import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { GivenFile } from '#ports/own-files.ts';

/** The files of a folder by name; folders in it and hidden files are left out. Rejects where it cannot be read. */
export async function filesIn(folder: string): Promise<readonly GivenFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((e) => e.isFile() && !e.name.startsWith('.')).map((e) => e.name).sort();
  return Promise.all(names.map((name) => givenFile(join(folder, name), name)));
}

/** A file on disk as a browser would hand it over. */
export async function givenFile(path: string, name: string): Promise<GivenFile & { readonly lastModified?: number }> {
  const arrayBuffer = async (): Promise<ArrayBuffer> => new Uint8Array(await readFile(path)).buffer;
  try {
    const { size, mtimeMs } = await stat(path);
    return { name, size, lastModified: mtimeMs, arrayBuffer };
  } catch {
    return { name, size: 0, arrayBuffer };
  }
}
