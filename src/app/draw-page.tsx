import { StrictMode, startTransition, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageHere, type InLanguages } from './language-here.ts';
import { rootOfPage } from './root-of-page.ts';
import { speak } from './spoken.ts';

/**
 * Draws a page in the language that holds here (`languageHere`). Gives what draws it in another one: the page stays with all
 * that was typed and is read in other words once they are here; it rejects where they cannot be fetched, and nothing is
 * changed then.
 */
export async function drawPage<Language extends { readonly locale: string }>(languages: InLanguages<Language>, hostLocale: string, page: (language: Language) => ReactNode): Promise<(locale: string) => Promise<void>> {
  const root = createRoot(rootOfPage());
  const draw = (language: Language): void => {
    speak(language.locale);
    root.render(<StrictMode>{page(language)}</StrictMode>);
  };
  draw(await languageHere(languages, hostLocale));
  return async (locale) => {
    const language = await languages.other(locale) ?? await languages.english();
    startTransition(() => draw(language));
  };
}
