import { expect, test } from 'vitest';
import { ADA, BEN, CLEO } from '../support/tiny-seed.ts';
import { GRAPH, tinyTenant, type Talk, type TinyTenant, type Wire } from '../support/tiny-tenant.ts';
import { OPERATION_SCOPES } from '#sandbox/tenant/scopes.ts';
import { loadOracle } from '../support/oracle.ts';
import { driveStores } from './drive-stores.ts';

const oracle = await loadOracle();

const VIEW = '/me/calendarView?startDateTime=2026-10-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z';
const FILE = '/me/drive/special/approot:/2026/november.json';
const CARD = { body: { contentType: 'html', content: '<p>Notes</p><attachment id="a1"></attachment>' }, attachments: [{ id: 'a1', contentType: 'application/vnd.microsoft.card.adaptive', content: '{"type":"AdaptiveCard"}' }] };

/** Drives every operation of the tenant, its refusals too, and gives the log. */
async function driveEverything(tenant: TinyTenant, base: string): Promise<Wire> {
  const connect = async (who: string, scopes?: readonly string[]) => {
    const talk = await tenant.as(who, scopes);
    return (method: string, path: string, body?: unknown, headers?: Record<string, string>) => talk(method, path.startsWith('http') ? path : base + path, body, headers);
  };
  const [ada, ben, cleo, poor] = [await connect(ADA), await connect(BEN), await connect(CLEO), await connect(ADA, ['User.Read'])];
  await ada('GET', '/me?$select=id,displayName,mail');
  await ada('GET', `/users/${BEN}`);
  await ada('GET', '/me/mailboxSettings');
  for (let link: string | undefined = `${VIEW}&$top=12&$count=true&$select=id,subject,start,onlineMeeting`; link; ) link = (await ada('GET', link)).body['@odata.nextLink'];
  const { body: { value: [event] } } = await ada('GET', `${VIEW}&$orderby=start/dateTime&$filter=subject eq 'Weekly sync'`, undefined, { prefer: 'outlook.timezone="Pacific Standard Time", IdType="ImmutableId"' });
  await ben('GET', `${VIEW}&$top=50`);
  await ada('GET', `/me/events/${event.id}`);
  await ada('GET', `/me/events/${event.seriesMasterId}`);
  await driveChanges(tenant, ada, ben, event.id);
  const byJoinUrl = `/me/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${event.onlineMeeting.joinUrl}'`)}`;
  const { body: { value: [meeting] } } = await ada('GET', byJoinUrl);
  await ada('GET', `/me/onlineMeetings/${meeting.id}`);
  const { body: { value: [transcript] } } = await ada('GET', `/me/onlineMeetings/${meeting.id}/transcripts`);
  await ada('GET', `/me/onlineMeetings/${meeting.id}/transcripts/${transcript.id}`);
  await ada('GET', `/me/onlineMeetings/${meeting.id}/transcripts/${transcript.id}/content?$format=text/vtt`);
  await ada('GET', `/me/onlineMeetings/${meeting.id}/transcripts/${transcript.id}/metadataContent`);
  const chat = `/chats/${meeting.chatInfo.threadId}`;
  await ada('GET', chat);
  await ada('GET', `${chat}/members`);
  const { body: { id } } = await ada('POST', `${chat}/messages`, CARD);
  await ben('POST', `${chat}/messages`, { body: { contentType: 'text', content: 'Thanks' } });
  await ada('PATCH', `${chat}/messages/${id}`, CARD);
  await ada('GET', `${chat}/messages/${id}`);
  const { body: page } = await ada('GET', `${chat}/messages?$top=1&$orderby=createdDateTime desc`);
  await ada('GET', page['@odata.nextLink']);
  await ada('POST', `/users/${ADA}${chat}/messages/${id}/softDelete`);
  await ada('GET', `${chat}/messages?$top=50&$orderby=${encodeURIComponent('lastModifiedDateTime desc')}&$filter=${encodeURIComponent('lastModifiedDateTime gt 2026-11-01T00:00:00.000Z')}`);
  await ada('GET', `${chat}/messages`);
  await driveStores(tenant, ada, cleo, chat);
  const { headers } = await ada('PUT', `${FILE}:/content`, { a: 1 });
  await ada('PUT', `${FILE}:/content`, { a: 2 }, { 'if-match': headers.get('etag') ?? '' });
  await ada('GET', FILE);
  await ada('GET', `${FILE}:/content`);
  await ada('GET', '/me/drive/special/approot');
  await ada('GET', '/me/drive/special/approot/children');
  await ada('POST', '/$batch', { requests: [
    { id: '1', method: 'GET', url: `/me/events/${event.id}?$select=subject,body` }, { id: '2', method: 'GET', url: `${chat}/messages?$top=5` },
    { id: '3', method: 'PUT', url: `${FILE}:/content`, headers: { 'content-type': 'application/json' }, body: { a: 3 } }, { id: '4', method: 'GET', url: '/me/events/none' },
    { id: '5', method: 'GET', url: `/me/onlineMeetings/${meeting.id}/transcripts/${transcript.id}` },
  ] });
  await ada('DELETE', FILE);
  await cleo('GET', byJoinUrl);
  await cleo('GET', chat);
  await poor('GET', VIEW);
  await ada('GET', '/me', undefined, { authorization: '' });
  await ada('GET', '/me/calendarView');
  await ada('PUT', `${FILE}:/content`, { a: 4 }, { 'if-match': '"old"' });
  for (const status of [429, 503, 412, 410]) {
    await tenant.control('faults', { match: { path: '/me/calendarView' }, times: 1, fault: { status, retryAfter: 1 } });
    await ada('GET', VIEW);
  }
  return tenant.control('log');
}

/** Rounds of delta with life in the calendar between them, and events that are written. */
async function driveChanges(tenant: TinyTenant, ada: Talk, ben: Talk, id: string): Promise<void> {
  const round = async (start: string): Promise<string> => {
    for (let link = start; ; ) {
      const { body } = await ada('GET', link, undefined, { prefer: 'odata.maxpagesize=9, IdType="ImmutableId"' });
      if (body['@odata.nextLink'] === undefined) return String(body['@odata.deltaLink']);
      link = body['@odata.nextLink'];
    }
  };
  const first = await round('/me/calendarView/delta?startDateTime=2026-10-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z');
  const { body: event } = await ada('GET', `/me/events/${id}`);
  await ada('PATCH', `/me/events/${id}`, { body: { contentType: 'html', content: event.body.content.replace('<body>', '<body><h2>Debrief</h2>') } }, { 'if-match': String(event['@odata.etag']), 'prefer': 'IdType="ImmutableId"' });
  const { body: bens } = await ben('GET', `${VIEW}&$top=50`);
  await ben('PATCH', `/me/events/${bens.value[0].id}`, { subject: 'Mine', start: { dateTime: '2026-11-03T10:00:00', timeZone: 'Romance Standard Time' }, end: { dateTime: '2026-11-03T11:00:00', timeZone: 'Romance Standard Time' } });
  await ada('PATCH', `/me/events/${event.seriesMasterId}`, { body: { contentType: 'text', content: 'To all of them' } });
  await ada('PATCH', `/me/events/${id}`, { end: { dateTime: '2020-01-01T00:00:00', timeZone: 'UTC' } });
  await tenant.control('events', [{ do: 'delete', id: 'filler-3' }, { do: 'move', id: 'weekly-2', start: '2026-11-10T09:00:00Z', end: '2026-11-10T09:30:00Z' }, { do: 'makeSeries', id: 'cancelled', series: 'again' }]);
  const second = await round(first);
  for (const as of [410, 404, 400]) {
    await tenant.control('delta', { expire: true, as });
    await ada('GET', second);
  }
  await tenant.control('settings', { ifMatch: 'honoured' });
  await ada('PATCH', `/me/events/${id}`, { subject: 'Late' }, { 'if-match': 'W/"old"' });
}

test.runIf(oracle).each([GRAPH, 'http://127.0.0.1:4000/v1.0', 'https://x.example/graph/v1.0'])('Microsoft\'s metadata has nothing against any request or answer at %s', { timeout: 60_000 }, async (base) => {
  const log = (await driveEverything(await tinyTenant({ prefix: '/graph' }), base)) as unknown as Parameters<NonNullable<typeof oracle>['checkLog']>[0];
  console.log(`${log.entries.length} exchanges checked against the published metadata; ${oracle?.amendments ?? 0} amendments`);
  expect({ complaints: oracle?.checkLog(log), failures: log.entries.filter(({ status = 0 }) => status >= 500).map(({ status }) => status) }).toEqual({ complaints: [], failures: [503] });
});

test.runIf(oracle)('the oracle does complain: a misspelt property, a wrong type, an option that an operation does not have', () => {
  const check = (given: object): number => oracle?.checkExchange({ method: 'GET', url: `${GRAPH}/me`, status: 200, responseBody: { id: 'a' }, ...given }).length ?? 0;
  expect([check({}), check({ responseBody: { id: 'a', displyName: 'x' } }), check({ responseBody: { id: 5 } }), check({ url: `${GRAPH}/me?$skip=1` })]).toEqual([0, 1, 1, 1]);
});

test.runIf(oracle)('what every example of Microsoft\'s documentation shows of an answer, the tenant\'s answer has too', { timeout: 60_000 }, async () => {
  const log = (await driveEverything(await tinyTenant(), GRAPH)) as unknown as Parameters<NonNullable<typeof oracle>['checkLog']>[0];
  // The columns of a list are whoever's made it: those of the examples are a shop's.
  const poorer = oracle?.poorerThanExamples(log).filter((line) => !/\/fields: (Name|Color|Quantity)$/.test(line));
  expect(poorer).toEqual([]);
});

test.runIf(oracle)('every scope that an operation is content with is one that Microsoft\'s table names for it', () => {
  const asPublished = (operation: string): string => operation.replace('GET /users/{id}', 'GET /users/{user-id}').replace('/events/{id}', '/events/{event-id}')
    .replace('onlineMeetings/{id}', 'onlineMeetings/{onlineMeeting-id}').replace('transcripts/{id}', 'transcripts/{callTranscript-id}').replace('chats/{id}', 'chats/{chat-id}').replace('messages/{id}', 'messages/{chatMessage-id}');
  const rows = Object.entries(OPERATION_SCOPES).filter(([operation]) => !/app folder|shared item|softDelete/.test(operation));
  expect(rows.flatMap(([operation, scopes]) => oracle?.unknownScopes(asPublished(operation), scopes) ?? [])).toEqual([]);
});
