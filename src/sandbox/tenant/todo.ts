import type { LinkedResource, TodoTask, TodoTaskList } from '@microsoft/microsoft-graph-types';
import { collection, entity, json, noContent } from './answer.ts';
import type { Call, GraphApp } from './call.ts';
import { changeKey, guid } from './derived-ids.ts';
import { needs } from './guard.ts';
import { compare, pageOf, readFilter, select, wholeNumber } from './query.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { KeptTask, KeptTaskList } from './state.ts';

const LISTS = '/me/todo/lists';
const DEFAULT_PAGE = 10;
const LARGEST_PAGE = 100;
const WRITABLE = ['title', 'body', 'status', 'importance', 'isReminderOn', 'reminderDateTime', 'dueDateTime', 'startDateTime', 'categories'];

/**
 * A person's To Do lists. https://learn.microsoft.com/graph/api/resources/todo-overview. Nothing keeps two lists or tasks of
 * one name apart, and a write is not compared with a version: whoever wants neither twice has to look.
 */
export function addTodo(app: GraphApp): void {
  app.get(LISTS, needs('GET /me/todo/lists'), ({ env: { call } }) => {
    const found = matching(call, listsOf(call).map(toList));
    const page = pageOf(call, found, pageSize(call), '$skip');
    return json(collection(call, `users('${call.person.id}')/todo/lists`, page.items, { nextLink: page.nextLink }));
  });

  app.post(LISTS, needs('POST /me/todo/lists'), async ({ env: { call } }) => {
    const { displayName } = posted(call) as { displayName?: unknown };
    if (typeof displayName !== 'string' || displayName === '') throw badRequest("A text is wanted for 'displayName'.");
    const list: KeptTaskList = { id: idOf(call, 'list'), name: displayName, isDefault: false, tasks: [] };
    await keep(call, [...listsOf(call), list]);
    return json(entity(call, `users('${call.person.id}')/todo/lists/$entity`, toList(list)), 201);
  });

  app.get(`${LISTS}/:list/tasks`, needs('GET /me/todo/lists/{todoTaskList-id}/tasks'), ({ env: { call }, req }) => {
    const list = listOf(call, req.param('list'));
    const found = matching(call, list.tasks.map((task) => shown(call, task)));
    const page = pageOf(call, found, pageSize(call), '$skip');
    return json(collection(call, `users('${call.person.id}')/todo/lists('${list.id}')/tasks`, page.items.map((task) => select(call, task, 'microsoft.graph.todoTask')), { nextLink: page.nextLink }));
  });

  app.post(`${LISTS}/:list/tasks`, needs('POST /me/todo/lists/{todoTaskList-id}/tasks'), async ({ env: { call }, req }) => {
    const list = listOf(call, req.param('list'));
    const { linkedResources = [], ...fields } = posted(call) as { linkedResources?: LinkedResource[] };
    const id = idOf(call, 'task');
    const now = call.tenancy.now();
    const linked = linkedResources.map((one, at) => ({ ...one, id: guid(`${id}/linked/${at}`) }));
    const task: KeptTask = { id, version: 1, createdAt: now, changedAt: now, fields: writable(fields), linked };
    await replaceList(call, { ...list, tasks: [...list.tasks, task] });
    return json(entity(call, `users('${call.person.id}')/todo/lists('${list.id}')/tasks/$entity`, { ...toTask(call, task), linkedResources: linked }), 201);
  });

  app.get(`${LISTS}/:list/tasks/:task`, needs('GET /me/todo/lists/{todoTaskList-id}/tasks/{todoTask-id}'), ({ env: { call }, req }) =>
    json(entity(call, `users('${call.person.id}')/todo/lists('${req.param('list')}')/tasks/$entity`, shown(call, taskOf(listOf(call, req.param('list')), req.param('task'))))));

  app.patch(`${LISTS}/:list/tasks/:task`, needs('PATCH /me/todo/lists/{todoTaskList-id}/tasks/{todoTask-id}'), async ({ env: { call }, req }) => {
    const list = listOf(call, req.param('list'));
    const before = taskOf(list, req.param('task'));
    const task: KeptTask = { ...before, version: before.version + 1, changedAt: call.tenancy.now(), fields: { ...before.fields, ...writable(posted(call)) } };
    await replaceList(call, { ...list, tasks: list.tasks.map((kept) => (kept.id === task.id ? task : kept)) });
    return json(entity(call, `users('${call.person.id}')/todo/lists('${list.id}')/tasks/$entity`, toTask(call, task)));
  });

  app.delete(`${LISTS}/:list/tasks/:task`, needs('DELETE /me/todo/lists/{todoTaskList-id}/tasks/{todoTask-id}'), async ({ env: { call }, req }) => {
    const list = listOf(call, req.param('list'));
    const gone = taskOf(list, req.param('task'));
    await replaceList(call, { ...list, tasks: list.tasks.filter(({ id }) => id !== gone.id) });
    return noContent();
  });
}

/** Everybody has the default list from the beginning. */
function listsOf({ tenancy, person }: Call): readonly KeptTaskList[] {
  return tenancy.state.tasks[person.id] ?? [{ id: `AAMkTD${guid(`${person.id}/tasks`)}=`, name: 'Tasks', isDefault: true, tasks: [] }];
}

function listOf(call: Call, id: string): KeptTaskList {
  const list = listsOf(call).find((one) => one.id === id);
  if (!list) throw new Refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return list;
}

function taskOf(list: KeptTaskList, id: string): KeptTask {
  const task = list.tasks.find((one) => one.id === id);
  if (!task) throw new Refusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');
  return task;
}

const replaceList = (call: Call, list: KeptTaskList): Promise<void> => keep(call, listsOf(call).map((kept) => (kept.id === list.id ? list : kept)));

async function keep(call: Call, lists: readonly KeptTaskList[]): Promise<void> {
  call.tenancy.state.tasks[call.person.id] = lists;
  await call.tenancy.save();
}

/** Another for each item that was ever made. */
const idOf = (call: Call, kind: string): string => {
  call.tenancy.state.made += 1;
  return `AAMkTD${guid(`${call.person.id}/${kind}/${call.tenancy.state.made}`)}=`;
};

function posted(call: Call): { readonly [name: string]: unknown } {
  try {
    const body = JSON.parse(call.text) as unknown;
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as { readonly [name: string]: unknown };
  } catch {
    // Said below.
  }
  throw badRequest('Unable to read JSON request payload. Please ensure Content-Type header is set and payload is of valid JSON format.');
}

function writable(fields: { readonly [name: string]: unknown }): KeptTask['fields'] {
  const other = Object.keys(fields).find((name) => !WRITABLE.includes(name) && !name.includes('@'));
  if (other !== undefined) throw new Refusal(400, 'RequestBodyRead', `The sandbox tenant does not write '${other}' of a task.`);
  return fields;
}

function matching<T extends object>(call: Call, items: readonly T[]): readonly T[] {
  const comparisons = readFilter(call.query.get('$filter') ?? '');
  return items.filter((item) => comparisons.every((comparison) => compare((item as { readonly [name: string]: unknown })[comparison.path], comparison)));
}

const pageSize = (call: Call): number => Math.min(wholeNumber(call, '$top') ?? DEFAULT_PAGE, LARGEST_PAGE) || DEFAULT_PAGE;

const toList = ({ id, name, isDefault }: KeptTaskList): TodoTaskList => ({ id, displayName: name, isOwner: true, isShared: false, wellknownListName: isDefault ? 'defaultList' : 'none' });

/** Links are shown to who asks for them. */
const shown = (call: Call, task: KeptTask): TodoTask => ({ ...toTask(call, task), ...(call.query.get('$expand')?.split(',').includes('linkedResources') && { linkedResources: [...task.linked] }) });

function toTask(call: Call, { id, version, createdAt, changedAt, fields }: KeptTask): TodoTask & { '@odata.etag': string } {
  const iso = (at: number): string => new Date(at).toISOString().replace('Z', '0000Z');
  const done = fields['status'] === 'completed' ? { completedDateTime: { dateTime: new Date(changedAt).toISOString().replace('Z', '0000'), timeZone: 'UTC' } } : {};
  return {
    '@odata.etag': `W/"${changeKey(call.person.id, id, version)}"`, 'id': id, 'importance': 'normal', 'isReminderOn': false, 'status': 'notStarted', 'title': '',
    'categories': [], 'hasAttachments': false, 'createdDateTime': iso(createdAt), 'lastModifiedDateTime': iso(changedAt), 'body': { content: '', contentType: 'text' }, ...fields, ...done,
  };
}
