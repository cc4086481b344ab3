import { languageChoice } from '#adapters/storage/language-choice.ts';
import { once } from '#base/once.ts';
import { meetingOfKey } from '#domain/record.ts';
import { KEY_PARAMETER } from '#notes/key-parameter.ts';
import { PersonalTab } from '#surfaces/personal-tab/personal-tab.tsx';
import { hashOf } from '#surfaces/personal-tab/route.ts';
import type { Languages } from '#surfaces/personal-tab/tab.ts';
import type { FirstWords } from '#words/catalogue.ts';
import { first } from '#words/en/first.ts';
import { script } from '#words/en/script.ts';
import { atFirst } from './at-first.ts';
import type { Composed } from './compose-live.ts';
import { drawPage, type OtherLanguages } from './draw-page.tsx';
import './page.css';

const english = atFirst<FirstWords>(script, first, async () => (await import('#words/catalogue.ts')).english.words);
const others: OtherLanguages<FirstWords> = {};
const renderings = once(async () => (await import('./renderings.ts')).renderings);

export async function mountPersonalTab(composed: Composed): Promise<void> {
  goToLinkedMeeting();
  const languages: Languages = {
    offered: ['en', ...Object.keys(others)],
    chosen: languageChoice.get,
    async choose(tag) {
      const before = languageChoice.get();
      languageChoice.set(tag);
      try {
        await drawAnew();
        return true;
      } catch {
        languageChoice.set(before);
        return false;
      }
    },
  };
  const drawAnew = await drawPage(composed.host.locale, english, others, (language) => <PersonalTab {...composed} language={language} languages={languages} renderings={renderings} />);
  composed.host.ready();
}

/** A card's link carries the key of its record: the page opens where that leads. */
function goToLinkedMeeting(): void {
  const key = new URLSearchParams(location.search).get(KEY_PARAMETER);
  if (!key || location.hash) return;
  location.replace(hashOf({ page: 'card', id: meetingOfKey(key) }));
}
