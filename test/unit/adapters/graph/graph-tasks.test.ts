import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGraphTasks } from '#adapters/graph/graph-tasks.ts';
import { ok } from '#base/result.ts';
import type { LocalDate } from '#base/time.ts';
import type { SeenTask, TaskWords } from '#ports/tasks.ts';
import { fixedClock } from '../../../support/fixed-clock.ts';
import { graphOnTenant, type TenantGraph } from '../../../support/graph-on-tenant.ts';
import { ADA, TINY_NOW, tinySeed } from '../../../support/tiny-seed.ts';

const clock = fixedClock(TINY_NOW);
const open = (): AbortSignal => new AbortController().signal;
let on: TenantGraph;
beforeEach(async () => { on = await graphOnTenant(tinySeed(), ADA, clock); });
afterEach(() => on.close());
const tasks = () => createGraphTasks(on.graph);

const WORDS: TaskWords = { title: 'compare the offers', note: 'When: the plans come', due: '2026-11-27' as LocalDate, remindAt: clock.now(), about: 'Weekly sync', link: 'https://debrief.example.test/' };

async function all(): Promise<readonly SeenTask[]> {
  const read = await tasks().all(open());
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value;
}
const lists = async (): Promise<readonly { name: string }[]> => (((await on.control('state')) as { tasks: Record<string, { name: string }[]> }).tasks[ADA] ?? []);

test('nothing is made by looking', async () => {
  expect([await all(), await lists()]).toEqual([[], []]);
});

test('a task stands in a list of its own, linked back, with its day and its reminder', async () => {
  await tasks().add('key-1', WORDS, open());
  const [task] = await all();
  expect([task, (await lists()).map(({ name }) => name)]).toEqual([
    { id: task?.id, list: task?.list, key: 'key-1', title: WORDS.title, note: WORDS.note, due: WORDS.due, remindAt: WORDS.remindAt, isDone: false, createdAt: clock.now() },
    ['Tasks', 'Debrief'],
  ]);
});

test('a second task goes into the same list', async () => {
  await tasks().add('key-1', WORDS, open());
  await tasks().add('key-2', WORDS, open());
  expect([(await all()).map(({ key }) => key).sort(), (await lists()).length]).toEqual([['key-1', 'key-2'], 2]);
});

test('tasks in a spare list of the same name are found too, and tasks of other programs are not', async () => {
  const scopes = ['Tasks.ReadWrite'];
  await on.graph.send({ method: 'POST', path: '/me/todo/lists', scopes, body: { displayName: 'Debrief' } }, open());
  await tasks().add('key-1', WORDS, open());
  await on.graph.send({ method: 'POST', path: '/me/todo/lists', scopes, body: { displayName: 'Debrief' } }, open());
  await tasks().add('key-2', WORDS, open());
  const [list] = (await all()).map((task) => task.list);
  await on.graph.send({ method: 'POST', path: `/me/todo/lists/${list}/tasks`, scopes, body: { title: 'typed in To Do' } }, open());
  expect((await all()).map(({ key }) => key).sort()).toEqual(['key-1', 'key-2']);
});

test('a task is changed, finished and removed', async () => {
  await tasks().add('key-1', WORDS, open());
  const [task] = await all();
  if (!task) throw new Error('no task');
  const { note, about, link } = WORDS;
  await tasks().change(task, { title: 'ask for offers', note, about, link }, open());
  await tasks().finish(task, open());
  const [after] = await all();
  const removed = [await tasks().remove(task, open()), await tasks().remove(task, open())];
  expect([after?.title, after?.remindAt, after?.isDone, removed, await all()]).toEqual(['ask for offers', undefined, true, [ok(undefined), ok(undefined)], []]);
});
