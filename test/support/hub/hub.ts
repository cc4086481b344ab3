// The sandbox's host page, served as Teams or Outlook. The address says what to show:
// ?app=https://debrief.example.test/personal-tab.html&frame=sidePanel&meeting=…&chat=…&sub=…&locale=de&person=…&theme=dark
import { openHostPage } from '#sandbox/host/host-page.ts';
import type { HostScene } from '#sandbox/host/host-scene.ts';
import type { HostedFrame } from '#sandbox/host/hosted-frame.ts';

declare global {
  interface Window {
    /** For tests: the frame that is shown now. */
    hosted?: HostedFrame;
  }
}

const asked = new URL(location.href).searchParams;
const optional = (name: string, as: string) => (asked.has(name) ? { [as]: asked.get(name) ?? '' } : {});

void openHostPage({
  address: new URL(asked.get('app') ?? 'https://debrief.example.test/personal-tab.html'),
  tenant: '/__tenant/',
  scene: {
    hub: location.hostname.startsWith('outlook') ? 'outlook' : 'teams',
    frameContext: (asked.get('frame') ?? 'content') as HostScene['frameContext'],
    locale: asked.get('locale') ?? 'en-gb',
    ...optional('meeting', 'meetingId'),
    ...optional('chat', 'chatId'),
    ...optional('sub', 'subPageId'),
  },
  opened: (frame) => (window.hosted = frame),
});
