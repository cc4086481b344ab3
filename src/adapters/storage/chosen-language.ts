export const LANGUAGE = 'debrief/language';

/** The tag of the language that somebody chose at this browser over the host's; undefined also where the browser allows no storage. */
export function chosenLanguage(): string | undefined {
  try {
    return localStorage.getItem(LANGUAGE) ?? undefined;
  } catch {
    return undefined;
  }
}
