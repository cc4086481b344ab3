import type { KeptList, KeptSite } from '#sandbox/tenant/state.ts';
import { launchSite } from './launch-site.ts';

export const SUMMARY_ON_SITE: KeptList = {
  id: 'dddddddd-1111-4111-a111-111111111111', name: 'Debrief summary', items: [],
  columns: [
    { name: 'CellKey', indexed: true, unique: true, choices: null },
    { name: 'Period', indexed: true, unique: false, choices: null },
    { name: 'Cell', indexed: false, unique: false, choices: null, lines: true },
  ],
};

/** The launch site with both lists; `given` changes the leaders' one. */
export const summarySite = (given: Partial<KeptList> = {}, site: Partial<KeptSite> = {}): KeptSite =>
  launchSite({ lists: [...launchSite().lists, { ...SUMMARY_ON_SITE, ...given }], ...site });
