import { afterEach, expect, test } from 'vitest';
import { createGraphNotesByLink, type NotesByLink } from '#adapters/graph/graph-notes-by-link.ts';
import { ok } from '#base/result.ts';
import { htmlLines } from '#notes/html-lines.ts';
import { evidenceSeed, LOOP_LINK } from '../../../support/evidence-seed.ts';
import { fixedClock } from '../../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../../support/graph-on-tenant.ts';
import { ADA, BEN, TINY_NOW } from '../../../support/tiny-seed.ts';

const { signal } = new AbortController();
let on: TenantGraph;
afterEach(() => on.close());

async function as(who: string): Promise<NotesByLink> {
  on = await graphOnTenant(evidenceSeed(), who, fixedClock(TINY_NOW));
  return createGraphNotesByLink(on.graph, (html) => htmlLines(html).map(({ text }) => text));
}

test('a Loop page behind a link is read as lines, without its scripts', async () => {
  const notes = await as(ADA);
  expect(await notes.read(LOOP_LINK, signal)).toEqual(ok({
    state: 'read', complete: true, gaps: [], value: ['Notes', 'Decided: Friday.'].map((text) => ({ text, at: null, author: null })),
  }));
});

test('the address that the content is at is asked without a token', async () => {
  const notes = await as(ADA);
  await notes.read(LOOP_LINK, signal);
  const download = on.tenant.log().find(({ url }) => url.includes('/download/'));
  expect(download?.requestHeaders).not.toHaveProperty('authorization');
});

test.each([
  ['is not for this person', BEN, LOOP_LINK],
  ['leads nowhere', ADA, 'https://tiny.sharepoint.example/:fl:/g/other'],
])('a link that %s is closed, and nothing says why', async (_what, who, link) => {
  const notes = await as(who);
  expect(await notes.read(link, signal)).toEqual(ok({ state: 'not-permitted' }));
});

test('content that cannot be made HTML is a failure', async () => {
  const notes = await as(ADA);
  await on.control('faults', { match: { path: '/content' }, times: 1, fault: { status: 406 } });
  expect(await notes.read(LOOP_LINK, signal)).toMatchObject({ ok: false, failure: { kind: 'rejected' } });
});
