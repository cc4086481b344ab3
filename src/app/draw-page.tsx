import { StrictMode, startTransition, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { languageChoice } from '#adapters/storage/language-choice.ts';
import { languageOf } from '#ui/format.ts';
import type { LanguageAtFirst } from '#words/catalogue.ts';
import { rootOfPage } from './root-of-page.ts';

/** What a page begins with in other languages than English, by their tags. */
export type OtherLanguages<AtFirst> = Readonly<Record<string, () => Promise<{ readonly language: LanguageAtFirst<AtFirst> }>>>;

/**
 * Draws a page in the language that was chosen on this device, else in the host's, else in English, and gives what draws it
 * anew in another one. Nothing that was typed is lost by that: the page stays, and is read in other words once they are here.
 * What cannot be fetched now is not waited for: the page comes in English.
 */
export async function drawPage<AtFirst>(
  hostLocale: string, english: LanguageAtFirst<AtFirst>, others: OtherLanguages<AtFirst>, page: (language: LanguageAtFirst<AtFirst>) => ReactNode,
): Promise<() => Promise<void>> {
  const fetched = async (): Promise<LanguageAtFirst<AtFirst>> => (await others[languageOf(languageChoice.get() ?? hostLocale) ?? '']?.())?.language ?? english;
  const root = createRoot(rootOfPage());
  const draw = (language: LanguageAtFirst<AtFirst>): void => root.render(<StrictMode>{page(language)}</StrictMode>);
  draw(await fetched().catch(() => english));
  return async () => {
    const language = await fetched();
    startTransition(() => draw(language));
  };
}
