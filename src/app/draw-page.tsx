import { StrictMode, startTransition, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { chosenLanguage } from '#adapters/storage/chosen-language.ts';
import type { Beginnings } from './other-languages.ts';
import { rootOfPage } from './root-of-page.ts';
import { speak } from './spoken.ts';

/** What speaks of other languages than English is fetched by those who read one. */
const fetchOthers = () => import('./other-languages.ts');

/**
 * Draws a page in the language that was chosen on this device, else in the host's, else in English, also where another one
 * cannot be fetched now. Gives what chooses another one, without a tag the host's: the page stays with all that was typed and
 * is read in other words once they are here; it rejects where they cannot be fetched, and nothing is changed then.
 */
export async function drawPage<Kind extends keyof Beginnings>(
  kind: Kind, english: Beginnings[Kind], hostLocale: string, page: (language: Beginnings[Kind]) => ReactNode,
): Promise<(tag: string | undefined) => Promise<void>> {
  const root = createRoot(rootOfPage());
  const draw = (language: Beginnings[Kind]): void => {
    speak(language.locale);
    root.render(<StrictMode>{page(language)}</StrictMode>);
  };
  const locale = chosenLanguage() ?? hostLocale;
  const spoken = /^en/i.test(locale) ? undefined : await fetchOthers().then(({ beginningsIn }) => beginningsIn(locale)).catch(() => undefined);
  draw(spoken?.[kind] ?? english);
  return async (tag) => {
    const { chooseLanguage } = await fetchOthers();
    const chosen = await chooseLanguage(tag, hostLocale);
    startTransition(() => draw(chosen?.[kind] ?? english));
  };
}
