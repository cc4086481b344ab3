import * as v from 'valibot';
import { failed, ok, type Result } from '#base/result.ts';
import { fromIso, localDate, toIso } from '#base/time.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { SeenTask, Tasks, TaskWords } from '#ports/tasks.ts';
import type { Graph } from './graph.ts';
import { readAll } from './read-wire.ts';

const scopes = FEATURE_SCOPES.tasks;
const LISTS = '/me/todo/lists';
/** The list's name, as people see it in To Do. One that was renamed is not found again. */
const NAME = 'Debrief';

const List = v.object({ id: v.string(), displayName: v.nullish(v.string(), '') });
const moment = v.nullish(v.object({ dateTime: v.string() }));
const Task = v.object({
  id: v.string(), title: v.nullish(v.string(), ''), status: v.nullish(v.string(), ''), createdDateTime: v.string(), dueDateTime: moment, isReminderOn: v.nullish(v.boolean(), false), reminderDateTime: moment,
  body: v.nullish(v.object({ content: v.nullish(v.string(), '') })),
  linkedResources: v.nullish(v.array(v.object({ applicationName: v.nullish(v.string()), externalId: v.nullish(v.string()) })), []),
});

/**
 * https://learn.microsoft.com/graph/api/resources/todo-overview. Debrief's tasks stand in a list of its own, so that nobody's
 * other tasks are read. Where two devices made that list at the same time, both are read, and the one whose id comes first is written to.
 */
export const createGraphTasks = (graph: Graph): Tasks => ({
  async all(signal) {
    const lists = await ownLists(graph, signal);
    if (!lists.ok) return lists;
    const found: SeenTask[] = [];
    for (const list of lists.value) {
      const items = await graph.pages({ method: 'GET', path: `${tasksOf(list)}?$expand=linkedResources&$top=100`, scopes }, signal);
      if (!items.ok) return items;
      const tasks = readAll('tasks', items.value, (item) => seenTask(v.parse(Task, item), list));
      if (!tasks.ok) return tasks;
      found.push(...tasks.value.flatMap((task) => task ?? []));
    }
    return ok(found.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)));
  },

  async add(key, words, signal) {
    const list = await listToWrite(graph, signal);
    if (!list.ok) return list;
    const linkedResources = [{ applicationName: NAME, displayName: words.about, externalId: key, webUrl: words.link }];
    const answer = await graph.send({ method: 'POST', path: tasksOf(list.value), scopes, body: { ...toGraphTask(words), linkedResources } }, signal);
    return answer.ok ? ok(undefined) : answer;
  },

  async change(task, words, signal) {
    const answer = await graph.send({ method: 'PATCH', path: pathOf(task), scopes, body: toGraphTask(words) }, signal);
    return answer.ok ? ok(undefined) : answer;
  },

  async finish(task, signal) {
    const answer = await graph.send({ method: 'PATCH', path: pathOf(task), scopes, body: { status: 'completed' } }, signal);
    return answer.ok ? ok(undefined) : answer;
  },

  async remove(task, signal) {
    const answer = await graph.send({ method: 'DELETE', path: pathOf(task), scopes }, signal);
    return answer.ok || answer.failure.kind === 'gone' ? ok(undefined) : answer;
  },
});

async function ownLists(graph: Graph, signal: AbortSignal): Promise<Result<readonly string[], Failure>> {
  const lists = await graph.pages({ method: 'GET', path: `${LISTS}?$top=100`, scopes }, signal);
  if (!lists.ok) return lists;
  const read = readAll('lists', lists.value, (item) => v.parse(List, item));
  return read.ok ? ok(read.value.filter(({ displayName }) => displayName === NAME).map(({ id }) => id).sort()) : read;
}

/** Looked for again after it was made: another device may have made one too. */
async function listToWrite(graph: Graph, signal: AbortSignal): Promise<Result<string, Failure>> {
  const before = await ownLists(graph, signal);
  if (!before.ok) return before;
  if (before.value[0] !== undefined) return ok(before.value[0]);
  const made = await graph.send({ method: 'POST', path: LISTS, scopes, body: { displayName: NAME } }, signal);
  if (!made.ok) return made;
  const after = await ownLists(graph, signal);
  if (!after.ok) return after;
  return after.value[0] === undefined ? failed({ kind: 'badAnswer', where: 'lists: the new one is missing' }) : ok(after.value[0]);
}

function seenTask({ id, title, status, createdDateTime, dueDateTime, isReminderOn, reminderDateTime, body, linkedResources }: v.InferOutput<typeof Task>, list: string): SeenTask | undefined {
  const key = linkedResources.find(({ applicationName }) => applicationName === NAME)?.externalId;
  const createdAt = fromIso(createdDateTime);
  if (!key || createdAt === undefined) return undefined;
  const due = localDate((dueDateTime?.dateTime ?? '').slice(0, 10));
  const remindAt = isReminderOn ? fromIso(reminderDateTime?.dateTime ?? '') : undefined;
  return { id, list, key, title, note: body?.content ?? '', isDone: status === 'completed', createdAt, ...(due ? { due } : {}), ...(remindAt === undefined ? {} : { remindAt }) };
}

/** To Do shows the day of `dueDateTime` and leaves its time away. */
const toGraphTask = ({ title, note, due, remindAt }: TaskWords): object => ({
  title,
  body: { contentType: 'text', content: note },
  dueDateTime: due === undefined ? null : { dateTime: `${due}T00:00:00`, timeZone: 'UTC' },
  isReminderOn: remindAt !== undefined,
  ...(remindAt === undefined ? {} : { reminderDateTime: { dateTime: toIso(remindAt).slice(0, 19), timeZone: 'UTC' } }),
});

const tasksOf = (list: string): string => `${LISTS}/${encodeURIComponent(list)}/tasks`;
const pathOf = ({ list, id }: SeenTask): string => `${tasksOf(list)}/${encodeURIComponent(id)}`;
