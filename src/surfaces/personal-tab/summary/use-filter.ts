import type { SummaryFilter } from '#flows/show-summary.ts';
import { hashOf } from '../route.ts';
import { useTab } from '../tab.ts';
import { summaryAt } from './summary-address.ts';

/** What is picked stands in the address, so that it can be sent to somebody and is there again after a reload. */
export function useFilter(): (to: SummaryFilter) => void {
  const { navigation } = useTab();
  // Whoever came by a link has not gone anywhere: the focus stays at what they changed.
  const go = navigation.moved ? navigation.replace : navigation.settle;
  return (to) => {
    const next = { page: 'summary' as const, at: summaryAt(to) };
    if (hashOf(next) !== window.location.hash) go(next);
  };
}
