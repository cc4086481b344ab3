import { expect, test } from 'vitest';
import { ADA, BEN, CLEO } from '../../support/tiny-seed.ts';
import { tinyTenant } from '../../support/tiny-tenant.ts';

const NOVEMBER = 'startDateTime=2026-11-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z';
const ALL = 'startDateTime=2026-10-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z';

test('a calendar view comes in pages of ten whose links lead to every occurrence exactly once', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const sizes: number[] = [];
  const subjects: string[] = [];
  for (let link: string | undefined = `/me/calendarView?${ALL}&$select=subject`; link; ) {
    const { body } = await ada('GET', link);
    sizes.push(body.value.length);
    subjects.push(...body.value.map(({ id }) => id));
    link = body['@odata.nextLink'];
  }
  expect({ sizes, distinct: new Set(subjects).size }).toEqual({ sizes: [10, 10, 10, 3], distinct: 33 });
});

test('without a window a calendar view is refused', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const { status, body } = await ada('GET', '/me/calendarView?startDateTime=2026-11-01T00:00:00Z');
  expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'ErrorInvalidParameter' });
});

test('times come in the preferred zone, summer time included', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const { body } = await ada('GET', '/me/calendarView?startDateTime=2026-10-24T00:00:00Z&endDateTime=2026-10-27T00:00:00Z&$orderby=start/dateTime&$select=start', undefined, { prefer: 'outlook.timezone="W. Europe Standard Time"' });
  expect(body.value.map(({ start }) => start)).toEqual([
    { dateTime: '2026-10-24T12:00:00.0000000', timeZone: 'W. Europe Standard Time' },
    { dateTime: '2026-10-25T11:00:00.0000000', timeZone: 'W. Europe Standard Time' },
    { dateTime: '2026-10-26T11:00:00.0000000', timeZone: 'W. Europe Standard Time' },
  ]);
});

test('an occurrence has the same iCalUId and join address in two mailboxes, and another id', async () => {
  const tenant = await tinyTenant();
  const read = async (who: string) => (await (await tenant.as(who))('GET', `/me/calendarView?${NOVEMBER}&$top=50&$orderby=start/dateTime`)).body.value.filter(({ subject }) => subject === 'Weekly sync');
  const [adas, bens] = [await read(ADA), await read(BEN)];
  const same = (name: string): boolean[] => adas.map((event, i) => JSON.stringify(event[name]) === JSON.stringify(bens[i]?.[name]));
  expect({ iCalUId: same('iCalUId'), onlineMeeting: same('onlineMeeting'), id: same('id'), seriesMasterId: same('seriesMasterId') }).toEqual({
    iCalUId: [true, true, true], onlineMeeting: [true, true, true], id: [false, false, false], seriesMasterId: [false, false, false],
  });
  expect(new Set(adas.map(({ iCalUId }) => iCalUId)).size).toBe(3);
});

test('the calendar holds nothing of others: a private appointment of Cleo is in no other view', async () => {
  const tenant = await tinyTenant();
  const has = async (who: string) => (await (await tenant.as(who))('GET', `/me/calendarView?${NOVEMBER}&$top=50`)).body.value.some(({ sensitivity }) => sensitivity === 'private');
  expect([await has(ADA), await has(BEN), await has(CLEO)]).toEqual([false, false, true]);
});

test('an event is found by either kind of id and answers with the preferred kind, as text when asked', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const { body: { value: [plain] } } = await ada('GET', `/me/calendarView?${NOVEMBER}&$filter=subject eq 'Weekly sync'`);
  const { body: immutable } = await ada('GET', `/me/events/${plain.id}`, undefined, { prefer: 'IdType="ImmutableId", outlook.body-content-type="text"' });
  const { status } = await ada('GET', `/me/events/${immutable.id}`);
  expect({ differ: plain.id !== immutable.id, status, type: immutable.body.contentType, hello: immutable.body.content.startsWith('Hello & welcome\r\n'), join: immutable.body.content.includes('Join the meeting now<https://teams.microsoft.com/l/meetup-join/') })
    .toEqual({ differ: true, status: 200, type: 'text', hello: true, join: true });
});

test('the master of a series can be read by the id its occurrences name', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const { body: { value: [first] } } = await ada('GET', `/me/calendarView?${NOVEMBER}&$filter=subject eq 'Weekly sync'`);
  const { body } = await ada('GET', `/me/events/${first.seriesMasterId}?$select=type,recurrence`);
  expect({ type: body.type, interval: body.recurrence.pattern.interval, days: body.recurrence.pattern.daysOfWeek }).toEqual({ type: 'seriesMaster', interval: 1, days: ['monday'] });
});

test('only the organizer reads who answered what', async () => {
  const tenant = await tinyTenant();
  const answers = async (who: string) => (await (await tenant.as(who))('GET', `/me/calendarView?${NOVEMBER}&$filter=subject eq 'Weekly sync'`)).body.value[0].attendees.map(({ status }) => status.response);
  expect([await answers(ADA), await answers(BEN)]).toEqual([['accepted', 'accepted'], ['none', 'accepted']]);
});

test('a name that events do not have cannot be selected', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const { status, body } = await ada('GET', `/me/calendarView?${NOVEMBER}&$select=titel`);
  expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'RequestBroker--ParseUri' });
});

test('the calendar of another person is refused', async () => {
  const ada = await (await tinyTenant()).as('manager');
  const { status, body } = await ada('GET', `/users/${BEN}/calendarView?${NOVEMBER}`);
  expect({ status, code: body.error.code }).toEqual({ status: 403, code: 'ErrorAccessDenied' });
});
