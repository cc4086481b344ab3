import { drawPage } from './draw-page.tsx';
import { once } from '#base/once.ts';
import { MeetingPanel } from '#surfaces/meeting-panel/meeting-panel.tsx';
import { MeetingTab } from '#surfaces/meeting-tab/meeting-tab.tsx';
import type { ComposedRoom } from './compose-room.ts';
import { roomLanguages } from './room-languages.ts';
import './page.css';

const renderings = once(async () => (await import('./renderings.ts')).renderings);

/** One page serves both places: a Teams app has one address for all the places of a meeting. */
export async function mountMeeting(composed: ComposedRoom): Promise<void> {
  const Surface = composed.host.place === 'panel' ? MeetingPanel : MeetingTab;
  await drawPage(roomLanguages, composed.host.locale, (language) => <Surface {...composed} language={language} renderings={renderings} />);
  composed.host.ready();
  // Here before the first click needs it, and before no paint.
  void composed.policy?.();
}
