const PLACE = 'debrief/language';
let here: string | undefined;

/** The language that somebody chose at this browser, by its tag. Where the browser allows no storage, the choice holds until the page goes. */
export const languageChoice = {
  get(): string | undefined {
    try {
      return localStorage.getItem(PLACE) ?? here;
    } catch {
      return here;
    }
  },
  set(tag: string | undefined): void {
    here = tag;
    try {
      if (tag === undefined) localStorage.removeItem(PLACE);
      else localStorage.setItem(PLACE, tag);
    } catch {
      // The next page goes by the host again.
    }
  },
};
