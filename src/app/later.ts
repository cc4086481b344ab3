import { once } from '#base/once.ts';
import { failed } from '#base/result.ts';

/**
 * A port whose adapter is fetched at its first use, so that what the page shows first does not wait for it. Fits ports all of
 * whose methods answer with a promise of a `Result`. Where the adapter cannot be fetched (no network, or a newer release has
 * taken its place on the server) each call fails as `offline` or `unavailable`, and the next one tries again.
 */
export function later<Port extends object>(load: () => Promise<Port>): Port {
  const fetched = once(load);
  return new Proxy({} as Port, {
    // Whoever is given a port by a promise must not take it for one.
    get: (_, name) => (name === 'then' ? undefined : async (...given: readonly unknown[]) => {
      const part = await fetched().catch(notFetched);
      if (part === undefined) return failed({ kind: navigator.onLine ? 'unavailable' : 'offline' });
      return (part[name as keyof Port] as (...given: readonly unknown[]) => unknown).apply(part, [...given]);
    }),
  });
}

/** A module that cannot be fetched is a `TypeError`; anything else is a bug, and stays one. */
function notFetched(thrown: unknown): undefined {
  if (!(thrown instanceof TypeError)) throw thrown;
}
