import { useEffect, useState, type RefObject } from 'react';

/** A window without room for some rows below all the tools. */
export const LOW = '@media (max-height: 519.98px)';
/** Height of what sticks to the upper end of the window, for the styles below. */
export const COVERED = '--covered';
/** Keeps what takes the focus out from under it, as a scroll margin. */
export const UNCOVERED = `var(${COVERED})`;

/** Height in pixels of what sticks: all the tools, or the search alone where they have no box of their own. */
export function useCovered(tools: RefObject<HTMLElement | null>, search: RefObject<HTMLElement | null>): number {
  const [covered, setCovered] = useState(0);
  useEffect(() => {
    const parts = [tools.current, search.current].filter((part) => part !== null);
    const observer = new ResizeObserver(() => setCovered(parts.map((part) => part.offsetHeight).find((height) => height > 0) ?? 0));
    for (const part of parts) observer.observe(part);
    return () => observer.disconnect();
  }, [tools, search]);
  return covered;
}
