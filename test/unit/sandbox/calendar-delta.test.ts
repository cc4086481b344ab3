import { expect, test } from 'vitest';
import { ADA, BEN, TINY_VTT, tinySeed } from '../../support/tiny-seed.ts';
import { tinyTenant, type Talk, type Wire } from '../../support/tiny-tenant.ts';

const WINDOW = 'startDateTime=2026-10-01T00:00:00Z&endDateTime=2026-12-01T00:00:00Z';
const DELTA = `/me/calendarView/delta?${WINDOW}`;
const NEXT_YEAR = { start: '2027-01-04T10:00:00Z', end: '2027-01-04T11:00:00Z' };

/** A whole round: all items of all pages, and the link to the next round. */
async function round(talk: Talk, start: string, size = 50): Promise<{ readonly items: readonly Wire[]; readonly pages: number; readonly delta: string }> {
  const items: Wire[] = [];
  let link = start;
  for (let pages = 1; ; pages += 1) {
    const { body } = await talk('GET', link, undefined, { prefer: `odata.maxpagesize=${size}, IdType="ImmutableId"` });
    items.push(...body.value);
    if (typeof body['@odata.deltaLink'] === 'string') return { items, pages, delta: body['@odata.deltaLink'] };
    link = body['@odata.nextLink'];
  }
}

const kind = (item: Wire): string => (item['@removed'] ? 'removed' : String(item['type']));
const counts = (items: readonly Wire[]): Record<string, number> => {
  const out: Record<string, number> = {};
  for (const item of items) out[kind(item)] = (out[kind(item)] ?? 0) + 1;
  return out;
};

test('the first round gives single events whole, occurrences as stubs, and the head of their series', async () => {
  const ada = await (await tinyTenant()).as(ADA);
  const { items } = await round(ada, DELTA);
  const stub = items.find((item) => kind(item) === 'exception') ?? {};
  expect({ counts: counts(items), stub: Object.keys(stub).sort(), single: items.find((item) => kind(item) === 'singleInstance')?.subject, head: items.find((item) => kind(item) === 'seriesMaster')?.subject }).toEqual({
    counts: { singleInstance: 30, occurrence: 2, exception: 1, seriesMaster: 1 },
    stub: ['@odata.etag', '@odata.type', 'end', 'id', 'seriesMasterId', 'start', 'type'], single: 'Meeting cancelled', head: 'Weekly sync',
  });
});

test('a round of many pages tells everything at least once, and some of it twice', async () => {
  const ada = await (await tinyTenant()).as(ADA);
  const { items, pages } = await round(ada, DELTA, 4);
  expect({ pages, distinct: new Set(items.map(({ id }) => id)).size, twice: items.length > 34 }).toEqual({ pages: 9, distinct: 34, twice: true });
});

test('with nothing changed a later round is one empty page', async () => {
  const ada = await (await tinyTenant()).as(ADA);
  const { delta } = await round(ada, DELTA);
  const later = await round(ada, delta);
  expect({ items: later.items, pages: later.pages }).toEqual({ items: [], pages: 1 });
});

test('a later round tells what was made, changed, moved out of the window and deleted, and what never stood in it as removed', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as(ADA);
  const { delta } = await round(ada, DELTA);
  const [model] = tinySeed().meetings.slice(-1);
  await tenant.control('events', [
    { do: 'add', meeting: { ...model, id: 'new' } }, { do: 'change', id: 'filler-3', patch: { subject: 'Renamed' } }, { do: 'move', id: 'filler-4', ...NEXT_YEAR },
    { do: 'delete', id: 'filler-5' }, { do: 'add', meeting: { ...model, id: 'far', ...NEXT_YEAR } }, { do: 'move', id: 'weekly-1', start: '2026-11-03T09:00:00Z', end: '2026-11-03T09:30:00Z' },
  ]);
  const { items } = await round(ada, delta);
  expect({ counts: counts(items), subjects: items.flatMap(({ subject }) => subject ?? []).sort() }).toEqual({ counts: { singleInstance: 2, removed: 3, exception: 1 }, subjects: ['Meeting filler-27', 'Renamed'] });
});

test('some deleted occurrences go untold by themselves; "quiet" says it for each', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as(ADA);
  const { delta } = await round(ada, DELTA);
  await tenant.control('events', [{ do: 'delete', id: 'weekly-1' }, { do: 'delete', id: 'weekly-2', quiet: false }, { do: 'delete', id: 'weekly-3', quiet: true }, { do: 'delete', id: 'filler-1', quiet: true }]);
  const { items } = await round(ada, delta);
  const state = await tenant.control('state');
  const untold = (state['events'] as readonly { id: string; untold: boolean }[]).map(({ id, untold: is }) => [id, is]);
  expect({ counts: counts(items), untold }).toEqual({ counts: { removed: 1 }, untold: [['weekly-1', true], ['weekly-2', false], ['weekly-3', true], ['filler-1', true]] });
});

test('changes are told to those whose calendar they are in, and to those who lost the event', async () => {
  const tenant = await tinyTenant();
  const ben = await tenant.as(BEN);
  const { delta } = await round(ben, DELTA);
  await tenant.control('events', [{ do: 'change', id: 'private', patch: { subject: 'Cleo alone' } }, { do: 'change', id: 'filler-2', patch: { attendees: [] } }]);
  expect(counts((await round(ben, delta)).items)).toEqual({ removed: 1 });
});

test('what changes between two pages is not lost: the next round tells it', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as(ADA);
  const first = await ada('GET', DELTA, undefined, { prefer: 'odata.maxpagesize=20' });
  await tenant.control('events', [{ do: 'delete', id: 'filler-0' }, { do: 'change', id: 'filler-1', patch: { subject: 'Meanwhile' } }]);
  const rest = await round(ada, first.body['@odata.nextLink']);
  const later = await round(ada, rest.delta);
  expect(counts(later.items)).toEqual({ removed: 1, singleInstance: 1 });
});

test('a meeting that is made a series: its id is the head\'s now, its occurrences are new and share its iCalUId but for the date', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as(ADA);
  const view = async (): Promise<readonly Wire[]> => (await ada('GET', `/me/calendarView?${WINDOW}&$top=50`, undefined, { prefer: 'IdType="ImmutableId"' })).body.value;
  const before = (await view()).find(({ subject }) => subject === 'Meeting one-to-one');
  const { delta } = await round(ada, DELTA);
  await tenant.control('events', [{ do: 'makeSeries', id: 'one-to-one', series: { id: 'weekly-talk', count: 2 } }]);
  const { items } = await round(ada, delta);
  const after = (await view()).filter(({ subject }) => subject === 'Meeting one-to-one');
  const withoutDate = (event: Wire | undefined): string => String(event?.['iCalUId']).replace(/^(.{32}).{8}/, '$1');
  expect({
    kinds: items.map((item) => [kind(item), item.id === before?.id]), same: new Set([before, ...after].map(withoutDate)).size,
    ids: new Set([before, ...after].map((event) => event?.['iCalUId'])).size, join: new Set([before, ...after].map((event) => event?.onlineMeeting.joinUrl)).size,
  }).toEqual({ kinds: [['seriesMaster', true], ['occurrence', false], ['occurrence', false]], same: 1, ids: 3, join: 1 });
});

test('a meeting that is made a series keeps its transcript, once', async () => {
  const seed = tinySeed();
  const tenant = await tinyTenant({ seed: () => ({ ...seed, meetings: seed.meetings.map((m) => (m.id === 'one-to-one' ? { ...m, transcripts: [{ startedAt: m.start, vtt: TINY_VTT }] } : m)) }) });
  const ada = await tenant.as(ADA);
  await tenant.control('events', [{ do: 'makeSeries', id: 'one-to-one', series: 'weekly-talk' }]);
  const event = (await ada('GET', `/me/calendarView?${WINDOW}&$top=50`)).body.value.find(({ subject }) => subject === 'Meeting one-to-one');
  const { body: { value: [room] } } = await ada('GET', `/me/onlineMeetings?$filter=${encodeURIComponent(`JoinWebUrl eq '${event?.onlineMeeting.joinUrl ?? ''}'`)}`);
  const transcripts = (await ada('GET', `/me/onlineMeetings/${room.id}/transcripts`)).body.value;
  expect(transcripts.map((transcript) => transcript['createdDateTime'])).toEqual(['2026-11-11T13:00:00.0000000Z']);
});

test.each([
  [410, 410, true],
  [404, 404, false],
  [400, 400, false],
] as const)('links that have aged are refused with %i, and the beginning is open', async (as, status, location) => {
  const tenant = await tinyTenant();
  const ada = await tenant.as(ADA);
  const { delta } = await round(ada, DELTA);
  await tenant.control('delta', { expire: true, as });
  const refused = await ada('GET', delta);
  const again = await round(ada, refused.headers.get('location') ?? DELTA);
  expect({ status: refused.status, code: refused.body.error.code, location: refused.headers.has('location'), again: again.items.length }).toEqual({ status, code: 'SyncStateNotFound', location, again: 34 });
});

test.each([
  ['a week later', async (tenant: Awaited<ReturnType<typeof tinyTenant>>) => tenant.control('clock', { advanceMs: 7 * 86_400_000 + 1 })],
  ['after the tenant was filled anew', async (tenant: Awaited<ReturnType<typeof tinyTenant>>) => tenant.control('reset', {})],
])('a link is too old %s', async (_, happens) => {
  const tenant = await tinyTenant();
  const { delta } = await round(await tenant.as(ADA), DELTA);
  await happens(tenant);
  expect((await (await tenant.as(ADA))('GET', delta)).status).toBe(410);
});

test.each(['$select=subject', '$filter=isCancelled eq true', '$expand=extensions', '$orderby=subject', '$search=a', '$top=5'])('delta refuses %s', async (option) => {
  const ada = await (await tinyTenant()).as(ADA);
  const { status, body } = await ada('GET', `${DELTA}&${option}`);
  expect({ status, code: body.error.code }).toEqual({ status: 400, code: 'ErrorInvalidUrlQuery' });
});

test.each([
  ['without a window', '/me/calendarView/delta', 'ErrorInvalidParameter'],
  ['with a token that is none', '/me/calendarView/delta?$deltatoken=abc', 'ErrorInvalidUrlQuery'],
])('delta is refused %s', async (_, path, code) => {
  const ada = await (await tinyTenant()).as(ADA);
  const { status, body } = await ada('GET', path);
  expect({ status, code: body.error.code }).toEqual({ status: 400, code });
});

test('a link is good for the window it began with alone', async () => {
  const ada = await (await tinyTenant()).as(ADA);
  const { delta } = await round(ada, DELTA);
  const { status } = await ada('GET', `${delta}&startDateTime=2026-11-01&endDateTime=2026-12-01`);
  expect(status).toBe(400);
});
