import { expect, test } from 'vitest';
import { appLink, readAppLink } from '#sandbox/host/deep-link.ts';

test('a link to a part of the product leads back to that part and its chat', () => {
  const asked = { subPageId: 'meeting/ä&b', chatId: '19:meeting_x@thread.v2' };
  expect(readAppLink(appLink({ ...asked, label: 'My week' }))).toEqual(asked);
});

test('a link with neither leads to the product', () => {
  expect(readAppLink(appLink({}))).toEqual({});
});

test.each([
  'https://teams.microsoft.com/l/entity/another-app/debrief',
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0',
  'https://elsewhere.test/l/entity/0d0debf1-0000-4000-8000-000000000001/debrief',
  'javascript:alert(1)',
  'no address',
])('%s leads elsewhere', (link) => {
  expect(readAppLink(link)).toBeUndefined();
});

test('a link whose context is no JSON leads to the product', () => {
  expect(readAppLink('https://teams.microsoft.com/l/entity/0d0debf1-0000-4000-8000-000000000001/debrief?context=%7B')).toEqual({});
});
