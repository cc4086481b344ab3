import { use, useContext } from 'react';
import type { Feature } from '#ports/consent.ts';
import { ActsContext } from './acts.ts';

/** Whether the organisation lets Debrief ask for it. Waits, where it must, until its file is here: before that nothing is offered. */
export function useIsOn(): (feature: Feature) => boolean {
  const policy = useContext(ActsContext)?.policy;
  const reading = policy && use(policy());
  return (feature) => reading?.is !== 'read' || !reading.policy.off.includes(feature);
}
