import { expect, test } from 'vitest';
import { ADA, CLEO, tinySeed } from '../../support/tiny-seed.ts';
import { tinyTenant, type TinyTenant, type Wire } from '../../support/tiny-tenant.ts';

const VIEW = '/me/calendarView?startDateTime=2026-11-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z&$top=50&$orderby=start/dateTime';

async function view(tenant: TinyTenant, who = ADA): Promise<readonly Wire[]> {
  return (await (await tenant.as(who))('GET', VIEW)).body.value;
}

test('an occurrence that is moved becomes an exception and keeps id, iCalUId and join address', async () => {
  const tenant = await tinyTenant();
  const [before] = await view(tenant);
  await tenant.control('events', { do: 'move', id: 'weekly-1', start: '2026-11-05T08:00:00Z', end: '2026-11-05T08:30:00Z' });
  const [after] = await view(tenant);
  const same = (['id', 'iCalUId', 'seriesMasterId', 'onlineMeeting'] as const).map((name) => JSON.stringify(before?.[name]) === JSON.stringify(after?.[name]));
  expect({ type: after?.['type'], start: after?.['start'], same, originalStart: after?.['originalStart'], newTag: before?.['@odata.etag'] !== after?.['@odata.etag'] }).toEqual({
    type: 'exception', start: { dateTime: '2026-11-05T08:00:00.0000000', timeZone: 'UTC' }, same: [true, true, true, true], originalStart: '2026-11-02T09:00:00Z', newTag: true,
  });
});

test('a meeting can be cancelled, shown otherwise, given other people, and deleted', async () => {
  const tenant = await tinyTenant();
  await tenant.control('events', [
    { do: 'change', id: 'weekly-3', patch: { isCancelled: true, showAs: 'free' } },
    { do: 'change', id: 'one-to-one', patch: { attendees: [{ person: CLEO, type: 'required', response: 'none' }] } },
    { do: 'delete', id: 'cancelled' },
  ]);
  const short = (events: readonly Wire[]): unknown[] => events.map(({ subject, isCancelled, showAs }) => [subject, isCancelled, showAs]);
  expect({ ada: short(await view(tenant)), cleo: short(await view(tenant, CLEO)) }).toEqual({
    ada: [['Weekly sync', false, 'busy'], ['Weekly sync', false, 'busy'], ['Weekly sync', true, 'free']],
    cleo: [['Weekly sync', false, 'busy'], ['Meeting one-to-one', false, 'busy'], ['Meeting private', false, 'busy']],
  });
});

test('a new body from the organizer takes the place of one that was written by the API', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as(ADA);
  const [first] = await view(tenant);
  await ada('PATCH', `/me/events/${first?.id ?? ''}`, { body: { contentType: 'html', content: first?.body.content.replace('<body>', '<body>Block') } });
  await tenant.control('events', { do: 'change', id: 'weekly-1', patch: { bodyHtml: '<p>Anew</p>' } });
  const [after] = await view(tenant);
  expect({ block: after?.body.content.includes('Block'), anew: after?.body.content.includes('<p>Anew</p>'), join: after?.body.content.includes('Join the meeting now') }).toEqual({ block: false, anew: true, join: true });
});

test('the chat of a deleted meeting is still there', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as(ADA);
  const join = (await view(tenant)).find(({ subject }) => subject === 'Meeting one-to-one')?.onlineMeeting.joinUrl ?? '';
  const { body: { value: [meeting] } } = await ada('GET', `/me/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${join}'`)}`);
  await tenant.control('events', { do: 'delete', id: 'one-to-one' });
  expect((await ada('GET', `/chats/${meeting.chatInfo.threadId}/messages`)).status).toBe(200);
});

test('what happened is taken back by a reset, and a posted seed starts without it', async () => {
  const tenant = await tinyTenant();
  await tenant.control('events', { do: 'delete', id: 'one-to-one' });
  const counts = [(await view(tenant)).length];
  await tenant.control('reset', {});
  counts.push((await view(tenant)).length);
  await tenant.control('events', { do: 'delete', id: 'one-to-one' });
  await tenant.control('seed', tinySeed());
  expect([...counts, (await view(tenant)).length]).toEqual([4, 5, 5]);
});

test.each([
  [[{ do: 'move', id: 'weekly-1', start: '2026-11-05T08:00:00Z', end: '2026-11-05T08:30:00Z' }, { do: 'jump' }], 'events[1].do: "add", "change", "move", "delete" or "makeSeries" is wanted'],
  [[{ do: 'move', id: 'none', start: '', end: '' }], 'events[0].id: there is no meeting none'],
  [[{ do: 'move', id: 'weekly-1', start: 'soon', end: '2026-11-05T08:30:00Z' }], 'events[0].meeting.start: soon is no UTC time'],
  [[{ do: 'change', id: 'weekly-1', patch: { end: '2026-11-02T08:00:00Z' } }], 'events[0].meeting.end: 2026-11-02T08:00:00Z lies before the start'],
  [[{ do: 'change', id: 'weekly-1', patch: { id: 'other' } }], 'events[0].patch: the id and the series of a meeting stay'],
  [[{ do: 'add', meeting: { id: 'weekly-1' } }], 'events[0].meeting: the id weekly-1 is taken'],
  [[{ do: 'makeSeries', id: 'one-to-one', series: 'weekly' }], 'events[0].series: an id that no other series has is wanted'],
])('what cannot be read is refused with its place: %j', async (events, message) => {
  const tenant = await tinyTenant();
  expect(await tenant.control('events', events)).toEqual({ error: 'bad_request', message });
});

test('of a list in which one thing is wrong nothing is done', async () => {
  const tenant = await tinyTenant();
  await tenant.control('events', [{ do: 'delete', id: 'one-to-one' }, { do: 'delete', id: 'none' }]);
  expect({ shown: (await view(tenant)).length, revision: (await tenant.control('state'))['revision'] }).toEqual({ shown: 5, revision: 0 });
});
