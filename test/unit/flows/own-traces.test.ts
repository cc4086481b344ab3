import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphInvites } from '#adapters/graph/graph-invites.ts';
import { createGraphMeetingChat } from '#adapters/graph/graph-meeting-chat.ts';
import { createGraphNotebook } from '#adapters/graph/graph-notebook.ts';
import { createGraphPublishedRows } from '#adapters/graph/graph-published-rows.ts';
import { createOnlineMeetings } from '#adapters/graph/online-meetings.ts';
import { loopOnGraph } from '#app/loop-on-graph.ts';
import { failed, ok } from '#base/result.ts';
import { days, minus, plus, type LocalDate } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { JudgedRow } from '#domain/meeting-row.ts';
import { authorMark, meetingMark, rowKey } from '#domain/team-list.ts';
import { openOwnCopy } from '#flows/own-copy.ts';
import type { KeptOwn } from '#flows/own-documents.ts';
import { PREFERENCES, withEntry } from '#flows/own-document.ts';
import { findTraces, type FoundTraces, type TraceParts } from '#flows/own-traces.ts';
import { renderCard } from '#notes/card.ts';
import { putInvite } from '#notes/find-invite.ts';
import { renderAim, renderInvite, THIS_MEETING } from '#notes/invite.ts';
import { renderElement } from '#notes/onenote.ts';
import { recordKey } from '#domain/record.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../support/graph-on-tenant.ts';
import { launchSite } from '../../support/launch-site.ts';
import { aRecord } from '../../support/meetings.ts';
import { FULL_ROW } from '../../support/meeting-rows.ts';
import { memoryDevice } from '../../support/memory-device.ts';
import { memoryCollection } from '../../support/memory-stores.ts';
import { ADA, BEN, TINY_NOW, tinySeed } from '../../support/tiny-seed.ts';

const clock = fixedClock(TINY_NOW);
const { signal } = new AbortController();
const SITE = 'https://tiny.sharepoint.com/teams/launch';

let on: TenantGraph;
let parts: TraceParts;

beforeEach(async () => {
  on = await graphOnTenant(tinySeed(), ADA, clock);
  await on.control('sites', [launchSite()]);
  const { graph, me } = on;
  const all = await createGraphCalendar(graph, me).meetings({ from: minus(clock.now(), days(20)), to: plus(clock.now(), days(1)) }, signal, () => undefined);
  parts = {
    me, chat: createGraphMeetingChat(graph, createOnlineMeetings(graph), me), invites: createGraphInvites(graph), notebook: createGraphNotebook(graph), places: loopOnGraph(graph, 'https://graph.microsoft.com'),
    sites: [SITE], copy: undefined, meetings: all.ok ? all.value : [],
  };
});
afterEach(() => on.close());

/** The two newest dates of the weekly series. */
function weekly(): readonly [Meeting, Meeting] {
  const [last, before] = parts.meetings.filter(({ subject }) => subject === 'Weekly sync').toSorted((a, b) => b.start - a.start);
  if (!last || !before) throw new Error('no weekly sync in the calendar');
  return [last, before];
}

/** One thing in each place, as any device of Ada's writes it; Ben's row beside hers. */
async function writeEverywhere(): Promise<void> {
  const { chat, invites, notebook, places, me } = parts;
  const [last, before] = weekly();
  const record = aRecord(before, { author: me, commitments: [{ cue: 'When it is Monday', action: 'ask for the figures', owner: me }] });
  const thread = await chat.chatOf(before, signal);
  if (!thread.ok || thread.value === undefined) throw new Error('no chat');
  await chat.post(thread.value, renderCard(record, { openUrl: 'https://debrief.example.test/' }), signal);
  await chat.post(thread.value, { summaryHtml: 'lunch?', cardJson: JSON.stringify({ type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'lunch?' }] }) }, signal);
  const eventId = last.origin.from === 'calendar' ? last.origin.eventId : '';
  const read = await invites.read(eventId, signal);
  if (read.ok) await invites.write(eventId, putInvite(read.value.html, renderInvite(record) ?? '', recordKey(record)), read.value.etag, signal);
  await places.tasks.add('key', { title: 'ask for the figures', note: '', about: 'Weekly sync', link: 'https://debrief.example.test/' }, signal);
  await places.blocks.make({ weekday: 'friday', time: '15:00', zone: 'Europe/Paris' }, { subject: 'Finish my week', html: '<p>Open</p>' }, '2026-11-16' as LocalDate, 'once', signal);
  for (const id of [ADA, BEN]) {
    await places.teamList(SITE).add({ key: rowKey(before.id, { ...me, id }, 'outcome'), meeting: before.id, kind: 'outcome', choice: 'nothing' }, signal);
  }
  await notebook.create({ title: 'Weekly sync', html: renderElement(record), at: before.start }, signal);
  await notebook.create({ title: 'Holidays', html: '<p>July</p>', at: before.start }, signal);
  await places.folder.write('2026-11.json', { version: 1 }, undefined, signal);
}

const find = (given: Partial<TraceParts> = {}): Promise<readonly FoundTraces[]> => findTraces({ ...parts, ...given }, signal, () => undefined);
const namesIn = (found: readonly FoundTraces[]) => Object.fromEntries(found.map(({ place, traces, failure }) => [place, failure ? failure.kind : traces.map(({ name }) => name)]));
const NOTHING = { folder: [], cards: [], invitations: [], pages: [], tasks: [], block: [], choices: [] };

describe('everything of one’s own', () => {
  it('is found in each place, and nothing of anybody else’s', async () => {
    expect(namesIn(await find())).toEqual(NOTHING);
    await writeEverywhere();
    expect(namesIn(await find())).toEqual({
      folder: ['2026-11.json'], cards: ['Weekly sync'], invitations: ['Weekly sync'], pages: ['Weekly sync'], tasks: ['ask for the figures'], block: [''], choices: ['Weekly sync'],
    });
  });

  it('is gone after each was removed, and what stood around it is as it was', async () => {
    const [last] = weekly();
    const eventId = last.origin.from === 'calendar' ? last.origin.eventId : '';
    const before = await parts.invites.read(eventId, signal);
    await writeEverywhere();
    for (const { traces } of await find()) for (const trace of traces) expect(await trace.remove(signal)).toEqual({ ok: true, value: undefined });
    const after = await parts.invites.read(eventId, signal);
    const rows = await parts.places.teamList(SITE).rows(weekly()[1].id, signal);
    expect([namesIn(await find()), after.ok && after.value.html, rows.ok && rows.value.length]).toEqual([NOTHING, before.ok && before.value.html, 1]);
  });

  describe('of what an appointment is for', () => {
    const aim = renderAim({ intent: 'Fewer suppliers', questions: [] }) ?? '';
    const eventOf = ({ origin }: Meeting): string => (origin.from === 'calendar' ? origin.eventId : '');
    const html = async (eventId: string): Promise<string> => {
      const read = await parts.invites.read(eventId, signal);
      return read.ok ? read.value.html : read.failure.kind;
    };
    async function put(eventId: string): Promise<void> {
      const read = await parts.invites.read(eventId, signal);
      if (read.ok) await parts.invites.write(eventId, putInvite(read.value.html, aim, THIS_MEETING), read.value.etag, signal);
    }
    const found = async (given: Partial<TraceParts> = {}) => (await find(given)).find(({ place }) => place === 'invitations');
    async function removed(given: Partial<TraceParts> = {}): Promise<readonly (string | undefined)[]> {
      const { traces } = await found(given) ?? { traces: [] };
      for (const trace of traces) expect(await trace.remove(signal)).toEqual({ ok: true, value: undefined });
      return traces.map(({ name }) => name);
    }

    it('is found in the invitation of one meeting and removed, and nothing else of it is touched', async () => {
      const [last, before] = weekly();
      const was = [await html(eventOf(last)), await html(eventOf(before))];
      await put(eventOf(last));
      expect(JSON.stringify((await found())?.traces)).toContain('Fewer suppliers');
      expect([await removed(), await html(eventOf(last)), await html(eventOf(before)), (await found())?.traces]).toEqual([['Weekly sync'], ...was, []]);
    });

    it('is found once in a whole series, and is gone from all its dates, also from one that was changed by itself since', async () => {
      const [newest, , first] = parts.meetings.filter(({ subject }) => subject === 'Weekly sync').toSorted((x, y) => y.start - x.start);
      const both = async () => (newest && first ? [await html(eventOf(newest)), await html(eventOf(first))] : []);
      const was = await both();
      await put(newest?.series ?? '');
      // An exception from now on, with the words of the series in its own invitation.
      if (newest) await on.graph.send({ method: 'PATCH', path: `/me/events/${eventOf(newest)}`, headers: {}, scopes: ['Calendars.ReadWrite'], body: { body: { contentType: 'html', content: await html(eventOf(newest)) } } }, signal);
      expect((await both()).map((text) => text.includes('Fewer suppliers'))).toEqual([true, true]);
      expect([await removed(), await both(), (await found())?.traces]).toEqual([['Weekly sync'], was, []]);
    });

    it('is found after the weeks that are shown, too', async () => {
      const [last] = weekly();
      await put(eventOf(last));
      const alone = { ...last, series: undefined } as unknown as Meeting;
      expect(await removed({ meetings: [], later: async () => ok([alone]) })).toEqual(['Weekly sync']);
    });

    it('may stand in more places where later weeks cannot be read', async () => {
      expect((await found({ later: async () => failed({ kind: 'offline' }) }))?.failure).toEqual({ kind: 'offline' });
    });
  });

  it('says what it holds, so that it can be taken along', async () => {
    await writeEverywhere();
    const text = JSON.stringify((await find()).map(({ place, traces }) => ({ place, says: traces.map(({ says }) => says) })));
    expect(['ask for the figures', 'When it is Monday', '"choice":"nothing"', '"weekday":"friday"'].filter((words) => !text.includes(words))).toEqual([]);
  });

  it('is still looked for elsewhere where one place refuses, and that place says so', async () => {
    await writeEverywhere();
    await on.control('faults', [{ match: { method: 'GET', path: '/me/todo/lists' }, times: 9, fault: { status: 403 } }]);
    expect(namesIn(await find())).toMatchObject({ tasks: 'forbidden', cards: ['Weekly sync'], block: [''], choices: ['Weekly sync'] });
  });

  it('is found too where it is still on its way to the folder', async () => {
    const copy = await openOwnCopy({ folder: parts.places.folder, store: memoryCollection<KeptOwn>(), clock, ...memoryDevice().tab() });
    if (!copy.ok) throw new Error('no copy');
    await copy.value.change(PREFERENCES, (doc) => withEntry(doc, 'preferences', 'to-do', { value: true }));
    expect(namesIn(await find({ copy: copy.value })).folder).toEqual([]);
    await copy.value.everywhere(true);
    const found = (await find({ copy: copy.value })).find(({ place }) => place === 'folder');
    expect(found?.traces.map(({ name, says }) => [name, says])).toEqual([[PREFERENCES, '{"version":1,"preferences":{"to-do":{"value":true}}}']]);
    await parts.places.folder.write(PREFERENCES, { version: 1 }, undefined, signal);
    expect(await found?.traces[0]?.remove(signal)).toEqual({ ok: true, value: undefined });
    expect(namesIn(await find({ copy: copy.value })).folder).toEqual([]);
  });

  it('in the list of each site that was used is found, also where one of them is gone and another refuses', async () => {
    await writeEverywhere();
    const refused = 'https://tiny.sharepoint.com/teams/closed';
    await on.control('sites', [launchSite(), launchSite({ id: 'tiny.sharepoint.com,aaaaaaaa-2222-4222-a222-222222222222,bbbbbbbb-2222-4222-a222-222222222222', path: 'teams/closed', grant: 'none' })]);
    await parts.places.teamList(SITE).add({ key: rowKey(weekly()[1].id, parts.me, 'outcome'), meeting: weekly()[1].id, kind: 'outcome', choice: 'nothing' }, signal);
    const choices = (await find({ sites: ['https://tiny.sharepoint.com/teams/gone', refused, SITE] })).find(({ place }) => place === 'choices');
    expect([choices?.failure?.kind, choices?.traces.map(({ name }) => name)]).toEqual(['forbidden', ['Weekly sync']]);
  });

  it('that was published for the leaders is found by its meeting, and removed', async () => {
    const list = parts.places.teamList(SITE);
    for (const id of [ADA, BEN]) await list.publish({ ...FULL_ROW, key: meetingMark(weekly()[id === ADA ? 0 : 1].id) }, authorMark({ ...parts.me, id }), signal);
    const [found, ...more] = (await find()).flatMap(({ place, traces }) => (place === 'choices' ? traces : []));
    expect([found?.name, (found?.says as JudgedRow).verdict, more]).toEqual(['Weekly sync', FULL_ROW.verdict, []]);
    await found?.remove(signal);
    const left = await createGraphPublishedRows(on.graph, SITE).page({ from: FULL_ROW.week, to: FULL_ROW.week }, undefined, signal);
    expect([namesIn(await find()), left.ok && left.value.rows.length]).toEqual([NOTHING, 1]);
  });

  it('in a list that was never used is not asked for', async () => {
    await find({ sites: [] });
    expect(on.tenant.log().filter(({ url }) => url.includes('/sites/'))).toEqual([]);
  });

  it('tells how far looking has come, to the last step', async () => {
    const told: (readonly [number, number])[] = [];
    await findTraces(parts, signal, (done, of) => told.push([done, of]));
    const of = told[0]?.[1] ?? 0;
    expect([told.length, told.at(-1)]).toEqual([of + 1, [of, of]]);
  });
});
