import { createContext, useCallback, useContext } from 'react';

/** What had the focus when a piece that is fetched was asked for; it may be gone by now. */
export const AskedFromContext = createContext<Element | null>(null);

/**
 * For a piece that may come late, instead of `autoFocus`: what gets this as its ref takes the focus as it appears, unless the
 * person has gone on to something else since they asked. `asked`: they did, and did not only come back to it.
 */
export function useFocusIfStillThere(asked: boolean): (element: HTMLElement | null) => void {
  const from = useContext(AskedFromContext);
  return useCallback((element: HTMLElement | null) => {
    if (asked && [from, null, document.body].includes(document.activeElement)) element?.focus();
  }, [asked, from]);
}
