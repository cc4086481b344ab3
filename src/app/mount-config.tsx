import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browserHost } from '#adapters/hosts/browser/browser-host.ts';
import { connectTeams } from '#adapters/hosts/teams/teams-host.ts';
import { MeetingConfig } from '#surfaces/meeting-config/meeting-config.tsx';
import { english } from '#words/catalogue.ts';
import { rootOfPage } from './root-of-page.ts';
import './page.css';

/** `meetingPage`: what is added to the meeting, relative to this page. Nothing of the person's is needed for that. */
export async function mountConfig(meetingPage: string): Promise<void> {
  const host = (await connectTeams()) ?? browserHost();
  createRoot(rootOfPage()).render(
    <StrictMode><MeetingConfig host={host} words={english} tabUrl={new URL(meetingPage, location.href).href} /></StrictMode>,
  );
  host.ready();
}
