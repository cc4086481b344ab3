import { LANGUAGE } from './chosen-language.ts';

/** Without a tag the host's language holds again. Where the browser allows no storage, the choice ends with the page. */
export function keepLanguage(tag: string | undefined): void {
  try {
    if (tag === undefined) localStorage.removeItem(LANGUAGE);
    else localStorage.setItem(LANGUAGE, tag);
  } catch {
    // The next page goes by the host again.
  }
}
