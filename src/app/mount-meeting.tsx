import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { renderHtml } from '#notes/html.ts';
import { renderText } from '#notes/text.ts';
import { MeetingPanel } from '#surfaces/meeting-panel/meeting-panel.tsx';
import { MeetingTab } from '#surfaces/meeting-tab/meeting-tab.tsx';
import { english } from '#words/catalogue.ts';
import type { ComposedRoom } from './compose-room.ts';
import { rootOfPage } from './root-of-page.ts';
import './page.css';

const renderings = { html: renderHtml, text: renderText };

/** One page serves both places: a Teams app has one address for all the places of a meeting. */
export function mountMeeting(composed: ComposedRoom): void {
  const Surface = composed.host.place === 'panel' ? MeetingPanel : MeetingTab;
  createRoot(rootOfPage()).render(
    <StrictMode>
      <Surface {...composed} words={english} renderings={renderings} />
    </StrictMode>,
  );
  composed.host.ready();
}
