import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { NamedError } from './named-error.ts';

/** The one file that a command was given, as bytes; a `.gz` is opened. */
export async function readGiven(args: readonly string[], usage: string): Promise<{ file: string; bytes: Uint8Array }> {
  const [file, ...more] = args;
  if (!file || more.length > 0) throw new NamedError('bad-arguments', `use: ${usage}`);
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new NamedError('unreadable-file', `${file}: ${error.code ?? error.message}`);
  });
  if (!file.endsWith('.gz')) return { file, bytes };
  return {
    file,
    bytes: await promisify(gunzip)(bytes).catch((error: Error) => {
      throw new NamedError('unreadable-file', `${file}: ${error.message}`);
    }),
  };
}

/** Writes one line of JSON and waits for it to be taken: what is printed may be large and read slowly. */
export const print = (value: unknown): Promise<void> =>
  new Promise((done, fail) => process.stdout.write(`${JSON.stringify(value)}\n`, (error) => (error ? fail(error) : done())));
