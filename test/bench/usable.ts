import type { Browser, Page, Request } from 'playwright-core';
import { APP_FOLDER } from '#app/commands/build-pages.ts';
import { firstWalk } from '#sandbox/scenarios/first-walk.ts';
import type { Seed } from '#sandbox/tenant/seed.ts';
import { launch } from '../support/launch.ts';
import { meetingNow, WHOLE } from '../support/meeting-now.ts';
import { APP_HOST, startMicrosoft } from '../support/microsoft.ts';
import { permitted } from '../support/permitted.ts';
import { debriefIn } from '../support/walk.ts';

interface Surface {
  readonly seed: (now: Date) => Seed;
  /** Of the hub's address. */
  readonly query: string;
  /** Done by the person before Graph's answer shows. */
  readonly first?: string;
  /** On screen with the first answer of Graph. */
  readonly answer: string;
}

const inMeeting = (surface: string): Surface => ({
  seed: meetingNow,
  query: `app=${encodeURIComponent(`https://${APP_HOST}/meeting.html`)}&surface=${surface}&meeting=weekly&person=manager`,
  first: 'button:has-text("Skip")',
  answer: 'h1:has-text("Product steering")',
});

const SURFACES: Readonly<Record<string, Surface>> = {
  'personal-tab': { seed: firstWalk, query: `app=${encodeURIComponent(`https://${APP_HOST}/personal-tab.html`)}&person=manager`, answer: '[style*="contain-intrinsic"] li a' },
  'meeting-panel': inMeeting('panel'),
  'meeting-tab': inMeeting('meeting-tab'),
};

/** Counted in the hub, in a fresh profile: the files of the built product that were asked for until the first answer of Graph was on screen. */
async function filesUntilUsable({ seed, query, first, answer }: Surface): Promise<readonly string[]> {
  const now = new Date();
  const microsoft = await startMicrosoft({ seed: permitted(seed(now), WHOLE), now: now.toISOString(), dist: APP_FOLDER });
  const browser: Browser = await launch(microsoft);
  try {
    const page: Page = await browser.newPage();
    const files = new Set<string>();
    page.on('request', (request: Request) => {
      const { host, pathname } = new URL(request.url());
      if (host === APP_HOST) files.add(pathname.slice(1));
    });
    await page.goto(`https://teams.microsoft.com/?${query}`);
    if (first) await debriefIn(page).locator(first).click();
    await debriefIn(page).locator(answer).first().waitFor();
    return [...files];
  } finally {
    await browser.close();
    await microsoft.stop();
  }
}

const counted: Record<string, readonly string[]> = {};
for (const [name, surface] of Object.entries(SURFACES)) counted[name] = await filesUntilUsable(surface);
console.log(JSON.stringify(counted));
