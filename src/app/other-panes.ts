import { languageOf } from '#ui/format.ts';
import type { Language, OutsideWords, PaneWords, Script } from '#words/catalogue.ts';
import type { OtherLanguage } from '#words/languages.ts';

/** What Outlook's pane is drawn with in a language: all of the product's words, since it opens pages of the personal tab, and its own. */
export interface PaneLanguage {
  readonly locale: string;
  readonly language: Language;
  readonly say: PaneWords;
}

/** What the same page says where no Outlook is around it. */
export interface Outside extends Script {
  readonly words: OutsideWords;
}

interface Fetched {
  readonly pane: () => Promise<PaneLanguage>;
  readonly outside: () => Promise<Outside>;
}

const fetched: Readonly<Record<OtherLanguage, Fetched>> = {
  de: {
    async pane() {
      const [{ german }, { pane }] = await Promise.all([import('#words/german.ts'), import('#words/de/pane.ts')]);
      return { locale: german.locale, language: german, say: pane };
    },
    async outside() {
      const [{ script }, { outside }] = await Promise.all([import('#words/de/script.ts'), import('#words/de/outside.ts')]);
      return { ...script, words: outside };
    },
  },
  ar: {
    async pane() {
      const [{ arabic }, { pane }] = await Promise.all([import('#words/arabic.ts'), import('#words/ar/pane.ts')]);
      return { locale: arabic.locale, language: arabic, say: pane };
    },
    async outside() {
      const [{ script }, { outside }] = await Promise.all([import('#words/ar/script.ts'), import('#words/ar/outside.ts')]);
      return { ...script, words: outside };
    },
  },
};

/** Undefined for English and for a language that Debrief does not have. Rejects where it cannot be fetched now. */
export const paneIn = async (locale: string): Promise<PaneLanguage | undefined> => fetchedIn(locale)?.pane();

/** The same for the page without Outlook. */
export const outsideIn = async (locale: string): Promise<Outside | undefined> => fetchedIn(locale)?.outside();

function fetchedIn(locale: string): Fetched | undefined {
  const others: Readonly<Record<string, Fetched>> = fetched;
  return others[languageOf(locale)];
}
