import type { Me } from '#domain/person.ts';

/** One account of one tenant: what a database belongs to. */
export type Owner = Pick<Me, 'id' | 'tenant'>;

export interface DeviceOptions {
  /** Keeps one installation apart from another on the same origin. */
  readonly prefix?: string;
}

export const PREFIX = 'debrief';

/** Ids and tenants are GUIDs, so no name is the beginning of another. */
export const databaseName = (owner: Owner, prefix: string): string => `${prefix}/${owner.tenant}/${owner.id}`;

/** Names of all databases of this installation. */
export async function databaseNames(prefix: string): Promise<readonly string[]> {
  const names = listsDatabases() ? (await indexedDB.databases()).flatMap(({ name }) => name ?? []) : noted(prefix);
  return names.filter((name) => name.startsWith(`${prefix}/`));
}

/** A browser that cannot list its databases (Firefox before 126) gets a note of each in local storage. */
export function noteDatabase(name: string, prefix: string): void {
  if (!listsDatabases()) writeNotes(prefix, [...new Set([...noted(prefix), name])]);
}

export function forgetNote(name: string, prefix: string): void {
  if (!listsDatabases()) writeNotes(prefix, noted(prefix).filter((other) => other !== name));
}

const listsDatabases = (): boolean => 'databases' in indexedDB;
const place = (prefix: string): string => `${prefix}/accounts`;

function noted(prefix: string): readonly string[] {
  try {
    const names: unknown = JSON.parse(localStorage.getItem(place(prefix)) ?? '[]');
    return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : [];
  } catch {
    return []; // No local storage here, or somebody else's value in it.
  }
}

function writeNotes(prefix: string, names: readonly string[]): void {
  try {
    localStorage.setItem(place(prefix), JSON.stringify(names));
  } catch {
    // No room or no local storage: the account's own database is still wiped when that account signs out.
  }
}
