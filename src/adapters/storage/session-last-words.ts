import type { LastWords } from '#ports/last-words.ts';
import type { Owner } from './database-name.ts';

const PLACE = 'debrief/last-words/';

/** Last words in the tab's session storage, apart for each account: two people may use one tab after each other. */
export function sessionLastWords(account: () => string): LastWords {
  const place = (key: string): string => `${PLACE}${account()}/${key}`;
  return {
    put: (key, text) => attempt(() => sessionStorage.setItem(place(key), text)),
    get: (key) => attempt(() => sessionStorage.getItem(place(key)) ?? undefined),
    forget: (key) => attempt(() => sessionStorage.removeItem(place(key))),
  };
}

/** Forgets what was typed in this tab by one account. */
export function forgetLastWords({ tenant, id }: Owner): void {
  attempt(() => {
    const own = `${PLACE}${tenant}/${id}/`;
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(own)) sessionStorage.removeItem(key);
  });
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined; // No room, or the browser allows this frame no storage: the draft in the database is all there is.
  }
}
