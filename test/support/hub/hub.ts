// The sandbox's host page, served as Teams or Outlook. The address says what to show, besides what the page itself keeps there
// (person, beside, surface, meeting, width, theme, sub):
// ?app=https://debrief.example.test/personal-tab.html&config=https://…&chat=…&locale=de&auth=cancelled
import { openHostPage } from '#sandbox/host/host-page.ts';
import type { HostedFrame } from '#sandbox/host/hosted-frame.ts';
import { idsOf } from '#sandbox/host/surfaces.ts';
import { authQuirk } from './auth-quirks.ts';

declare global {
  interface Window {
    /** For tests: the frame of the first side that is shown now. */
    hosted?: HostedFrame;
    /** Every frame there has been, in order, those of the other side and of dialogs too. */
    everHosted?: HostedFrame[];
  }
}

const asked = new URL(location.href).searchParams;
const app = new URL(asked.get('app') ?? 'https://debrief.example.test/personal-tab.html');
const chat = asked.get('chat');
const auth = asked.get('auth');
const frames: HostedFrame[] = (window.everHosted = []);

void openHostPage({
  pages: { personal: app, 'meeting-tab': app, panel: app, outlook: app, config: new URL(asked.get('config') ?? app) },
  tenant: '/__tenant/',
  // `frame=sidePanel` is the older way to say `surface=panel`.
  ...(asked.get('frame') === 'sidePanel' && { surface: 'panel' }),
  scene: {
    hub: location.hostname.startsWith('outlook') ? 'outlook' : 'teams',
    locale: asked.get('locale') ?? 'en-gb',
    ...(chat !== null && idsOf(chat)),
    ...(auth === 'no-bridge' && { bridge: 'missing' }),
  },
  ...(auth !== null && auth !== 'no-bridge' && { tokens: authQuirk(auth) }),
  opened(frame) {
    frames.push(frame);
    if (frame.frame.title === 'Debrief') window.hosted = frame;
  },
});
