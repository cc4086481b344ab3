import { drawPage } from './draw-page.tsx';
import { chosenLanguage } from '#adapters/storage/chosen-language.ts';
import { once } from '#base/once.ts';
import { meetingOfKey } from '#domain/record.ts';
import { KEY_PARAMETER } from '#notes/key-parameter.ts';
import { PersonalTab } from '#surfaces/personal-tab/personal-tab.tsx';
import { hashOf } from '#surfaces/personal-tab/route.ts';
import { first } from '#words/en/first.ts';
import { script } from '#words/en/script.ts';
import { atFirst } from './at-first.ts';
import type { Composed } from './compose-live.ts';
import './page.css';

const english = atFirst(script, first, async () => (await import('#words/catalogue.ts')).english.words);
const renderings = once(async () => (await import('./renderings.ts')).renderings);

export async function mountPersonalTab(composed: Composed): Promise<void> {
  goToLinkedMeeting();
  const languages = { chosen: chosenLanguage, choose: (tag?: string): Promise<void> => choose(tag) };
  const choose = await drawPage('tab', english, composed.host.locale, (language) => <PersonalTab {...composed} language={language} languages={languages} renderings={renderings} />);
  composed.host.ready();
}

/** A card's link carries the key of its record: the page opens where that leads. */
function goToLinkedMeeting(): void {
  const key = new URLSearchParams(location.search).get(KEY_PARAMETER);
  if (!key || location.hash) return;
  location.replace(hashOf({ page: 'card', id: meetingOfKey(key) }));
}
