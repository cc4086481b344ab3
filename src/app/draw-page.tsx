import { StrictMode, startTransition, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageChoice } from '#adapters/storage/language-choice.ts';
import { languageOf } from '#ui/format.ts';
import type { LanguageAtFirst } from '#words/catalogue.ts';
import { otherLanguages, type Beginnings } from './other-languages.ts';
import { rootOfPage } from './root-of-page.ts';

/**
 * Draws a page in the language that was chosen on this device, else in the host's, else in English, and gives what draws it
 * anew in another one: the page stays with all that was typed, and is read in other words once they are here; it rejects
 * where they cannot be fetched. At first they are not waited for in vain: the page comes in English.
 */
export async function drawPage<Kind extends keyof Beginnings>(
  kind: Kind, english: Beginnings[Kind], hostLocale: string, page: (language: Beginnings[Kind]) => ReactNode,
): Promise<() => Promise<void>> {
  const root = createRoot(rootOfPage());
  const draw = (language: Beginnings[Kind]): void => root.render(<StrictMode>{page(language)}</StrictMode>);
  const fetched = async (): Promise<Beginnings[Kind]> => (await otherLanguages[languageOf(languageChoice.get() ?? hostLocale)]?.())?.[kind] ?? english;
  draw(await fetched().catch(() => english));
  return async () => {
    const language = await fetched();
    startTransition(() => draw(language));
  };
}
