import type { Seed } from '#sandbox/tenant/seed.ts';

/** The same tenant, where the manager has been asked already and has allowed these scopes. */
export function permitted(seed: Seed, scopes: readonly string[]): Seed {
  const manager = seed.people.find(({ role }) => role === 'manager');
  return { ...seed, consented: { ...seed.consented, ...(manager ? { [manager.id]: scopes } : {}) } };
}
