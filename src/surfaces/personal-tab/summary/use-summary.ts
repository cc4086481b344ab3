import { useCallback, useEffect, useRef } from 'react';
import { source } from '#base/subscribable.ts';
import type { SummaryState } from '#flows/read-summary.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useLoop } from '../use-loop.ts';

const NOT_YET = source<SummaryState>({ is: 'loading' });

/** The summary as this device has it, read again whenever the page is opened. */
export function useSummary() {
  const on = useLoop();
  const summary = on.loop?.summary;
  const state = useSubscribable(summary?.state ?? NOT_YET);
  const life = useRef<AbortController>(undefined);
  const read = useCallback((all: boolean) => {
    life.current?.abort();
    const reading = new AbortController();
    life.current = reading;
    void summary?.read(reading.signal, all);
    return () => reading.abort();
  }, [summary]);
  useEffect(() => read(false), [read]);
  return { ...on, state, again: () => void read(true) };
}
