import { afterAll, beforeAll, expect, test } from 'vitest';
import { createGraphNotebook } from '#adapters/graph/graph-notebook.ts';
import { loopOnGraph } from '#app/loop-on-graph.ts';
import { instant, type LocalDate } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { ChatId } from '#ports/meeting-chat.ts';
import { threadId } from '#sandbox/tenant/derived-ids.ts';
import { fixedClock } from '../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../support/graph-on-tenant.ts';
import { launchSite } from '../support/launch-site.ts';
import { FULL_ROW } from '../support/meeting-rows.ts';
import { loadOracle } from '../support/oracle.ts';
import { ADA, BEN, TINY_NOW, tinySeed } from '../support/tiny-seed.ts';

const oracle = await loadOracle();
let on: TenantGraph;
beforeAll(async () => { on = await graphOnTenant(tinySeed(), ADA, fixedClock(TINY_NOW)); });
afterAll(() => on.close());

test.runIf(oracle)('Microsoft\'s metadata has nothing against what the adapters of the loop ask', { timeout: 60_000 }, async () => {
  const { signal } = new AbortController();
  await on.control('sites', [launchSite({ grant: 'manage', lists: [] })]);
  const { folder, tasks, blocks, nudges, teamList } = loopOnGraph(on.graph, 'https://graph.microsoft.com');
  const notebook = createGraphNotebook(on.graph);
  await folder.read('2026-11.json', signal);
  const written = await folder.write('2026-11.json', { version: 1 }, undefined, signal);
  if (written.ok) await folder.write('2026-11.json', { version: 1, drafts: {} }, written.value.etag, signal);
  expect((await folder.read('2026-11.json', signal)).ok).toBe(true);
  await folder.list(signal);
  await folder.remove('2026-11.json', signal);

  const words = { title: 'compare the offers', note: 'When: the plans come', due: '2026-11-27' as LocalDate, remindAt: instant(Date.parse('2026-11-27T09:00:00Z')), about: 'Weekly sync', link: 'https://debrief.example.test/' };
  await tasks.add('key', words, signal);
  const all = await tasks.all(signal);
  for (const task of all.ok ? all.value : []) {
    await tasks.change(task, { title: 'another', note: '', about: '', link: '' }, signal);
    await tasks.finish(task, signal);
    await tasks.remove(task, signal);
  }

  const friday = { weekday: 'friday', time: '15:00', zone: 'Europe/Paris' } as const;
  await blocks.make(friday, { subject: 'Finish my week', html: '<p>Open</p>' }, '2026-11-16' as LocalDate, 'once', signal);
  const standing = await blocks.standing(friday.zone, signal);
  for (const { eventId } of standing.ok ? standing.value : []) {
    await blocks.move(eventId, { ...friday, time: '16:00' }, '2026-11-16' as LocalDate, signal);
    await blocks.remove(eventId, signal);
  }

  const start = instant(Date.parse('2026-11-16T09:00:00Z'));
  await notebook.create({ title: 'Weekly sync <A & B>', html: '<div data-id="debrief"><p>Decided.</p></div>', at: start }, signal);
  const pages = await notebook.pagesFrom(start, signal);
  for (const { id } of pages.ok ? pages.value : []) {
    const page = await notebook.content(id, signal);
    const element = /id="(div:[^"]*)" data-id="debrief"/.exec(page.ok ? page.value : '')?.[1] ?? '';
    await notebook.replace(id, new Map([[element, '<p>Changed.</p>']]), signal);
    await notebook.append(id, '<p>More.</p>', signal);
    await notebook.remove(id, signal);
  }
  expect(pages.ok && pages.value.map(({ title, at }) => [title, at])).toEqual([['Weekly sync <A & B>', start]]);

  const list = teamList('https://tiny.sharepoint.com/teams/launch');
  await list.check(signal);
  await list.setUp(signal);
  await list.check(signal);
  const row = { key: 'k', meeting: "m'1" as MeetingId, kind: 'outcome', choice: 'nothing' } as const;
  await list.add(row, signal);
  const rows = await list.rows(row.meeting, signal);
  for (const seen of rows.ok ? rows.value : []) {
    await list.change(seen, 'own-words', signal);
    await list.remove(seen, signal);
  }
  await list.publish(FULL_ROW, 'ada', signal);
  const published = await list.publishedOf(FULL_ROW.key, signal);
  for (const seen of published.ok ? published.value.rows : []) await list.republish(seen, { ...FULL_ROW, people: 7 }, signal);
  expect(published.ok && published.value.rows.length).toBe(1);
  await list.publishedOf(FULL_ROW.key, signal);
  await list.rowsBy('ada', signal);
  await nudges.send({ chat: threadId('weekly') as ChatId, to: BEN, commitment: 'compare the offers' }, signal);

  const log = on.tenant.log();
  const refused = log.filter(({ status = 599 }) => status >= 400).map(({ method, url, status }) => `${status} ${method} ${decodeURIComponent(new URL(url).pathname)}`);
  expect({ complaints: oracle?.checkLog({ entries: log }), refused: refused.map((line) => line.replace(/\/sites\/[^/]+/, '/sites/…')) }).toEqual({
    complaints: [],
    // Looked for before they were there; and a row whose etag has moved on since it was read.
    refused: ['404 GET /v1.0/me/drive/special/approot:/2026-11.json', '404 GET /v1.0/sites/…/lists/Debrief meetings/columns', '404 GET /v1.0/sites/…/lists/Debrief meetings/columns', '412 DELETE /v1.0/sites/…/lists/Debrief meetings/items/1'],
  });
});
