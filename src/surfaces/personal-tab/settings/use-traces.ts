import { useEffect, useRef, useState } from 'react';
import type { FoundTraces } from '#flows/own-traces.ts';
import type { Failure } from '#ports/failure.ts';
import { useTab } from '../tab.ts';

export interface Steps {
  readonly done: number;
  readonly of: number;
}

/** Looks where the person's words stand; it can be stopped, and ends with the page. */
export function useTraces() {
  const { debrief } = useTab();
  const looking = useRef<AbortController>(undefined);
  const [steps, setSteps] = useState<Steps>();
  const [found, setFound] = useState<readonly FoundTraces[]>();
  const [failure, setFailure] = useState<Failure>();
  useEffect(() => () => looking.current?.abort(), []);

  const look = async (): Promise<readonly FoundTraces[] | undefined> => {
    const controller = new AbortController();
    looking.current?.abort();
    looking.current = controller;
    setFailure(undefined);
    setSteps({ done: 0, of: 1 });
    const seen = await debrief.findTraces(controller.signal, (done, of) => { if (looking.current === controller) setSteps({ done, of }); });
    if (looking.current !== controller) return undefined;
    setSteps(undefined);
    if (controller.signal.aborted) return undefined;
    if (seen.ok) setFound(seen.value);
    else setFailure(seen.failure);
    return seen.ok ? seen.value : undefined;
  };
  return {
    steps, found, failure,
    look,
    stop: () => {
      looking.current?.abort();
      setSteps(undefined);
    },
    keep: setFound,
  };
}
