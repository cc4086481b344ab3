import { expect, test } from 'vitest';
import { tinyTenant } from '../../support/tiny-tenant.ts';

const FILE = '/me/drive/special/approot:/a.json';

test('more than twenty steps are refused', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const { status, body } = await ada('POST', '/$batch', { requests: Array.from({ length: 21 }, (_, i) => ({ id: String(i), method: 'GET', url: '/me' })) });
  expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'BadRequest' });
});

test('what depends on a failed step is not done', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const { body } = await ada('POST', '/$batch', {
    requests: [
      { id: 'read', method: 'GET', url: FILE },
      { id: 'write', method: 'PUT', url: `${FILE}:/content`, headers: { 'content-type': 'application/json' }, body: { a: 1 }, dependsOn: ['read'] },
    ],
  });
  expect(body.responses.map(({ id, status }) => [id, status])).toEqual([['read', 404], ['write', 424]]);
});

test('steps write as calls of their own do, and an address with its version is unknown inside a batch', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const { body } = await ada('POST', '/$batch', {
    requests: [{ id: '1', method: 'PUT', url: `${FILE}:/content`, headers: { 'Content-Type': 'application/json' }, body: { a: 1 } }, { id: '2', method: 'GET', url: '/v1.0/me' }],
  });
  const { text } = await ada('GET', `${FILE}:/content`);
  expect({ statuses: body.responses.map(({ status }) => status), text }).toEqual({ statuses: [400, 201], text: '{"a":1}' });
});
