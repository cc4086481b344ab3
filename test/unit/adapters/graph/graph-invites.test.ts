import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphInvites } from '#adapters/graph/graph-invites.ts';
import { failed, ok } from '#base/result.ts';
import { days, minus, plus } from '#base/time.ts';
import type { Invite } from '#ports/invites.ts';
import { fixedClock } from '../../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../../support/graph-on-tenant.ts';
import { scriptedFetch } from '../../../support/scripted-fetch.ts';
import { ADA, TINY_NOW, tinySeed } from '../../../support/tiny-seed.ts';

const clock = fixedClock(TINY_NOW);
const open = (): AbortSignal => new AbortController().signal;
let on: TenantGraph;

beforeEach(async () => { on = await graphOnTenant(tinySeed(), ADA, clock, { settings: { ifMatch: 'honoured', retryAfter: 'exposed' } }); });
afterEach(() => on.close());

const invites = () => createGraphInvites(on.graph);

async function weekly(): Promise<{ readonly eventId: string; readonly joinUrl: string | undefined }> {
  const all = await createGraphCalendar(on.graph, on.me).meetings({ from: minus(clock.now(), days(20)), to: plus(clock.now(), days(15)) }, open(), () => undefined);
  const found = all.ok ? all.value.find((m) => m.subject === 'Weekly sync') : undefined;
  if (found?.origin.from !== 'calendar') throw new Error('no weekly sync in the calendar');
  return { eventId: found.origin.eventId, joinUrl: found.joinUrl };
}

async function readInvite(eventId: string): Promise<Invite> {
  const invite = await invites().read(eventId, open());
  if (!invite.ok) throw new Error(JSON.stringify(invite.failure));
  return invite.value;
}

test('the body of an event is read as HTML, with its join address and etag', async () => {
  const { eventId, joinUrl } = await weekly();
  const invite = await readInvite(eventId);
  expect({ joinUrl: invite.joinUrl, html: invite.html.includes('Hello &amp; welcome'), etag: /^W\/"/.test(invite.etag) }).toEqual({ joinUrl, html: true, etag: true });
});

test('a written body stands where it was, and nothing else of the event is sent', async () => {
  const { eventId, joinUrl } = await weekly();
  const before = await readInvite(eventId);
  const html = before.html.replace('Hello', 'Good morning');
  expect(await invites().write(eventId, html, before.etag, open())).toEqual(ok(undefined));
  const after = await readInvite(eventId);
  expect({ changed: after.html.includes('Good morning'), joinUrl: after.joinUrl, etag: after.etag !== before.etag }).toEqual({ changed: true, joinUrl, etag: true });
  const sent = on.tenant.log().find(({ method }) => method === 'PATCH');
  expect([sent?.requestBody, sent?.requestHeaders['if-match']]).toEqual([{ body: { contentType: 'html', content: html } }, before.etag]);
});

test('a body that another changed meanwhile is a conflict where the service compares, and is not written over', async () => {
  const { eventId } = await weekly();
  const before = await readInvite(eventId);
  await invites().write(eventId, before.html.replace('Hello', 'Theirs'), before.etag, open());
  expect(await invites().write(eventId, before.html.replace('Hello', 'Mine'), before.etag, open())).toEqual(failed({ kind: 'conflict' }));
  expect((await readInvite(eventId)).html).toContain('Theirs');
});

test('an event that is gone is gone', async () => {
  expect(await invites().read('AAkAnothing=', open())).toEqual(failed({ kind: 'gone' }));
});

test('a body that is not HTML is named with its place, as it must not be written over', async () => {
  const network = scriptedFetch(() => Response.json({ '@odata.etag': 'W/"1"', 'body': { contentType: 'text', content: 'Hello' } }));
  const answer = await invites().read('x', open());
  network.close();
  expect(answer).toEqual(failed({ kind: 'badAnswer', where: 'event.body.contentType' }));
});
