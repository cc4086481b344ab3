const KEY = 'debrief/signed-out';

/**
 * In a hub nobody can be signed out of the hub itself: that the person left Debrief is remembered, so that the next
 * opening does not sign them in unasked. Where the browser allows no storage, it holds until the page goes.
 */
export function signedOutMark(): { get(): boolean; set(out: boolean): void } {
  let here = false;
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      return undefined;
    }
  };
  return {
    get: () => here || attempt(() => localStorage.getItem(KEY)) === 'yes',
    set(out) {
      here = out;
      attempt(() => (out ? localStorage.setItem(KEY, 'yes') : localStorage.removeItem(KEY)));
    },
  };
}
