import { expect, test } from 'vitest';
import { source } from '#base/subscribable.ts';
import { NO_POLICY } from '#domain/policy.ts';
import { PREFERENCES } from '#domain/preferences.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { EMPTY, withEntry, type OwnDocument } from '#flows/own-document.ts';
import { SettingsReading } from '#surfaces/personal-tab/settings/settings-reading.ts';
import { TeamSection } from '#surfaces/personal-tab/settings/team-section.tsx';
import type { PolicyReading } from '#templates/policy-reading.ts';
import { drawn, plain, texts } from '../../../support/drawn.tsx';
import { at } from '../../../support/meetings.ts';

const [SET, OTHER] = ['https://contoso.sharepoint.com/sites/debrief', 'https://contoso.sharepoint.com/teams/launch'];

/** The section's buttons, and whether it says that the organisation set the site. */
async function offered({ set, own }: { readonly set?: string; readonly own?: string }): Promise<{ readonly buttons: readonly string[]; readonly isSet: boolean }> {
  const doc: OwnDocument = own === undefined ? EMPTY : withEntry(EMPTY, 'preferences', 'team-site', { value: own });
  const loop = { copy: { documents: source(new Map([[PREFERENCES, doc]])) }, errands: { entries: source([]) }, team: { site: () => own ?? set } } as unknown as CoachingLoop;
  const reading = Promise.resolve<PolicyReading>({ is: 'read', policy: { ...NO_POLICY, ...(set === undefined ? {} : { site: set }) } });
  const html = await drawn(<SettingsReading><TeamSection loop={loop} /></SettingsReading>, at('2026-11-20T15:00:00Z'), {}, { policy: () => reading });
  return { buttons: texts(html, 'button'), isSet: plain(html).includes('Your organisation has set this site for everybody.') };
}

test('a site that the organisation set is said to be so, and there is no button that would do nothing', async () => {
  expect(await offered({ set: SET })).toEqual({ buttons: ['Look what is there'], isSet: true });
});

test('who uses another site than the organisation\'s can go back to that one', async () => {
  expect(await offered({ set: SET, own: OTHER })).toEqual({ buttons: ['Look what is there', 'Use the site of your organisation'], isSet: false });
});

test('where the organisation set none, one\'s own can be done without', async () => {
  expect(await offered({ own: OTHER })).toEqual({ buttons: ['Look what is there', 'Do not use it'], isSet: false });
});
