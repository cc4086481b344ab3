import type { Week } from '#flows/debrief.ts';
import type { ViewState } from '#flows/view-state.ts';

/** The week that can be shown now, however old or partial; undefined where there is none. */
export const dataOf = (state: ViewState<Week>): Week | undefined =>
  state.is === 'ready' || state.is === 'stale' ? state.data : undefined;
