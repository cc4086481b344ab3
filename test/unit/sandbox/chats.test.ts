import { expect, test } from 'vitest';
import { ADA, BEN, CLEO, tinySeed } from '../../support/tiny-seed.ts';
import { tinyTenant, type Talk, type Wire } from '../../support/tiny-tenant.ts';

const NOVEMBER = 'startDateTime=2026-11-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z';

async function weeklyChat(talk: Talk): Promise<string> {
  const { body: { value: [event] } } = await talk('GET', `/me/calendarView?${NOVEMBER}&$filter=subject eq 'Weekly sync'`);
  const { body: { value: [meeting] } } = await talk('GET', `/me/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${event.onlineMeeting.joinUrl}'`)}`);
  return `/chats/${meeting.chatInfo.threadId}`;
}

const text = (content: string): object => ({ body: { contentType: 'text', content } });
const card = { body: { contentType: 'html', content: '<p>Notes</p><attachment id="a1"></attachment>' }, attachments: [{ id: 'a1', contentType: 'application/vnd.microsoft.card.adaptive', content: '{"type":"AdaptiveCard","version":"1.5"}' }] };

test('a card that was posted is read by every member of the chat', async () => {
  const tenant = await tinyTenant();
  const [ada, ben] = [await tenant.as(ADA), await tenant.as(BEN)];
  const chat = await weeklyChat(ada);
  const posted = await ada('POST', `${chat}/messages`, card);
  const { body } = await ben('GET', `${chat}/messages/${posted.body.id}`);
  expect({ status: posted.status, from: body.from?.user.id, content: body.body.content, card: body.attachments[0].content })
    .toEqual({ status: 201, from: ADA, content: card.body.content, card: card.attachments[0]?.content });
});

test('a message is changed and deleted by its author alone', async () => {
  const tenant = await tinyTenant();
  const [ada, ben] = [await tenant.as(ADA), await tenant.as(BEN)];
  const chat = await weeklyChat(ada);
  const { body: { id } } = await ada('POST', `${chat}/messages`, text('first'));
  const statuses = [
    await ben('PATCH', `${chat}/messages/${id}`, text('not mine')),
    await ben('POST', `/users/${BEN}${chat}/messages/${id}/softDelete`),
    await ada('PATCH', `${chat}/messages/${id}`, text('second')),
    await ada('POST', `/users/${ADA}${chat}/messages/${id}/softDelete`),
    await ada('PATCH', `${chat}/messages/${id}`, text('third')),
  ].map(({ status }) => status);
  expect(statuses).toEqual([403, 403, 204, 204, 404]);
});

test('a deleted message stays in its place without its words', async () => {
  const ada = await (await tinyTenant()).as(ADA);
  const chat = await weeklyChat(ada);
  const { body: { id } } = await ada('POST', `${chat}/messages`, text('words'));
  await ada('POST', `/users/${ADA}${chat}/messages/${id}/softDelete`);
  const { body: { value: [message] } } = await ada('GET', `${chat}/messages`);
  expect({ id: message.id, body: message.body.content, attachments: message.attachments, deleted: message.deletedDateTime !== null }).toEqual({ id, body: '', attachments: [], deleted: true });
});

test('who is not a member may neither read nor write', async () => {
  const tenant = await tinyTenant();
  const chat = await weeklyChat(await tenant.as(ADA));
  const cleo = await tenant.as(CLEO);
  expect([(await cleo('GET', chat)).status, (await cleo('GET', `${chat}/messages`)).status, (await cleo('POST', `${chat}/messages`, text('hello'))).status]).toEqual([403, 403, 403]);
});

test('messages come newest first in pages, and a filter counts only beside the order by the same property', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as(ADA);
  const chat = await weeklyChat(ada);
  for (const hour of ['10', '11', '12', '13']) {
    await tenant.control('clock', { now: `2026-11-16T${hour}:00:00Z` });
    await ada('POST', `${chat}/messages`, text(hour));
  }
  const said = (messages: readonly Wire[]): string[] => messages.filter(({ from }) => from !== null).map(({ body }) => body.content);
  const words = async (query: string): Promise<string[]> => said((await ada('GET', `${chat}/messages${query}`)).body.value);
  const { body: page } = await ada('GET', `${chat}/messages?$top=3`);
  const { body: rest } = await ada('GET', page['@odata.nextLink']);
  expect({
    first: said(page.value),
    rest: said(rest.value),
    filtered: await words('?$orderby=lastModifiedDateTime desc&$filter=lastModifiedDateTime gt 2026-11-16T11:30:00Z'),
    unordered: await words('?$filter=lastModifiedDateTime gt 2026-11-16T11:30:00Z'),
    tooMany: (await ada('GET', `${chat}/messages?$top=51`)).status,
    ascending: (await ada('GET', `${chat}/messages?$orderby=createdDateTime asc`)).status,
  }).toEqual({ first: ['13', '12', '11'], rest: ['10'], filtered: ['13', '12'], unordered: ['13', '12', '11', '10'], tooMany: 400, ascending: 400 });
});

test('a message whose body names an attachment it does not have is refused', async () => {
  const ada = await (await tinyTenant()).as(ADA);
  const { status } = await ada('POST', `${await weeklyChat(ada)}/messages`, { ...card, attachments: [] });
  expect(status).toBe(400);
});

test('Teams itself writes into the chat when a meeting has ended: without an author, and named only to who asks', async () => {
  const ada = await (await tinyTenant()).as(ADA);
  const chat = await weeklyChat(ada);
  const shown = async (prefer: string): Promise<unknown> => (await ada('GET', `${chat}/messages`, undefined, { prefer })).body.value.map(({ messageType, from, createdDateTime }) => [messageType, from, createdDateTime]);
  const of = (type: string): unknown => ['2026-11-16T09:30:00.000Z', '2026-11-09T09:30:00.000Z', '2026-11-02T09:30:00.000Z'].map((at) => [type, null, at]);
  expect([await shown(''), await shown('include-unknown-enum-members')]).toEqual([of('unknownFutureValue'), of('systemEventMessage')]);
});

test('a guest has no mailbox here, and sits in the chat all the same', async () => {
  const seed = tinySeed();
  const tenant = await tinyTenant({ seed: () => ({ ...seed, people: seed.people.map((p) => (p.id === BEN ? { ...p, role: 'guest', hasMailbox: false } : p)) }) });
  const chat = await weeklyChat(await tenant.as(ADA));
  const guest = await tenant.as(BEN);
  const calendar = await guest('GET', `/me/calendarView?${NOVEMBER}`);
  expect([calendar.status, calendar.body.error.code, (await guest('GET', chat)).status, (await guest('GET', `${chat}/messages`)).status, (await guest('POST', `${chat}/messages`, card)).status])
    .toEqual([404, 'MailboxNotEnabledForRESTAPI', 200, 200, 201]);
});
