import { describe, expect, test } from 'vitest';
import { launchSite } from '../../support/launch-site.ts';
import { ADA, BEN } from '../../support/tiny-seed.ts';
import { tinyTenant, type Talk, type TinyTenant } from '../../support/tiny-tenant.ts';

const SITE = launchSite();
const ITEMS = `/sites/${SITE.id}/lists/${SITE.lists[0]?.id}/items`;

async function withSite(): Promise<{ readonly tenant: TinyTenant; readonly ada: Talk }> {
  const tenant = await tinyTenant();
  await tenant.control('sites', [SITE]);
  return { tenant, ada: await tenant.as(ADA) };
}

describe('a list of a site', () => {
  test('is filtered by columns with an index only', async () => {
    const { ada } = await withSite();
    await ada('POST', ITEMS, { fields: { RowKey: 'k1', ICalUId: 'u1', Choice: 'nothing' } });
    const [indexed, other] = [await ada('GET', `${ITEMS}?$expand=fields&$filter=fields/ICalUId eq 'u1'`), await ada('GET', `${ITEMS}?$filter=fields/Choice eq 'nothing'`)];
    expect([indexed.body.value.length, other.status, other.body.error.code]).toEqual([1, 400, 'invalidRequest']);
  });

  test('takes a unique value once, a field that it has, and a change of who saw the row last', async () => {
    const { ada } = await withSite();
    const { body: row } = await ada('POST', ITEMS, { fields: { RowKey: 'k1' } });
    const etag = String(row['@odata.etag']);
    const answers = [
      await ada('POST', ITEMS, { fields: { RowKey: 'k1' } }),
      await ada('POST', ITEMS, { fields: { Colour: 'red' } }),
      await ada('PATCH', `${ITEMS}/${row.id}/fields`, { Choice: 'nothing' }, { 'if-match': etag }),
      await ada('PATCH', `${ITEMS}/${row.id}/fields`, { Choice: 'late' }, { 'if-match': etag }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([409, 400, 200, 412]);
  });

  test('tells who made a row to everybody who may read it, also without expanding its fields', async () => {
    const { tenant, ada } = await withSite();
    await ada('POST', ITEMS, { fields: { RowKey: 'k1' } });
    const { body } = await (await tenant.as(BEN))('GET', ITEMS);
    expect([body.value[0]['createdBy'], 'fields' in body.value[0]]).toEqual([{ user: { id: ADA, displayName: 'Ada Brandt' } }, false]);
  });

  test('can be closed to members of the site', async () => {
    const { tenant } = await withSite();
    await tenant.control('sites', [{ ...SITE, lists: SITE.lists.map((list) => ({ ...list, members: [ADA] })) }]);
    expect((await (await tenant.as(BEN))('GET', ITEMS)).status).toBe(403);
  });
});

test('a list or a task of To Do may stand twice: nothing but looking prevents it', async () => {
  const ada = await (await tinyTenant()).as(ADA);
  await ada('POST', '/me/todo/lists', { displayName: 'Debrief' });
  await ada('POST', '/me/todo/lists', { displayName: 'Debrief' });
  const { body: { value } } = await ada('GET', '/me/todo/lists');
  expect(value.map((list) => list['displayName'])).toEqual(['Tasks', 'Debrief', 'Debrief']);
});

test('a state kept before there were tasks and sites is read, with none of them', async () => {
  const { openState, EMPTY_SEED, seededState } = await import('#sandbox/tenant/state.ts');
  const { SETTINGS } = await import('#sandbox/tenant/settings.ts');
  const { memoryStore } = await import('#sandbox/tenant/store.ts');
  const { newSigningKey } = await import('#sandbox/tenant/token.ts');
  const older = { ...seededState(EMPTY_SEED, { key: await newSigningKey(), clock: { offset: 0 }, settings: SETTINGS, age: 0 }), tasks: undefined, sites: undefined, activities: undefined, ownEvents: undefined, made: undefined };
  const store = memoryStore();
  await store.write(JSON.stringify(older));
  const { tasks, sites, activities, ownEvents, made } = await openState(store, { seed: () => EMPTY_SEED, clock: { offset: 0 }, settings: SETTINGS });
  expect({ tasks, sites, activities, ownEvents, made }).toEqual({ tasks: {}, sites: {}, activities: [], ownEvents: {}, made: 0 });
});
