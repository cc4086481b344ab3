const PLACE = 'debrief/told-how-meetings-work';

/** Whether somebody at this browser was told how the panel works. Where the browser allows no storage, it is told each time. */
export function firstRun(): { readonly done: boolean; finish(): void } {
  return {
    get done() {
      try {
        return localStorage.getItem(PLACE) !== null;
      } catch {
        return false;
      }
    },
    finish() {
      try {
        localStorage.setItem(PLACE, 'yes');
      } catch {
        // It is told again next time.
      }
    },
  };
}
