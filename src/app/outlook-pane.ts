import { composePane } from './compose-pane.ts';
import { mountOutlookPane } from './mount-outlook-pane.tsx';
import { sayNotStarted } from './say-not-started.ts';
import { settingsOfPage } from './settings.ts';

try {
  mountOutlookPane(await composePane(settingsOfPage(document)));
} catch (thrown) {
  sayNotStarted(thrown);
}
