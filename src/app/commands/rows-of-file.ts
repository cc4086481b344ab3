import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import type { PublishedRow } from '#domain/meeting-row.ts';
import { readPublishedRow } from '#domain/read-meeting-row.ts';
import { NamedError } from './bench/named-error.ts';

/** The rows of a file, one a line as JSON (`.gz`: packed), one after the other as they are read. A line that is no row ends it with its number. */
export async function* rowsOfFile(file: string): AsyncGenerator<PublishedRow> {
  const bytes = createReadStream(file);
  const input = file.endsWith('.gz') ? bytes.pipe(createGunzip()) : bytes;
  // An error of the file does not pass through the pipe by itself.
  bytes.on('error', (error) => input.destroy(error));
  const lines = createInterface({ input, crlfDelay: Infinity });
  let number = 0;
  try {
    for await (const line of lines) {
      number += 1;
      if (line.trim() !== '') yield rowOf(line, `${file}: line ${number}`);
    }
  } catch (error) {
    throw error instanceof NamedError ? error : new NamedError('unreadable-file', `${file}: ${codeOf(error)}`);
  }
}

function rowOf(line: string, where: string): PublishedRow {
  const read = readPublishedRow(parsed(line, where));
  if (!read.ok) throw new NamedError('bad-row', `${where}: ${read.failure}`);
  return read.value;
}

function parsed(line: string, where: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new NamedError('bad-json', where);
  }
}

const codeOf = (error: unknown): string => (error instanceof Error ? ('code' in error ? String(error.code) : error.message) : String(error));
