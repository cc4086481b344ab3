import type { KeptSite } from '#sandbox/tenant/state.ts';
import { ADA, BEN } from './tiny-seed.ts';

/** A site that an administrator has granted to Debrief, with the list of tier 1 in it; Cleo is no member. */
export const launchSite = (given: Partial<KeptSite> = {}): KeptSite => ({
  id: 'tiny.sharepoint.com,aaaaaaaa-1111-4111-a111-111111111111,bbbbbbbb-1111-4111-a111-111111111111',
  host: 'tiny.sharepoint.com', path: 'teams/launch', name: 'Launch', members: [ADA, BEN], grant: 'write',
  lists: [{
    id: 'cccccccc-1111-4111-a111-111111111111', name: 'Debrief meetings', items: [],
    columns: [
      { name: 'RowKey', indexed: true, unique: true, choices: null },
      { name: 'ICalUId', indexed: true, unique: false, choices: null },
      { name: 'Kind', indexed: false, unique: false, choices: ['outcome', 'check-in', 'meeting'] },
      { name: 'Choice', indexed: false, unique: false, choices: null },
      { name: 'Period', indexed: true, unique: false, choices: null },
      { name: 'Row', indexed: false, unique: false, choices: null, lines: true },
    ],
  }],
  ...given,
});
