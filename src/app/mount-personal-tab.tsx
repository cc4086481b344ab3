import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { renderHtml } from '#notes/html.ts';
import { renderMarkdown } from '#notes/markdown.ts';
import { blockOf } from '#notes/notes-block.ts';
import { renderText } from '#notes/text.ts';
import { PersonalTab } from '#surfaces/personal-tab/personal-tab.tsx';
import { english } from '#words/catalogue.ts';
import type { Composed } from './compose-live.ts';
import './page.css';

const renderings = { html: renderHtml, markdown: renderMarkdown, text: renderText, block: blockOf };

export function mountPersonalTab(composed: Composed): void {
  const root = document.getElementById('debrief');
  if (!root) throw new Error('The page has no place for Debrief (#debrief).');
  createRoot(root).render(
    <StrictMode>
      <PersonalTab {...composed} words={english} renderings={renderings} />
    </StrictMode>,
  );
  composed.host.ready();
}
