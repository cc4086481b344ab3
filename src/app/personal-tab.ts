import { composeLive } from './compose-live.ts';
import { mountPersonalTab } from './mount-personal-tab.tsx';
import { settingsOfPage } from './settings.ts';

// Under /, or wherever the files were put.
mountPersonalTab(await composeLive(settingsOfPage(document)));
