import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';

const FILLED = 'debrief-sandbox-filled';
/** The made-up weeks lie around the day they were filled in; after this long they are laid anew. */
const STALE_MS = 7 * 86_400_000;

/** What `npm start` left beside the page: a name, and the person's own meetings where there are any. */
interface SeedFile {
  readonly name: string;
  readonly seed?: Seed;
}

/** Fills the tenant when it should hold something else than it does: other files, or weeks that have gone by. */
export async function fillTenant(tenant: string): Promise<void> {
  const wanted = await seedFile();
  const filled = JSON.parse(localStorage.getItem(FILLED) ?? '{}') as { name?: string; at?: number };
  if (filled.name === wanted.name && (wanted.seed || Date.now() - (filled.at ?? 0) < STALE_MS)) return;
  await fillAnew(tenant, wanted);
}

/** The sandbox as on the first day: the tenant's state, and what Debrief kept on this device. */
export async function resetSandbox(tenant: string): Promise<void> {
  await fillAnew(tenant, await seedFile());
  const kept = await indexedDB.databases();
  await Promise.all(kept.map(({ name }) => (name?.startsWith('debrief/') ? deleted(name) : Promise.resolve())));
}

async function fillAnew(tenant: string, { name, seed }: SeedFile): Promise<void> {
  const now = Date.now();
  const response = await fetch(`${tenant}seed`, { method: 'POST', body: JSON.stringify(seed ?? firstWalk(new Date(now))) });
  if (!response.ok) throw new Error(`The sandbox tenant could not be filled (${response.status}).`);
  localStorage.setItem(FILLED, JSON.stringify({ name, at: now }));
}

async function seedFile(): Promise<SeedFile> {
  const response = await fetch('./seed.json', { cache: 'no-store' });
  return response.ok ? ((await response.json()) as SeedFile) : { name: 'first-walk' };
}

const deleted = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    // A page that still has it open lets go at the next reload; nothing waits for that here.
    request.onsuccess = request.onerror = request.onblocked = () => resolve();
  });
