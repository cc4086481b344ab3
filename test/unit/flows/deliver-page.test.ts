import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGraphCalendar } from '#adapters/graph/graph-calendar.ts';
import { createGraphNotebook } from '#adapters/graph/graph-notebook.ts';
import { ok, type Result } from '#base/result.ts';
import { days, hours, minus, plus } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import { recordKey, type MeetingRecord } from '#domain/record.ts';
import { deliverPages } from '#flows/deliver-page.ts';
import type { Delivered, OutboxAction, Refusal } from '#flows/outbox-entry.ts';
import { wordsOf } from '#notes/find-invite.ts';
import { findElements, renderElement } from '#notes/onenote.ts';
import { pageTitle } from '#notes/page-title.ts';
import type { Notebook } from '#ports/notebook.ts';
import { fixedClock } from '../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../support/graph-on-tenant.ts';
import { aRecord } from '../../support/meetings.ts';
import { records } from '../../support/records.ts';
import { ADA, TINY_NOW, tinySeed } from '../../support/tiny-seed.ts';

const clock = fixedClock(TINY_NOW);
const open = new AbortController().signal;

let on: TenantGraph;
let notebook: Notebook;
let meeting: Meeting;

beforeEach(async () => {
  on = await graphOnTenant(tinySeed(), ADA, clock);
  const all = await createGraphCalendar(on.graph, on.me).meetings({ from: minus(clock.now(), days(20)), to: plus(clock.now(), days(1)) }, open, () => undefined);
  const found = all.ok ? all.value.find((m) => m.subject === 'Weekly sync') : undefined;
  if (!found) throw new Error('no weekly sync in the calendar');
  meeting = found;
  notebook = createGraphNotebook(on.graph);
});
afterEach(() => on.close());

const saying = (question: string): MeetingRecord => aRecord(meeting, { author: { name: on.me.name, address: on.me.address }, openQuestions: [{ question, inTheWay: [] }] });
const write = (question: string, over?: MeetingRecord): OutboxAction => ({ does: 'write', record: saying(question), earlier: over ? [over] : [], ...(over ? { over } : {}) });
const withdraw = (over: MeetingRecord): OutboxAction => ({ does: 'withdraw', over });

function deliver(action: OutboxAction, given: { readonly shown?: unknown; readonly about?: Meeting } = {}): Promise<Result<Delivered, Refusal>> {
  const about = given.about ?? meeting;
  const known = [...(action.does === 'write' ? [action.record, ...action.earlier] : []), ...(action.over ? [action.over] : [])];
  const key = recordKey(action.does === 'write' ? action.record : action.over ?? saying(''));
  return deliverPages({ notebook, known: () => known })({
    version: 2, id: 'x', key, target: { to: 'onenote' }, action, meeting: about, queuedAt: clock.now(), attempts: 1, state: { is: 'sending' },
    ...(given.shown === undefined ? {} : { shown: given.shown }),
  }, open);
}

interface Shown {
  readonly title: string;
  /** What our elements say. */
  readonly ours: readonly string[];
  /** All that stands there. */
  readonly all: string;
}

async function pages(): Promise<readonly Shown[]> {
  const listed = await notebook.pagesFrom(minus(clock.now(), days(60)), open);
  if (!listed.ok) throw new Error(JSON.stringify(listed.failure));
  const shown = [];
  for (const { id, title } of listed.value) {
    const read = await notebook.content(id, open);
    if (!read.ok) throw new Error(JSON.stringify(read.failure));
    shown.push({ title, ours: findElements(read.value).map(({ words }) => words), all: wordsOf(read.value.replace(/^[\s\S]*<body[^>]*>/, '')) });
  }
  return shown;
}

/** Somebody changes a page in OneNote. */
async function edit(change: (html: string) => string): Promise<void> {
  const state = await on.control('state') as { notes: Record<string, { pages: { id: string; html: string }[] }> };
  const page = Object.values(state.notes)[0]?.pages[0];
  const read = page && await notebook.content(page.id, open);
  const [element] = read?.ok ? findElements(read.value) : [];
  if (!page || !element) throw new Error('no page');
  const done = await notebook.replace(page.id, new Map([[element.id, change(renderElementOf(page.html))]]), open);
  if (!done.ok) throw new Error(JSON.stringify(done.failure));
}
const renderElementOf = (html: string): string => /<div data-id="debrief">[\s\S]*<\/div>/.exec(html)?.[0] ?? '';

const wordsFor = (question: string): string => wordsOf(renderElement(saying(question)));
const sent = (method: string): number => on.tenant.log().filter((entry) => entry.method === method && entry.url.includes('/onenote/')).length;

describe('a page in OneNote', () => {
  test('is made in a section of its own, named after the meeting, and read back as it was written', async () => {
    expect(await deliver(write('Which supplier?'))).toEqual(ok({}));
    expect(await pages()).toEqual([{ title: pageTitle(meeting), ours: [wordsFor('Which supplier?')], all: wordsFor('Which supplier?') }]);
  });

  test('is made once where the delivery is repeated, and where the answer was lost', async () => {
    await on.control('faults', { match: { method: 'POST', path: '/pages' }, times: 1, fault: { drop: 'after' } });
    const first = await deliver(write('Which supplier?'));
    expect([first.ok, await deliver(write('Which supplier?')), await deliver(write('Which supplier?'))]).toEqual([false, ok({ replaced: saying('Which supplier?') }), ok({ replaced: saying('Which supplier?') })]);
    expect([(await pages()).length, sent('POST'), sent('PATCH')]).toEqual([1, 2, 0]);
  });

  test('is changed where this device wrote it, also after somebody gave it another title', async () => {
    await deliver(write('Which supplier?'));
    const [page] = await listed();
    const path = `/me/onenote/pages/${page?.id ?? ''}/content`;
    await on.graph.send({ method: 'PATCH', path, scopes: ['Notes.ReadWrite'], body: [{ target: 'title', action: 'replace', content: 'Suppliers' }] }, open);
    expect(await deliver(write('Who pays?', saying('Which supplier?')))).toEqual(ok({ replaced: saying('Which supplier?') }));
    expect((await pages()).map(({ title, ours }) => [title, ours])).toEqual([['Suppliers', [wordsFor('Who pays?')]]]);
  });

  test('keeps what a person wrote around it', async () => {
    await deliver(write('Which supplier?'));
    const [page] = await listed();
    await notebook.append(page?.id ?? '', '<p>Bring the figures</p>', open);
    await deliver(write('Who pays?', saying('Which supplier?')));
    expect((await pages())[0]?.all).toBe(`${wordsFor('Who pays?')}\nBring the figures`);
  });

  test('that somebody edited is shown, and not replaced unseen; then it is', async () => {
    await deliver(write('Which supplier?'));
    await edit((html) => html.replace('Which supplier?', 'Which two suppliers?'));
    const theirs = wordsFor('Which two suppliers?');
    const refused = await deliver(write('Who pays?', saying('Which supplier?')));
    expect(refused).toEqual({ ok: false, failure: { kind: 'conflict', theirs } });
    expect((await pages())[0]?.ours).toEqual([theirs]);
    expect(await deliver(write('Who pays?', saying('Which supplier?')), { shown: theirs })).toMatchObject({ ok: true });
    expect((await pages())[0]?.ours).toEqual([wordsFor('Who pays?')]);
  });

  test('goes when it is undone, where nothing else stands on it', async () => {
    await deliver(write('Which supplier?'));
    expect([await deliver(withdraw(saying('Which supplier?'))), await pages()]).toEqual([ok({ replaced: saying('Which supplier?') }), []]);
  });

  test('stays when it is undone, with what a person wrote on it', async () => {
    await deliver(write('Which supplier?'));
    const [page] = await listed();
    await notebook.append(page?.id ?? '', '<p>Bring the figures</p>', open);
    await deliver(withdraw(saying('Which supplier?')));
    expect(await pages()).toEqual([{ title: pageTitle(meeting), ours: [], all: 'Bring the figures' }]);
  });

  test('that was emptied by hand is written on again, so that a meeting has one page', async () => {
    await deliver(write('Which supplier?'));
    await edit(() => '<p>Later</p>');
    await deliver(write('Who pays?', saying('Which supplier?')));
    expect(await pages()).toEqual([{ title: pageTitle(meeting), ours: [wordsFor('Who pays?')], all: `Later\n${wordsFor('Who pays?')}` }]);
  });

  test('is another one for another meeting of the same time', async () => {
    const other = { ...meeting, id: 'other' as Meeting['id'], subject: 'Review' };
    await deliver(write('Which supplier?'));
    const record = aRecord(other, { author: { name: on.me.name, address: on.me.address }, openQuestions: [{ question: 'Ready?', inTheWay: [] }] });
    await deliver({ does: 'write', record, earlier: [] }, { about: other });
    expect((await pages()).map(({ title, ours }) => [title, ours])).toEqual([[pageTitle(meeting), [wordsFor('Which supplier?')]], [pageTitle(other), [wordsOf(renderElement(record))]]]);
  });

  test('is left alone where OneNote asks to wait, and says for how long', async () => {
    await on.control('faults', { match: { method: 'POST', path: '/pages' }, times: 1, fault: { status: 429 } });
    expect(await deliver(write('Which supplier?'))).toMatchObject({ ok: false, failure: { kind: 'throttled', until: plus(clock.now(), hours(1 / 60)) } });
  });

  test('reads back whatever a record says, so that the next write finds its own words', async () => {
    await fc.assert(fc.asyncProperty(records(), async (any) => {
      const record: MeetingRecord = { ...any, meeting: meeting.id, start: meeting.start, end: meeting.end, author: { name: on.me.name, address: on.me.address } };
      await deliver({ does: 'write', record, earlier: [] });
      const [page] = await pages();
      expect(page?.ours).toEqual([wordsOf(renderElement(record))]);
      expect(await deliver({ does: 'withdraw', over: record })).toMatchObject({ ok: true });
      expect(await pages()).toEqual([]);
    }), { numRuns: 20 });
  });
});

async function listed() {
  const all = await notebook.pagesFrom(minus(clock.now(), days(60)), open);
  return all.ok ? all.value : [];
}
