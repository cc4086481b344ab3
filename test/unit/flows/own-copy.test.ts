import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createGraphOwnFolder } from '#adapters/graph/graph-own-folder.ts';
import { failed, ok } from '#base/result.ts';
import { fromIso, instant, type Instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { ReflectionDraft } from '#domain/reflection.ts';
import { openDrafts } from '#flows/drafts.ts';
import { mirrorDrafts } from '#flows/mirror-drafts.ts';
import { mergeOwn, monthOf, PREFERENCES, withEntry, type OwnDocument } from '#flows/own-document.ts';
import { graphOnTenant, type TenantGraph } from '../../support/graph-on-tenant.ts';
import { memoryDevice } from '../../support/memory-device.ts';
import { memoryCollection } from '../../support/memory-stores.ts';
import { ownDevice, when, type OwnDevice } from '../../support/own-device.ts';
import { runningClock } from '../../support/running-clock.ts';
import { ADA, TINY_NOW, tinySeed } from '../../support/tiny-seed.ts';

const MONTH = '2026-11.json';
const START = fromIso('2026-11-09T09:00:00Z') ?? instant(0);
const draft = (text: string, given: Partial<ReflectionDraft> = {}): ReflectionDraft => ({
  meeting: 'm1' as MeetingId, template: 'decision-debrief', answers: { question: { asks: 'text', text } }, shared: [], savedAt: START, about: { subject: 'Weekly sync', start: START }, ...given,
});
const withDraft = (doc: OwnDocument, one: ReflectionDraft): OwnDocument => withEntry(doc, 'drafts', one.meeting, one);
const open = (): AbortSignal => new AbortController().signal;

let on: TenantGraph;
let clock: ReturnType<typeof runningClock>;
const devices: OwnDevice[] = [];
beforeEach(async () => {
  clock = runningClock(TINY_NOW);
  on = await graphOnTenant(tinySeed(), ADA, clock);
});
afterEach(() => {
  devices.splice(0).forEach((device) => device.close());
  on.close();
});

async function device(): Promise<OwnDevice> {
  const opened = await ownDevice(on.graph, on.me, clock);
  devices.push(opened);
  return opened;
}
const until = (work: Promise<unknown>): Promise<unknown> => clock.until(work, on.isBusy);
/** Nothing of the device's differs from what was last agreed. */
const agreed = ({ copy, kept }: OwnDevice): Promise<unknown> =>
  until(when(copy.state, ({ is }) => is === 'agreed' && [...kept.kept].every(([name, { doc, base }]) => name === 'here.json' || JSON.stringify(doc) === JSON.stringify(base))));
const there = async (name = MONTH): Promise<unknown> => {
  const file = await createGraphOwnFolder(on.graph).read(name, open());
  return file.ok && file.value ? (JSON.parse(file.value.text) as unknown) : file;
};

describe('a copy of one’s own', () => {
  test('stays on this device until the person wants it everywhere: nothing is asked of the service', async () => {
    const one = await device();
    await one.copy.change(MONTH, (doc) => withDraft(doc, draft('A')));
    expect([one.copy.state.getSnapshot(), on.tenant.log().length]).toEqual([{ is: 'this-device' }, 0]);
  });

  test('comes to another device of the same person', async () => {
    const [one, two] = [await device(), await device()];
    await one.copy.change(MONTH, (doc) => withDraft(doc, draft('A')));
    await one.copy.everywhere(true);
    await agreed(one);
    await two.copy.everywhere(true);
    await agreed(two);
    expect(two.copy.documents.getSnapshot().get(MONTH)).toEqual({ version: 1, drafts: { m1: draft('A') } });
  });

  test('holds what two devices typed into different fields at the same time', async () => {
    const [one, two] = [await device(), await device()];
    for (const each of [one, two]) await each.copy.everywhere(true);
    await one.copy.change(MONTH, (doc) => withDraft(doc, draft('A')));
    await agreed(one);
    two.copy.wake();
    await until(when(two.copy.documents, (all) => all.has(MONTH)));
    await one.copy.change(MONTH, (doc) => withDraft(doc, draft('A', { answers: { question: { asks: 'text', text: 'A and more' } } })));
    await two.copy.change(MONTH, (doc) => withDraft(doc, draft('A', { answers: { question: { asks: 'text', text: 'A' }, decider: { asks: 'decider', decider: 'Cleo', by: '' } } })));
    await agreed(one);
    await agreed(two);
    expect(await there()).toMatchObject({ drafts: { m1: { answers: { question: { text: 'A and more' }, decider: { decider: 'Cleo' } } } } });
  });

  test('shows both versions of a choice that two devices made at the same time', () => {
    const base = withEntry({ version: 1 }, 'preferences', 'to-do', { value: true });
    const block = (time: string) => ({ value: { weekday: 'friday' as const, time, zone: 'UTC' } });
    expect(mergeOwn(withEntry(base, 'preferences', 'weekly-block', block('15:00')), withEntry(withEntry(base, 'preferences', 'weekly-block', block('16:00')), 'preferences', 'to-do', undefined), base))
      .toEqual({ version: 1, preferences: { 'weekly-block': { ...block('15:00'), other: block('16:00').value } } });
  });

  test('keeps a draft that one device discarded while another one typed', () => {
    const base = withDraft({ version: 1 }, draft('A'));
    expect(mergeOwn(withEntry(base, 'drafts', 'm1', undefined), withDraft(base, draft('B')), base)).toEqual(withDraft({ version: 1 }, draft('B')));
  });

  test('asks nothing more than the list of names where nothing has changed', async () => {
    const one = await device();
    await one.copy.change(MONTH, (doc) => withDraft(doc, draft('A')));
    await one.copy.everywhere(true);
    await agreed(one);
    const before = on.tenant.log().length;
    one.copy.wake();
    await until(clock.wait(60_000 as never));
    expect(on.tenant.log().slice(before).map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual(['GET /v1.0/me/drive/special/approot/children']);
  });

  test('says that it is this device only where the tenant refuses, and goes on', async () => {
    await on.control('faults', { match: { path: '/approot' }, times: 1, fault: { status: 403 } });
    const one = await device();
    await one.copy.everywhere(true);
    await until(when(one.copy.state, ({ is }) => is !== 'agreeing'));
    const kept = await one.copy.change(MONTH, (doc) => withDraft(doc, draft('A')));
    expect([one.copy.documents.getSnapshot().get(MONTH), kept]).toEqual([withDraft({ version: 1 }, draft('A')), ok(undefined)]);
  });

  test.each([[403, undefined, 'forbidden'], [507, undefined, 'storageFull']])('tells why: status %s', async (status, code, kind) => {
    await on.control('faults', { match: { path: '/approot' }, times: 9, fault: { status, ...(code ? { code } : {}) } });
    const one = await device();
    await one.copy.everywhere(true);
    await until(when(one.copy.state, ({ is }) => is !== 'agreeing'));
    expect(one.copy.state.getSnapshot()).toEqual({ is: 'this-device', why: { kind } });
  });

  test('arrives once where the answer to a write is lost', async () => {
    await on.control('faults', { match: { method: 'PUT' }, times: 1, fault: { drop: 'after' } });
    const one = await device();
    await one.copy.change(MONTH, (doc) => withDraft(doc, draft('A')));
    await one.copy.everywhere(true);
    await agreed(one);
    expect([await there(), on.tenant.log().filter(({ method }) => method === 'PUT').length]).toEqual([withDraft({ version: 1 }, draft('A')), 1]);
  });

  test('is read again and merged where another device was faster (412)', async () => {
    const one = await device();
    await one.copy.change(MONTH, (doc) => withDraft(doc, draft('A')));
    await on.control('faults', { match: { method: 'PUT' }, times: 2, fault: { status: 412 } });
    await one.copy.everywhere(true);
    await agreed(one);
    expect(await there()).toEqual(withDraft({ version: 1 }, draft('A')));
  });

  test('leaves a file alone that it cannot read', async () => {
    await createGraphOwnFolder(on.graph).write(MONTH, { version: 9, words: 'of a newer release' }, undefined, open());
    const one = await device();
    await one.copy.change(MONTH, (doc) => withDraft(doc, draft('A')));
    await one.copy.everywhere(true);
    await until(when(one.copy.state, ({ is }) => is === 'unreadable'));
    expect([await there(), one.copy.state.getSnapshot()]).toEqual([{ version: 9, words: 'of a newer release' }, { is: 'unreadable', name: MONTH }]);
  });

  test('is gone from folder and device when it is deleted', async () => {
    const one = await device();
    await one.copy.change(MONTH, (doc) => withDraft(doc, draft('A')));
    await one.copy.change(PREFERENCES, (doc) => withEntry(doc, 'preferences', 'to-do', { value: true }));
    await one.copy.everywhere(true);
    await agreed(one);
    const done = [await until(one.copy.forget(MONTH, open())), await until(one.copy.forget(PREFERENCES, open()))];
    const { files } = (await on.control('state')) as { files: Record<string, object> };
    expect([done, files[ADA], [...one.kept.kept], one.copy.state.getSnapshot()]).toEqual([[ok(undefined), ok(undefined)], {}, [], { is: 'this-device' }]);
  });

  test('does not come back from what was just being written', async () => {
    const one = await device();
    await one.copy.everywhere(true);
    await agreed(one);
    await on.control('faults', { match: { method: 'PUT' }, times: 1, fault: { latencyMs: 5_000 } });
    await one.copy.change(MONTH, (doc) => withDraft(doc, draft('A')));
    await until(when(one.copy.state, ({ is }) => is === 'agreeing'));
    await until(one.copy.forget(MONTH, open()));
    await until(clock.wait(60_000 as never));
    const { files } = (await on.control('state')) as { files: Record<string, object> };
    expect([files[ADA] ?? {}, one.copy.documents.getSnapshot().has(MONTH)]).toEqual([{}, false]);
  });

  test('is not called deleted where the folder could not be reached', async () => {
    const one = await device();
    await one.copy.change(MONTH, (doc) => withDraft(doc, draft('A')));
    await on.control('faults', { match: { path: '/approot' }, times: 9, fault: { status: 403 } });
    expect([await one.copy.forget(MONTH, open()), one.copy.documents.getSnapshot().size]).toEqual([failed({ kind: 'forbidden' }), 1]);
  });

  test('has a file for each month, by UTC', () => {
    expect([monthOf(START), monthOf((Date.parse('2026-12-01T00:00:00+02:00')) as Instant)]).toEqual(['2026-11.json', '2026-11.json']);
  });
});

test('a draft typed on one device is there on the other, and a discarded one is gone there too', async () => {
  const sides = await Promise.all([0, 1].map(async () => {
    const one = await device();
    const { lock, tabs } = memoryDevice().tab();
    const drafts = await openDrafts(memoryCollection<ReflectionDraft>(), lock, tabs);
    if (!drafts.ok) throw new Error('no drafts');
    void mirrorDrafts(drafts.value, one.copy, lock, open());
    await one.copy.everywhere(true);
    return { one, drafts: drafts.value };
  }));
  const [a, b] = sides;
  if (!a || !b) throw new Error('no sides');
  await a.drafts.keep(draft('A'), undefined);
  await until(when(a.one.copy.documents, (all) => all.has(MONTH)));
  await agreed(a.one);
  b.one.copy.wake();
  await until(when(b.drafts.state, (all) => all.size === 1));
  const came = b.drafts.state.getSnapshot().get('m1');
  await b.drafts.discard('m1' as MeetingId);
  await until(when(b.one.copy.documents, (all) => Object.keys(all.get(MONTH)?.drafts ?? {}).length === 0));
  await agreed(b.one);
  a.one.copy.wake();
  await until(when(a.drafts.state, (all) => all.size === 0));
  expect(came).toEqual(draft('A'));
});
