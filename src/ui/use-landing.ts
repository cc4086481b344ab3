import { useCallback, useRef } from 'react';

/**
 * Where the focus lands when what was pressed goes away. Call `leave` before the change; the next element that appears
 * with `landing` as its ref takes the focus. Without `leave` nothing moves. `passing` is a landing for what goes away again,
 * sooner or later: it hands the focus on if it has it by then, and leaves a person alone who has gone on to something else.
 */
export function useLanding() {
  const leaving = useRef(false);
  const passed = useRef(new WeakSet<Element>());
  const leave = useCallback(() => {
    leaving.current = true;
  }, []);
  const landing = useCallback((element: HTMLElement | null) => {
    if (!element || !leaving.current) return;
    leaving.current = false;
    element.focus();
  }, []);
  const passing = useCallback((element: HTMLElement | null) => {
    landing(element);
    if (element) passed.current.add(element);
    else if (document.activeElement && passed.current.has(document.activeElement)) leaving.current = true;
  }, [landing]);
  return { leave, landing, passing };
}
