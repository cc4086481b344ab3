import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { once } from '#base/once.ts';
import { meetingOfKey } from '#domain/record.ts';
import { KEY_PARAMETER } from '#notes/key-parameter.ts';
import { PersonalTab } from '#surfaces/personal-tab/personal-tab.tsx';
import { hashOf } from '#surfaces/personal-tab/route.ts';
import { first } from '#words/en/first.ts';
import type { Composed } from './compose-live.ts';
import { englishAtFirst } from './english-at-first.ts';
import { rootOfPage } from './root-of-page.ts';
import './page.css';

const language = englishAtFirst(first, async () => (await import('#words/catalogue.ts')).english.words);
const renderings = once(async () => (await import('./renderings.ts')).renderings);

export function mountPersonalTab(composed: Composed): void {
  goToLinkedMeeting();
  createRoot(rootOfPage()).render(
    <StrictMode>
      <PersonalTab {...composed} language={language} renderings={renderings} />
    </StrictMode>,
  );
  composed.host.ready();
}

/** A card's link carries the key of its record: the page opens where that leads. */
function goToLinkedMeeting(): void {
  const key = new URLSearchParams(location.search).get(KEY_PARAMETER);
  if (!key || location.hash) return;
  location.replace(hashOf({ page: 'card', id: meetingOfKey(key) }));
}
