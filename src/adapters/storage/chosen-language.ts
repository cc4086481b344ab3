export const LANGUAGE = 'debrief/language';

/** The tag of the language that somebody chose at this browser over the host's; null also where the browser allows no storage. */
export function chosenLanguage(): string | null {
  try {
    return localStorage.getItem(LANGUAGE);
  } catch {
    return null;
  }
}
