import { useCallback, useRef } from 'react';

/** A part's heading, and `land`, which takes the focus there once what was pressed in the part is gone; a person who has gone on elsewhere is left alone. */
export function useHeading() {
  const heading = useRef<HTMLHeadingElement>(null);
  const land = useCallback(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || heading.current?.closest('section')?.contains(activeElement)) heading.current?.focus();
  }, []);
  return { heading, land };
}
