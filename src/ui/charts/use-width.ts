import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** Narrower than a side panel with its margins nothing is drawn; it can be scrolled. */
const LEAST = 240;
/** Until it is measured. */
const AT_FIRST = 640;

/** How wide the place is that a chart has, whatever the window. */
export function useWidth(): { readonly ref: RefObject<HTMLDivElement | null>; readonly width: number } {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(AT_FIRST);
  useLayoutEffect(() => {
    const place = ref.current;
    if (!place) return;
    const measure = (): void => setWidth(Math.max(LEAST, Math.floor(place.clientWidth)));
    measure();
    const watching = new ResizeObserver(measure);
    watching.observe(place);
    return () => watching.disconnect();
  }, []);
  return { ref, width };
}
