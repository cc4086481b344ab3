import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { meetingOfKey } from '#domain/record.ts';
import { KEY_PARAMETER } from '#notes/card-key.ts';
import { renderHtml } from '#notes/html.ts';
import { renderMarkdown } from '#notes/markdown.ts';
import { blockOf } from '#notes/notes-block.ts';
import { renderText } from '#notes/text.ts';
import { PersonalTab } from '#surfaces/personal-tab/personal-tab.tsx';
import { hashOf } from '#surfaces/personal-tab/route.ts';
import { english } from '#words/catalogue.ts';
import type { Composed } from './compose-live.ts';
import './page.css';

const renderings = { html: renderHtml, markdown: renderMarkdown, text: renderText, block: blockOf };

export function mountPersonalTab(composed: Composed): void {
  const root = document.getElementById('debrief');
  if (!root) throw new Error('The page has no place for Debrief (#debrief).');
  goToLinkedMeeting();
  createRoot(root).render(
    <StrictMode>
      <PersonalTab {...composed} words={english} renderings={renderings} />
    </StrictMode>,
  );
  composed.host.ready();
}

/** A card's link carries the key of its record: the page opens at that meeting. */
function goToLinkedMeeting(): void {
  const key = new URLSearchParams(location.search).get(KEY_PARAMETER);
  if (!key || location.hash) return;
  location.replace(hashOf({ page: 'meeting', id: meetingOfKey(key) }));
}
