import { useCallback, useRef } from 'react';

/**
 * Where the focus lands when what was pressed goes away. Call `leave` before the change; the next element that appears
 * with `landing` as its ref takes the focus. Without `leave` nothing moves.
 */
export function useLanding() {
  const leaving = useRef(false);
  const leave = useCallback(() => {
    leaving.current = true;
  }, []);
  const landing = useCallback((element: HTMLElement | null) => {
    if (!element || !leaving.current) return;
    leaving.current = false;
    element.focus();
  }, []);
  return { leave, landing };
}
