import { useEffect } from 'react';

/** What Fluent draws the focus by. */
const SHOWN = 'data-fui-focus-visible';

/**
 * Fluent shows the focus once it has heard a key, and the Tab that brings somebody into a frame is heard outside of it. The
 * browser knows of it: a place that the focus comes to from outside is marked where the browser would show it.
 */
export function useFocusFromOutside(): void {
  useEffect(() => {
    const come = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget === null && target instanceof HTMLElement && target.matches(':focus-visible')) target.setAttribute(SHOWN, '');
    };
    const leave = ({ target }: FocusEvent): void => (target as HTMLElement).removeAttribute(SHOWN);
    document.addEventListener('focusin', come);
    document.addEventListener('focusout', leave);
    return () => {
      document.removeEventListener('focusin', come);
      document.removeEventListener('focusout', leave);
    };
  }, []);
}
