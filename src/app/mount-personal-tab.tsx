import { drawPage } from './draw-page.tsx';
import { languageChoice } from '#adapters/storage/language-choice.ts';
import { once } from '#base/once.ts';
import { meetingOfKey } from '#domain/record.ts';
import { KEY_PARAMETER } from '#notes/key-parameter.ts';
import { PersonalTab } from '#surfaces/personal-tab/personal-tab.tsx';
import { hashOf } from '#surfaces/personal-tab/route.ts';
import { first } from '#words/en/first.ts';
import { script } from '#words/en/script.ts';
import { atFirst } from './at-first.ts';
import type { Composed } from './compose-live.ts';
import { otherLanguages } from './other-languages.ts';
import './page.css';

const english = atFirst(script, first, async () => (await import('#words/catalogue.ts')).english.words);
const renderings = once(async () => (await import('./renderings.ts')).renderings);

export async function mountPersonalTab(composed: Composed): Promise<void> {
  goToLinkedMeeting();
  const languages = { others: Object.keys(otherLanguages), choice: languageChoice, useChosen: () => drawAnew() };
  const drawAnew = await drawPage('tab', english, composed.host.locale, (language) => <PersonalTab {...composed} language={language} languages={languages} renderings={renderings} />);
  composed.host.ready();
}

/** A card's link carries the key of its record: the page opens where that leads. */
function goToLinkedMeeting(): void {
  const key = new URLSearchParams(location.search).get(KEY_PARAMETER);
  if (!key || location.hash) return;
  location.replace(hashOf({ page: 'card', id: meetingOfKey(key) }));
}
