import { useCallback, useState, useSyncExternalStore } from 'react';
import { hashOf, routeOf, type Route } from './route.ts';

export interface Navigation {
  readonly route: Route;
  /** False until the person has gone somewhere: the first page must not take the focus from the host. */
  readonly moved: boolean;
  readonly go: (to: Route) => void;
  /** Goes on without leaving this page in the history. */
  readonly replace: (to: Route) => void;
  /** This is the page that the address meant: nobody has gone anywhere. */
  readonly settle: (to: Route) => void;
}

/** Where the person is, kept in the address so that back, forward and a deep link work. */
export function useRoute(): Navigation {
  const hash = useSyncExternalStore(watchHash, () => window.location.hash);
  const [first, setFirst] = useState(hash);
  const [went, setWent] = useState(false);
  const go = useCallback((to: Route) => {
    setWent(true);
    window.location.hash = hashOf(to);
  }, []);
  const replace = useCallback((to: Route) => {
    setWent(true);
    window.location.replace(hashOf(to));
  }, []);
  const settle = useCallback((to: Route) => {
    setFirst(hashOf(to));
    window.location.replace(hashOf(to));
  }, []);
  return { route: routeOf(hash), moved: went || hash !== first, go, replace, settle };
}

function watchHash(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
