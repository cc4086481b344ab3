import { drawPage } from './draw-page.tsx';
import { chosenLanguage } from '#adapters/storage/chosen-language.ts';
import { keepLanguage } from '#adapters/storage/keep-language.ts';
import { once } from '#base/once.ts';
import { meetingOfKey } from '#domain/record.ts';
import { KEY_PARAMETER } from '#notes/key-parameter.ts';
import { PersonalTab } from '#surfaces/personal-tab/personal-tab.tsx';
import { hashOf } from '#surfaces/personal-tab/route.ts';
import type { FirstWords, LanguageAtFirst } from '#words/catalogue.ts';
import { first } from '#words/en/first.ts';
import { script } from '#words/en/script.ts';
import { atFirst } from './at-first.ts';
import type { Composed } from './compose-live.ts';
import type { InLanguages } from './language-here.ts';
import './page.css';

const english = atFirst<FirstWords>(script, first, async () => (await import('#words/catalogue.ts')).english.words);
const tabLanguages: InLanguages<LanguageAtFirst<FirstWords>> = {
  english: () => english,
  other: async (locale) => (await (await import('./beginnings.ts')).beginningsIn(locale))?.tab,
};
const renderings = once(async () => (await import('./renderings.ts')).renderings);

export async function mountPersonalTab(composed: Composed): Promise<void> {
  goToLinkedMeeting();
  const { host } = composed;
  /** A choice is kept once its words are here; without a tag the page is in the host's language again. */
  const choose = async (tag?: string): Promise<void> => {
    await redraw(tag ?? host.locale);
    keepLanguage(tag);
  };
  const languages = { chosen: chosenLanguage, choose };
  const redraw = await drawPage(tabLanguages, host.locale, (language) => <PersonalTab {...composed} language={language} languages={languages} renderings={renderings} />);
  host.ready();
}

/** A card's link carries the key of its record: the page opens where that leads. */
function goToLinkedMeeting(): void {
  const key = new URLSearchParams(location.search).get(KEY_PARAMETER);
  if (!key || location.hash) return;
  location.replace(hashOf({ page: 'card', id: meetingOfKey(key) }));
}
