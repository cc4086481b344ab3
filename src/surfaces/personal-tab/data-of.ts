import type { Week } from '#flows/debrief.ts';
import type { ViewState } from '#flows/view-state.ts';

/** The week that can be shown now, however old or partial; undefined where there is none. */
export const dataOf = (state: ViewState<Week>): Week | undefined =>
  state.is === 'ready' || state.is === 'stale' ? state.data : undefined;

/** Whether it is known who has signed in: also where they have not allowed the calendar, which much else does without. */
export const isSomebodys = (state: ViewState<Week>): boolean => dataOf(state) !== undefined || (state.is === 'blocked' && state.need.to === 'consent');
