import { useMemo } from 'react';
import { useSubscribable } from '#ui/use-subscribable.ts';
import type { StartOf } from '#views/say-place.ts';
import { dataOf } from './data-of.ts';
import { useTab } from './tab.ts';

/** When the occurrences of the weeks that were read begin. */
export function useStartOf(): StartOf {
  const { debrief } = useTab();
  const meetings = dataOf(useSubscribable(debrief.week))?.meetings;
  return useMemo(() => {
    const starts = new Map(meetings?.map(({ meeting: { id, start } }) => [id, start]));
    return (occurrence) => starts.get(occurrence);
  }, [meetings]);
}
