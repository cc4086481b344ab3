import { drawPage } from './draw-page.tsx';
import { browserHost } from '#adapters/hosts/browser/browser-host.ts';
import { connectTeams } from '#adapters/hosts/teams/teams-host.ts';
import { MeetingConfig } from '#surfaces/meeting-config/meeting-config.tsx';
import { roomLanguages } from './room-languages.ts';
import './page.css';

/** `meetingPage`: what is added to the meeting, relative to this page. Nothing of the person's is needed for that. */
export async function mountConfig(meetingPage: string): Promise<void> {
  const host = (await connectTeams()) ?? browserHost();
  const tabUrl = new URL(meetingPage, location.href).href;
  await drawPage(roomLanguages, host.locale, (language) => <MeetingConfig host={host} language={language} tabUrl={tabUrl} />);
  host.ready();
}
