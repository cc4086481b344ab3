import { expect, test } from 'vitest';
import { BEN } from '../../support/tiny-seed.ts';
import { tinyTenant } from '../../support/tiny-tenant.ts';

const FILE = '/me/drive/special/approot:/2026/november.json';

test('a file is created, read, replaced only by who knows its ETag, and deleted', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const created = await ada('PUT', `${FILE}:/content`, { a: 1 });
  const etag = created.headers.get('etag') ?? '';
  const replaced = await ada('PUT', `${FILE}:/content`, { a: 2 }, { 'if-match': etag });
  const late = await ada('PUT', `${FILE}:/content`, { a: 3 }, { 'if-match': etag });
  const read = await ada('GET', `${FILE}:/content`);
  const deleted = await ada('DELETE', FILE);
  const gone = await ada('GET', FILE);
  expect({ statuses: [created, replaced, late, deleted, gone].map(({ status }) => status), read: read.text, code: late.body.error.code, gone: gone.body.error.code })
    .toEqual({ statuses: [201, 200, 412, 204, 404], read: '{"a":2}', code: 'resourceModified', gone: 'itemNotFound' });
});

test('the folder of one person is not the folder of another', async () => {
  const tenant = await tinyTenant();
  await (await tenant.as('manager'))('PUT', `${FILE}:/content`, { a: 1 });
  expect((await (await tenant.as(BEN))('GET', `${FILE}:/content`)).status).toBe(404);
});
