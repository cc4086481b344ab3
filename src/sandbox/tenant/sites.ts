import type { ColumnDefinition, List, ListItem, Site } from '@microsoft/microsoft-graph-types';
import { collection, entity, json, noContent } from './answer.ts';
import type { Call, GraphApp } from './call.ts';
import { guid } from './derived-ids.ts';
import { needs } from './guard.ts';
import { compare, pageOf, readFilter, select, wholeNumber } from './query.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { KeptColumn, KeptItem, KeptList, KeptSite, SiteGrant } from './state.ts';

const LISTS = '/sites/:site/lists';
const ITEMS = `${LISTS}/:list/items`;
const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 200;
const LEVELS: readonly SiteGrant[] = ['none', 'read', 'write', 'manage'];

/**
 * SharePoint sites that an administrator granted to the app, and their lists. A call is allowed as far as both the app's grant
 * and the person's own membership reach. https://learn.microsoft.com/graph/permissions-selected-overview
 */
export function addSites(app: GraphApp): void {
  app.get(LISTS, needs('GET /sites/{site-id}/lists'), ({ env: { call }, req }) => {
    const site = siteOf(call, req.param('site'), 'read');
    const found = site.lists.map((list) => toList(list, site)).filter((list) => matches(call, list));
    return json(collection(call, `sites('${site.id}')/lists`, found));
  });

  app.post(LISTS, needs('POST /sites/{site-id}/lists'), async ({ env: { call }, req }) => {
    const site = siteOf(call, req.param('site'), 'manage');
    const { displayName, columns = [] } = posted(call) as { displayName?: unknown; columns?: ColumnDefinition[] };
    if (typeof displayName !== 'string') throw invalid("A text is wanted for 'displayName'.");
    if (site.lists.some(({ name }) => name === displayName)) throw new Refusal(409, 'nameAlreadyExists', 'The specified list name is already in use.');
    const list: KeptList = { id: idOf(call), name: displayName, columns: columns.map(readColumn), items: [] };
    await keep(call, { ...site, lists: [...site.lists, list] });
    return json(entity(call, `sites('${site.id}')/lists/$entity`, toList(list, site)), 201);
  });

  app.get(`${LISTS}/:list/columns`, needs('GET /sites/{site-id}/lists/{list-id}/columns'), ({ env: { call }, req }) => {
    const { list, site } = listOf(call, req.param('site'), req.param('list'), 'read');
    return json(collection(call, `sites('${site.id}')/lists('${list.id}')/columns`, [TITLE, ...list.columns].map(toColumn)));
  });

  app.post(`${LISTS}/:list/columns`, needs('POST /sites/{site-id}/lists/{list-id}/columns'), async ({ env: { call }, req }) => {
    const { list, site } = listOf(call, req.param('site'), req.param('list'), 'manage');
    const column = readColumn(posted(call));
    if (list.columns.some(({ name }) => name === column.name)) throw new Refusal(409, 'nameAlreadyExists', 'A column of this name exists.');
    await keepList(call, site, { ...list, columns: [...list.columns, column] });
    return json(entity(call, `sites('${site.id}')/lists('${list.id}')/columns/$entity`, toColumn(column)), 201);
  });

  app.get(ITEMS, needs('GET /sites/{site-id}/lists/{list-id}/items'), ({ env: { call }, req }) => {
    const { list, site } = listOf(call, req.param('site'), req.param('list'), 'read');
    const size = Math.min(wholeNumber(call, '$top') ?? DEFAULT_PAGE, LARGEST_PAGE) || DEFAULT_PAGE;
    const page = pageOf(call, filtered(call, list), size, '$skiptoken');
    const items = page.items.map((item) => select(call, toItem(call, item, site, list), 'microsoft.graph.listItem', ['fields']));
    return json(collection(call, `sites('${site.id}')/lists('${list.id}')/items`, items, { nextLink: page.nextLink }));
  });

  app.post(ITEMS, needs('POST /sites/{site-id}/lists/{list-id}/items'), async ({ env: { call }, req }) => {
    const { list, site } = listOf(call, req.param('site'), req.param('list'), 'write');
    const { fields } = posted(call) as { fields?: Fields };
    const now = call.tenancy.now();
    const item: KeptItem = { id: String(list.items.reduce((most, { id }) => Math.max(most, Number(id)), 0) + 1), version: 1, by: call.person.id, createdAt: now, changedAt: now, fields: checked(list, fields ?? {}) };
    await keepList(call, site, { ...list, items: [...list.items, item] });
    return json(entity(call, `sites('${site.id}')/lists('${list.id}')/items/$entity`, { ...toItem(call, item, site, list), fields: fieldsOf(item) }), 201);
  });

  app.patch(`${ITEMS}/:item/fields`, needs('PATCH /sites/{site-id}/lists/{list-id}/items/{listItem-id}/fields'), async ({ env: { call }, req }) => {
    const { list, site } = listOf(call, req.param('site'), req.param('list'), 'write');
    const before = itemOf(list, req.param('item'));
    checkMatch(call, before);
    const item: KeptItem = { ...before, version: before.version + 1, changedAt: call.tenancy.now(), fields: { ...before.fields, ...checked(list, posted(call), before.id) } };
    await keepList(call, site, { ...list, items: list.items.map((kept) => (kept.id === item.id ? item : kept)) });
    return json(entity(call, `sites('${site.id}')/lists('${list.id}')/items('${item.id}')/fields/$entity`, fieldsOf(item)));
  });

  app.delete(`${ITEMS}/:item`, needs('DELETE /sites/{site-id}/lists/{list-id}/items/{listItem-id}'), async ({ env: { call }, req }) => {
    const { list, site } = listOf(call, req.param('site'), req.param('list'), 'write');
    const gone = itemOf(list, req.param('item'));
    checkMatch(call, gone);
    await keepList(call, site, { ...list, items: list.items.filter(({ id }) => id !== gone.id) });
    return noContent();
  });

  app.get('/sites/*', needs('GET /sites/{hostname}:/{server-relative-path}'), ({ env: { call } }) => {
    const [, host = '', path = ''] = /^\/sites\/([^/:]+):\/([^?]+)/.exec(decodeURIComponent(call.target)) ?? [];
    const site = Object.values(call.tenancy.state.sites).find((one) => one.host === host && one.path === path);
    return json(entity(call, 'sites/$entity', select(call, toSite(allowed(call, site, 'read')), 'microsoft.graph.site')));
  });
}

type Fields = { readonly [name: string]: unknown };

/** The column that every list has. */
const TITLE: KeptColumn = { name: 'Title', indexed: false, unique: false, choices: null };

const siteOf = (call: Call, id: string, level: SiteGrant): KeptSite => allowed(call, call.tenancy.state.sites[id], level);

/** Who is no member is told the same as an app without a grant. */
function allowed(call: Call, site: KeptSite | undefined, level: SiteGrant): KeptSite {
  if (!site) throw new Refusal(404, 'itemNotFound', 'Requested site could not be found');
  if (LEVELS.indexOf(site.grant) < LEVELS.indexOf(level) || !site.members.includes(call.person.id)) throw new Refusal(403, 'accessDenied', 'Access denied');
  return site;
}

/** By id or by name. Who is no member of a list that has members of its own is refused. */
function listOf(call: Call, siteId: string, name: string, level: SiteGrant): { readonly site: KeptSite; readonly list: KeptList } {
  const site = siteOf(call, siteId, level);
  const list = site.lists.find((one) => one.id === name || one.name === name);
  if (!list) throw new Refusal(404, 'itemNotFound', 'The specified list was not found');
  const mayWrite = level === 'read' || !list.readers?.includes(call.person.id);
  if ((list.members && !list.members.includes(call.person.id)) || !mayWrite) throw new Refusal(403, 'accessDenied', 'Access denied');
  return { site, list };
}

function itemOf(list: KeptList, id: string): KeptItem {
  const item = list.items.find((one) => one.id === id);
  if (!item) throw new Refusal(404, 'itemNotFound', 'The specified item was not found.');
  return item;
}

/** Only columns with an index can be asked for. https://learn.microsoft.com/graph/api/listitem-list */
function filtered(call: Call, list: KeptList): readonly KeptItem[] {
  const filter = call.query.get('$filter') ?? '';
  const found = FOUND.get(list) ?? new Map<string, readonly KeptItem[]>();
  FOUND.set(list, found);
  const items = found.get(filter) ?? matching(list, filter);
  found.set(filter, items);
  return items;
}

/** A list that changes is another one; a long one is gone through once for all its pages. */
const FOUND = new WeakMap<KeptList, Map<string, readonly KeptItem[]>>();

function matching(list: KeptList, filter: string): readonly KeptItem[] {
  const comparisons = readFilter(filter);
  for (const { path } of comparisons) {
    const column = list.columns.find(({ name }) => path === `fields/${name}`);
    if (!column?.indexed) throw invalid(`Field '${path.replace('fields/', '')}' cannot be referenced in filter or orderby as it is not indexed. Provide the 'Prefer: HonorNonIndexedQueriesWarningMayFailRandomly' header to allow this, but be warned that such queries may fail on large lists.`);
  }
  return list.items.filter(({ fields }) => comparisons.every((one) => {
    const value = fields[one.path.replace('fields/', '')];
    // What is empty is neither before nor after anything.
    return value === undefined && one.operator !== 'eq' && one.operator !== 'ne' ? false : compare(value ?? '', one);
  }));
}

/** Fields that the list has, with values that its unique and choice columns take. */
function checked(list: KeptList, fields: Fields, self?: string): Fields {
  for (const [name, value] of Object.entries(fields)) {
    if (name.includes('@')) continue;
    const column = [TITLE, ...list.columns].find((one) => one.name === name);
    if (!column) throw invalid(`Field '${name}' is not recognized`);
    if (column.choices && !column.choices.includes(String(value))) throw invalid(`'${String(value)}' is none of the choices of '${name}'.`);
    if (!column.lines && typeof value === 'string' && value.length > ONE_LINE) throw invalid(`The value of '${name}' is longer than ${ONE_LINE} characters.`);
    if (column.unique && list.items.some((item) => item.id !== self && item.fields[name] === value)) {
      throw new Refusal(409, 'nameAlreadyExists', `The list item could not be added or updated because duplicate values were found in the following field(s) in the list: [${name}].`);
    }
  }
  return fields;
}

function checkMatch(call: Call, item: KeptItem): void {
  const wanted = call.headers.get('if-match');
  if (wanted !== null && wanted !== '*' && wanted !== etag(item)) throw new Refusal(412, 'resourceModified', 'The resource has changed since the caller last read it; usually an eTag mismatch');
}

/** https://support.microsoft.com/office/list-and-library-column-types-and-options */
const ONE_LINE = 255;

function readColumn({ name, indexed, enforceUniqueValues, choice, text }: ColumnDefinition): KeptColumn {
  if (typeof name !== 'string') throw invalid("A text is wanted for a column's 'name'.");
  if (enforceUniqueValues && !indexed) throw invalid('A column with unique values has to be indexed.');
  if (text?.allowMultipleLines && indexed) throw invalid('A column of several lines cannot be indexed.');
  return { name, indexed: indexed ?? false, unique: enforceUniqueValues ?? false, choices: choice?.choices ?? null, ...(text?.allowMultipleLines && { lines: true }) };
}

const matches = (call: Call, list: List): boolean => readFilter(call.query.get('$filter') ?? '').every((one) => compare((list as Fields)[one.path], one));

function posted(call: Call): Fields {
  try {
    return JSON.parse(call.text) as Fields;
  } catch {
    throw badRequest('Unable to read JSON request payload.');
  }
}

const invalid = (message: string): Refusal => new Refusal(400, 'invalidRequest', message);

function idOf(call: Call): string {
  call.tenancy.state.made += 1;
  return guid(`list/${call.tenancy.state.made}`);
}

const keepList = (call: Call, site: KeptSite, list: KeptList): Promise<void> =>
  keep(call, { ...site, lists: site.lists.map((kept) => (kept.id === list.id ? list : kept)) });

async function keep(call: Call, site: KeptSite): Promise<void> {
  call.tenancy.state.sites[site.id] = site;
  await call.tenancy.save();
}

const iso = (at: number): string => new Date(at).toISOString();
const etag = ({ id, version }: KeptItem): string => `"${guid(`item/${id}`)},${version}"`;
const webUrl = ({ host, path }: KeptSite): string => `https://${host}/${path}`;

const toSite = (site: KeptSite): Site => ({ id: site.id, name: site.path.split('/').at(-1) ?? site.path, displayName: site.name, createdDateTime: iso(0), lastModifiedDateTime: iso(0), webUrl: webUrl(site) });

/** By SharePoint itself. */
const SYSTEM = { user: { displayName: 'System Account' } };

const toList = ({ id, name }: KeptList, site: KeptSite): List => ({
  id, name, createdBy: SYSTEM, lastModifiedBy: SYSTEM, displayName: name, createdDateTime: iso(0), lastModifiedDateTime: iso(0), webUrl: `${webUrl(site)}/Lists/${encodeURIComponent(name)}`,
  list: { contentTypesEnabled: false, hidden: false, template: 'genericList' },
});

const toColumn = ({ name, indexed, unique, choices, lines }: KeptColumn): ColumnDefinition => ({
  id: guid(`column/${name}`), name, displayName: name, indexed, enforceUniqueValues: unique, hidden: false, readOnly: false, required: false,
  ...(choices ? { choice: { allowTextEntry: false, choices: [...choices], displayAs: 'dropDownMenu' } } : { text: lines ? { allowMultipleLines: true, linesForEditing: 6, textType: 'plain' } : { allowMultipleLines: false, maxLength: ONE_LINE } }),
});

/** Whoever may read the list sees who made an item: nameless on our screens is not nameless in SharePoint. */
function toItem(call: Call, item: KeptItem, site: KeptSite, list: KeptList): ListItem & { '@odata.etag': string } {
  const person = call.tenancy.index().people.get(item.by);
  const by = { user: { id: item.by, displayName: person?.name ?? '' } };
  const expanded = /^fields(?:\(\$?select=([^)]*)\))?$/.exec(call.query.get('$expand') ?? '');
  return {
    '@odata.etag': etag(item), 'id': item.id, 'eTag': etag(item), 'createdDateTime': iso(item.createdAt), 'lastModifiedDateTime': iso(item.changedAt),
    'createdBy': by, 'lastModifiedBy': by, 'webUrl': `${webUrl(site)}/Lists/${item.id}_.000`, ...(expanded && { fields: only(fieldsOf(item), expanded[1], list) }),
  };
}

const fieldsOf = (item: KeptItem): object => ({ '@odata.etag': etag(item), 'id': item.id, ...item.fields });

/** Of the fields those that were asked for; their etag stands in any case. */
function only(fields: object, names: string | undefined, list: KeptList): object {
  const wanted = names?.split(',').map((name) => name.trim());
  const unknown = wanted?.find((name) => name !== 'id' && ![TITLE, ...list.columns].some((column) => column.name === name));
  if (unknown) throw invalid(`Field '${unknown}' is not recognized`);
  return wanted ? Object.fromEntries(Object.entries(fields).filter(([name]) => name.includes('@') || wanted.includes(name))) : fields;
}
