import type { Seed } from './seed.ts';
import type { KeptItem, KeptList, KeptSite } from './state.ts';
import type { Tenancy } from './tenancy.ts';

/** Sites that are made when one is first asked for, long after the pages are up; lists that take long, when they themselves are. */
export interface LaterSites {
  readonly make: (seed: Seed, now: number) => readonly KeptSite[];
  /** Items of a list that is `unmade`. */
  readonly fill: (list: KeptList, site: KeptSite, now: number) => readonly KeptItem[];
}

/** `target`: the path that is asked for, without escapes. */
export async function openSites(tenancy: Tenancy, { make, fill }: LaterSites, target: string): Promise<void> {
  const { state } = tenancy;
  const now = tenancy.now();
  const before = Object.values(state.sites);
  const sites = before.length > 0 ? before : make(state.seed, now);
  const isWanted = ({ unmade, id, name }: KeptList): boolean => unmade === true && [id, name].some((part) => target.includes(`/lists/${part}`));
  if (sites.length === 0 || (sites === before && !sites.some(({ lists }) => lists.some(isWanted)))) return;
  const filled = sites.map((site): KeptSite => ({ ...site, lists: site.lists.map((list) => (isWanted(list) ? { ...list, unmade: false, items: fill(list, site, now) } : list)) }));
  state.sites = Object.fromEntries(filled.map((site) => [site.id, site]));
  await tenancy.save();
}
