import { composeLive } from './compose-live.ts';
import { mountPersonalTab } from './mount-personal-tab.tsx';
import { settingsOfPage } from './settings.ts';
import { sayNotStarted } from './say-not-started.ts';

try {
  await mountPersonalTab(await composeLive(settingsOfPage(document)));
} catch (thrown) {
  sayNotStarted(thrown);
}
