import { useSubscribable } from '#ui/use-subscribable.ts';
import { dataOf } from './data-of.ts';
import { useTab } from './tab.ts';

/** How many of the person's own words lie on this device: all drafts, which the own copy may have too, and what was not sent yet. */
export function useKeptHere(): { readonly drafts: number; readonly unsent: number } {
  const { debrief } = useTab();
  const week = dataOf(useSubscribable(debrief.week));
  const unsent = useSubscribable(debrief.outbox).length;
  const drafts = (week?.meetings.filter(({ hasDraft }) => hasDraft).length ?? 0) + (week?.apart.filter(({ draft }) => draft).length ?? 0);
  return { drafts, unsent };
}
