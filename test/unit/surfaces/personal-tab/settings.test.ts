import { describe, expect, it } from 'vitest';
import type { ErrandEntry } from '#flows/errand.ts';
import { isSomebodys } from '#surfaces/personal-tab/data-of.ts';
import { loopPermissions } from '#surfaces/personal-tab/settings/loop-permissions.ts';
import { siteAddress } from '#domain/site-address.ts';
import { at } from '../../../support/meetings.ts';

const block = (state: ErrandEntry['state']): ErrandEntry =>
  ({ version: 1, id: 'block', number: 1, errand: { to: 'block', zone: 'UTC', wants: 'gone' }, queuedAt: at('2026-11-16T12:00:00Z'), attempts: 1, state });

describe('the address of a site', () => {
  it.each([
    ['https://contoso.sharepoint.com/teams/launch', 'https://contoso.sharepoint.com/teams/launch'],
    [' https://contoso.sharepoint.com/sites/a%20b/SitePages/Home.aspx?x=1#y ', 'https://contoso.sharepoint.com/sites/a%20b'],
    ['https://contoso.sharepoint.com/', undefined],
    ['http://contoso.sharepoint.com/teams/launch', undefined],
    ['https://sharepoint.com.example/teams/launch', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('is taken from what was pasted: %s', (typed, address) => {
    expect(siteAddress(typed)).toBe(address);
  });
});

describe('what a person chooses', () => {
  it.each([
    ['has not allowed the calendar', { is: 'blocked', need: { to: 'consent', feature: 'my-week', by: 'person' } }, true],
    ['waits for an administrator', { is: 'blocked', need: { to: 'consent', feature: 'my-week', by: 'admin' } }, true],
    ['is not signed in', { is: 'blocked', need: { to: 'sign-in' } }, false],
    ['is not known yet', { is: 'loading' }, false],
  ] as const)('stands in the settings, or does not, of somebody who %s', (_, state, stands) => expect(isSomebodys(state)).toBe(stands));
});

describe('a permission of the loop', () => {
  it('is allowed where the folder agrees, and unknown where nobody tried', () => {
    expect([...loopPermissions({ is: 'agreed' }, [], new Set())]).toEqual([['own-copy', 'used']]);
    expect([...loopPermissions({ is: 'this-device' }, [], new Set())]).toEqual([]);
  });

  it('is wanted from an administrator where a write was refused for want of it', () => {
    const why = { kind: 'consentNeeded', scopes: [], by: 'admin' } as const;
    expect([...loopPermissions({ is: 'this-device', why }, [block({ is: 'refused', why })], new Set(['weekly-block']))]).toEqual([['own-copy', 'admin'], ['weekly-block', 'admin']]);
  });

  it('is allowed where what was chosen has been written, not while it is on its way', () => {
    expect([...loopPermissions({ is: 'this-device' }, [], new Set(['weekly-block']))]).toEqual([['weekly-block', 'used']]);
    expect([...loopPermissions({ is: 'this-device' }, [block({ is: 'pending' })], new Set(['weekly-block']))]).toEqual([]);
  });
});
