import { expect, test } from 'vitest';
import { SETTINGS } from '#sandbox/tenant/settings.ts';
import { ADA, BEN, CLEO } from '../../support/tiny-seed.ts';
import { tinyTenant, type Talk, type TinyTenant, type Wire } from '../../support/tiny-tenant.ts';

const VIEW = '/me/calendarView?startDateTime=2026-11-09T00:00:00Z&endDateTime=2026-11-30T00:00:00Z&$top=50&$orderby=start/dateTime';

/** The third occurrence of the weekly series, as the person's own calendar has it. */
async function third(talk: Talk): Promise<Wire> {
  const { body } = await talk('GET', VIEW);
  const found = body.value.findLast(({ subject }) => subject?.includes('Weekly'));
  if (!found) throw new Error('no weekly sync in view');
  return found;
}

const withBlock = (event: Wire, block = '<h2>Debrief</h2>'): object => ({ body: { contentType: 'html', content: event.body.content.replace('<body>', `<body>${block}`) } });

async function changed(tenant: TinyTenant, id: string): Promise<Wire> {
  const events = (await tenant.control('state'))['events'] as readonly Wire[];
  return events.find((event) => event.id === id) ?? ({} as Wire);
}

test('the organizer\'s words reach every copy, the guests are mailed, the join block stays byte for byte', async () => {
  const tenant = await tinyTenant();
  const [ada, ben] = [await tenant.as(ADA), await tenant.as(BEN)];
  const before = await third(ada);
  const { status, body } = await ada('PATCH', `/me/events/${before.id}`, withBlock(before));
  const { mails, joinBlockWhole, isOnlineMeeting } = await changed(tenant, 'weekly-3');
  expect({ status, type: body['type'], mine: body.body.content === before.body.content.replace('<body>', '<body><h2>Debrief</h2>'), bens: (await third(ben)).body.content.includes('<h2>Debrief</h2>'), newTag: body['@odata.etag'] !== before['@odata.etag'], mails, joinBlockWhole, isOnlineMeeting })
    .toEqual({ status: 200, type: 'exception', mine: true, bens: true, newTag: true, mails: 1, joinBlockWhole: true, isOnlineMeeting: true });
});

test('a body without the join address switches the online meeting off, for that occurrence', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as(ADA);
  const { body } = await ada('PATCH', `/me/events/${(await third(ada)).id}`, { body: { contentType: 'html', content: '<p>Only this</p>' } });
  const others = (await ada('GET', VIEW)).body.value.filter(({ subject }) => subject === 'Weekly sync').map((event) => event['isOnlineMeeting']);
  expect({ isOnlineMeeting: body['isOnlineMeeting'], onlineMeeting: body.onlineMeeting, others, whole: (await changed(tenant, 'weekly-3'))['joinBlockWhole'] }).toEqual({ isOnlineMeeting: false, onlineMeeting: null, others: [true, false], whole: false });
});

test('an attendee\'s words stay in the own copy, until the organizer\'s next update takes their place', async () => {
  const tenant = await tinyTenant();
  const [ada, ben] = [await tenant.as(ADA), await tenant.as(BEN)];
  const bens = await third(ben);
  await ben('PATCH', `/me/events/${bens.id}`, withBlock(bens, '<p>Mine</p>'));
  const between = [await third(ada), await third(ben)].map(({ body }) => body.content.includes('Mine'));
  await ada('PATCH', `/me/events/${(await third(ada)).id}`, { subject: 'Weekly synchronisation' });
  const { body, subject } = await third(ben);
  expect({ between, after: body.content.includes('Mine'), subject, mails: (await changed(tenant, 'weekly-3'))['mails'] }).toEqual({ between: [false, true], after: false, subject: 'Weekly synchronisation', mails: 1 });
});

test.each([
  ['ignored', 200],
  ['honoured', 412],
] as const)('an If-Match that is old is %s', async (ifMatch, expected) => {
  const tenant = await tinyTenant({ settings: { ifMatch } });
  const ada = await tenant.as(ADA);
  const event = await third(ada);
  const tag = { 'if-match': String(event['@odata.etag']) };
  const fresh = await ada('PATCH', `/me/events/${event.id}`, withBlock(event), tag);
  const old = await ada('PATCH', `/me/events/${event.id}`, withBlock(event), tag);
  expect([fresh.status, old.status]).toEqual([200, expected]);
});

test('the setting can be changed while it runs, and outlives a reset', async () => {
  const tenant = await tinyTenant();
  await tenant.control('settings', { ifMatch: 'honoured' });
  await tenant.control('reset', {});
  expect((await tenant.control('state'))['settings']).toEqual({ ...SETTINGS, ifMatch: 'honoured' });
});

test('a moved occurrence keeps its ids and says when it stood first', async () => {
  const ada = await (await tinyTenant()).as(ADA);
  const before = await third(ada);
  const time = (dateTime: string) => ({ dateTime, timeZone: 'W. Europe Standard Time' });
  const { body } = await ada('PATCH', `/me/events/${before.id}`, { start: time('2026-11-18T10:00:00'), end: time('2026-11-18T10:30:00') });
  expect({ start: body['start'], originalStart: body['originalStart'], id: body.id === before.id, iCalUId: body['iCalUId'] === before['iCalUId'] })
    .toEqual({ start: { dateTime: '2026-11-18T09:00:00.0000000', timeZone: 'UTC' }, originalStart: '2026-11-16T09:00:00Z', id: true, iCalUId: true });
});

test('the body of a series\' head reaches its unchanged occurrences', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as(ADA);
  const { body: head } = await ada('GET', `/me/events/${(await third(ada)).seriesMasterId}`);
  const { body } = await ada('PATCH', `/me/events/${head.id}`, withBlock(head));
  const { body: all } = await ada('GET', '/me/calendarView?startDateTime=2026-11-01T00:00:00Z&endDateTime=2026-11-30T00:00:00Z&$top=50&$orderby=start/dateTime');
  expect({ head: body.body.content.includes('Debrief'), weekly: all.value.filter(({ subject }) => subject === 'Weekly sync').map((event) => [event['type'], event.body.content.includes('Debrief')]) })
    .toEqual({ head: true, weekly: [['occurrence', true], ['exception', false], ['occurrence', true]] });
});

test('nobody writes without the scope, into what is not theirs, or what an event does not have', async () => {
  const tenant = await tinyTenant();
  const [poor, ada, cleo] = [await tenant.as(ADA, ['Calendars.Read']), await tenant.as(ADA), await tenant.as(CLEO)];
  const { id } = await third(ada);
  const answers = [await poor('PATCH', `/me/events/${id}`, {}), await cleo('PATCH', `/me/events/${id}`, {}), await ada('PATCH', `/me/events/${id}`, { titel: 'x' }), await ada('PATCH', `/me/events/${id}`, '{"half'), await ada('PATCH', `/me/events/${id}`, { body: { contentType: 'html' } })];
  expect(answers.map(({ status, body }) => [status, body.error.code])).toEqual([[403, 'ErrorAccessDenied'], [404, 'ErrorItemNotFound'], [400, 'RequestBodyRead'], [400, 'BadRequest'], [400, 'BadRequest']]);
});

test('a body written as text is kept as a page', async () => {
  const ada = await (await tinyTenant()).as(ADA);
  const { body } = await ada('PATCH', `/me/events/${(await third(ada)).id}`, { body: { contentType: 'text', content: 'One < two\nThree' } }, { prefer: 'outlook.body-content-type="text"' });
  expect(body.body).toEqual({ contentType: 'text', content: 'One < two\r\n\r\nThree' });
});

test('changes outlive a restart on the same store', async () => {
  const texts: string[] = [];
  const store = { read: async () => texts.at(-1), write: async (text: string) => void texts.push(text) };
  const before = await tinyTenant({ store });
  const ada = await before.as(ADA);
  const event = await third(ada);
  await ada('PATCH', `/me/events/${event.id}`, withBlock(event));
  await before.control('events', [{ do: 'delete', id: 'one-to-one' }]);
  const after = await (await tinyTenant({ store })).as(ADA);
  const { body } = await after('GET', VIEW);
  expect({ block: (await third(after)).body.content.includes('<h2>Debrief</h2>'), talk: body.value.some(({ subject }) => subject === 'Meeting one-to-one') }).toEqual({ block: true, talk: false });
});
