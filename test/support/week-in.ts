import type { Debrief, Week } from '#flows/debrief.ts';

/** The first week that is read whole and of which this holds. */
export const weekIn = (debrief: Pick<Debrief, 'week'>, holds: (week: Week) => boolean): Promise<Week> =>
  new Promise((resolve) => {
    const stop = debrief.week.subscribe(look);
    function look(): void {
      const state = debrief.week.getSnapshot();
      if (state.is !== 'ready' || !holds(state.data)) return;
      stop();
      resolve(state.data);
    }
    look();
  });
