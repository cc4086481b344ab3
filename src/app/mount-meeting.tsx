import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { once } from '#base/once.ts';
import { MeetingPanel } from '#surfaces/meeting-panel/meeting-panel.tsx';
import { MeetingTab } from '#surfaces/meeting-tab/meeting-tab.tsx';
import { room } from '#words/en/room.ts';
import { broken, shell } from '#words/en/shell.ts';
import type { ComposedRoom } from './compose-room.ts';
import { englishAtFirst } from './english-at-first.ts';
import { rootOfPage } from './root-of-page.ts';
import './page.css';

const language = englishAtFirst({ broken, shell, room }, async () => (await import('#words/en.ts')).en);
const renderings = once(async () => (await import('./renderings.ts')).renderings);

/** One page serves both places: a Teams app has one address for all the places of a meeting. */
export function mountMeeting(composed: ComposedRoom): void {
  const Surface = composed.host.place === 'panel' ? MeetingPanel : MeetingTab;
  createRoot(rootOfPage()).render(
    <StrictMode>
      <Surface {...composed} language={language} renderings={renderings} />
    </StrictMode>,
  );
  composed.host.ready();
  // Here before the first click needs it, and before no paint.
  void composed.policy?.();
}
