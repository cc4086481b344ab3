import type { LastWords } from '#ports/last-words.ts';

/** Last words in the tab's session storage, apart for each account: two people may use one tab after each other. */
export function sessionLastWords(account: () => string): LastWords {
  const place = (key: string): string => `debrief/last-words/${account()}/${key}`;
  const attempt = <T>(work: () => T): T | undefined => {
    try {
      return work();
    } catch {
      return undefined; // No room, or the browser allows this frame no storage: the draft in the database is all there is.
    }
  };
  return {
    put: (key, text) => attempt(() => sessionStorage.setItem(place(key), text)),
    get: (key) => attempt(() => sessionStorage.getItem(place(key)) ?? undefined),
    forget: (key) => attempt(() => sessionStorage.removeItem(place(key))),
  };
}
