import { useCallback, useEffect, useState } from 'react';
import { source } from '#base/subscribable.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { MyCommitment } from '#flows/keep-commitments.ts';
import type { Failure } from '#ports/failure.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useTab } from './tab.ts';

/** The coaching loop for a page that cannot do without it; why not, and the way to try again, where it could not be opened. */
export function useLoop(): { readonly loop: CoachingLoop | undefined; readonly failure: Failure | undefined; readonly retry: () => void } {
  const { debrief } = useTab();
  const loop = useSubscribable(debrief.loop);
  const [failure, setFailure] = useState<Failure>();
  const open = useCallback(() => void debrief.openLoop().then((opened) => setFailure(opened.ok ? undefined : opened.failure)), [debrief]);
  useEffect(() => {
    if (!loop) open();
  }, [loop, open]);
  return { loop, failure: loop ? undefined : failure, retry: open };
}

const NONE = source<readonly MyCommitment[]>([]);

/** As far as the loop is here already. */
export const useMyCommitments = (): readonly MyCommitment[] => useSubscribable(useSubscribable(useTab().debrief.loop)?.commitments.mine ?? NONE);
