import type { Notebook, OnenotePage, OnenoteSection } from '@microsoft/microsoft-graph-types';
import { collection, entity, json, noContent } from './answer.ts';
import type { Call, GraphApp } from './call.ts';
import { guid } from './derived-ids.ts';
import { needs } from './guard.ts';
import { compare, pageOf, readFilter, select, wholeNumber } from './query.ts';
import { Refusal } from './refusal.ts';
import type { KeptNotes, KeptPage } from './state.ts';

const ROOT = '/me/onenote';
const DEFAULT_PAGE = 20;
const LARGEST_PAGE = 100;

/**
 * A person's OneNote. https://learn.microsoft.com/graph/integrate-with-onenote. There is no ETag, what is read is not the HTML
 * that was given, ids of elements change with each update, and only by them most elements can be replaced. The codes are
 * those of https://learn.microsoft.com/graph/onenote-error-codes; that a new page is listed late is not imitated.
 */
export function addOneNote(app: GraphApp): void {
  app.get(`${ROOT}/notebooks`, needs('GET /me/onenote/notebooks'), ({ env: { call } }) => listed(call, 'notebooks', notesOf(call).notebooks.map(toNotebook), 'microsoft.graph.notebook'));

  app.post(`${ROOT}/notebooks`, needs('POST /me/onenote/notebooks'), async ({ env: { call } }) => {
    const notes = notesOf(call);
    const made = { id: idOf(call), name: nameIn(call, notes.notebooks), isDefault: notes.notebooks.length === 0 };
    await keep(call, { ...notes, notebooks: [...notes.notebooks, made] });
    return json(entity(call, contextOf(call, 'notebooks/$entity'), toNotebook(made)), 201);
  });

  app.post(`${ROOT}/notebooks/:notebook/sections`, needs('POST /me/onenote/notebooks/{notebook-id}/sections'), async ({ env: { call }, req }) => {
    const notes = notesOf(call);
    const parent = oneOf(notes.notebooks, req.param('notebook')).id;
    const made = { id: idOf(call), parent, name: nameIn(call, notes.sections.filter((one) => one.parent === parent)) };
    await keep(call, { ...notes, sections: [...notes.sections, made] });
    return json(entity(call, contextOf(call, 'sections/$entity'), toSection(made)), 201);
  });

  app.get(`${ROOT}/sections`, needs('GET /me/onenote/sections'), ({ env: { call } }) => listed(call, 'sections', notesOf(call).sections.map(toSection), 'microsoft.graph.onenoteSection'));

  app.get(`${ROOT}/sections/:section/pages`, needs('GET /me/onenote/sections/{onenoteSection-id}/pages'), ({ env: { call }, req }) => {
    const notes = notesOf(call);
    const { id } = oneOf(notes.sections, req.param('section'));
    const [, downwards] = /^createdDateTime( desc)?$/.exec(call.query.get('$orderby') ?? '') ?? [];
    const pages = notes.pages.filter(({ parent }) => parent === id).sort((a, b) => (downwards ? b.createdAt - a.createdAt : a.createdAt - b.createdAt));
    return listed(call, 'pages', pages.map(toPage), 'microsoft.graph.onenotePage');
  });

  app.post(`${ROOT}/sections/:section/pages`, needs('POST /me/onenote/sections/{onenoteSection-id}/pages'), async ({ env: { call }, req }) => {
    const notes = notesOf(call);
    const parent = oneOf(notes.sections, req.param('section')).id;
    if (!/^(text\/html|application\/xhtml\+xml)\b/.test(call.headers.get('content-type') ?? '')) throw new Refusal(400, '20131', 'The Content-Type of the request is not supported: text/html is wanted.');
    const now = call.tenancy.now();
    const created = Date.parse(/<meta\s+name="created"\s+content="([^"]*)"/i.exec(call.text)?.[1] ?? '');
    const page: KeptPage = {
      id: idOf(call), parent, title: decoded(/<title>([^<]*)<\/title>/i.exec(call.text)?.[1] ?? ''), version: 1,
      createdAt: Number.isNaN(created) ? now : created, changedAt: now, html: /<body[^>]*>([\s\S]*)<\/body>/i.exec(call.text)?.[1] ?? '',
    };
    await keep(call, { ...notes, pages: [...notes.pages, page] });
    return json(entity(call, contextOf(call, 'pages/$entity'), toPage(page)), 201);
  });

  app.get(`${ROOT}/pages/:page/content`, needs('GET /me/onenote/pages/{onenotePage-id}/content'), ({ env: { call }, req }) => {
    const page = oneOf(notesOf(call).pages, req.param('page'));
    return new Response(shown(page, call.query.get('includeIDs') === 'true'), { headers: { 'content-type': 'text/html' } });
  });

  app.patch(`${ROOT}/pages/:page/content`, needs('PATCH /me/onenote/pages/{onenotePage-id}/content'), async ({ env: { call }, req }) => {
    const notes = notesOf(call);
    const before = oneOf(notes.pages, req.param('page'));
    const page = changesIn(call).reduce((now, change) => changed(now, before, change), before);
    await keep(call, { ...notes, pages: notes.pages.map((one) => (one.id === page.id ? { ...page, version: before.version + 1, changedAt: call.tenancy.now() } : one)) });
    return noContent();
  });

  app.delete(`${ROOT}/pages/:page`, needs('DELETE /me/onenote/pages/{onenotePage-id}'), async ({ env: { call }, req }) => {
    const notes = notesOf(call);
    const gone = oneOf(notes.pages, req.param('page'));
    await keep(call, { ...notes, pages: notes.pages.filter(({ id }) => id !== gone.id) });
    return noContent();
  });
}

interface Change {
  readonly target?: unknown;
  readonly action?: unknown;
  readonly content?: unknown;
}

function changesIn(call: Call): readonly Change[] {
  const changes = posted(call);
  if (!Array.isArray(changes) || changes.length === 0) throw new Refusal(400, '20125', 'The PATCH request contains no actions.');
  return changes as readonly Change[];
}

/** `given`: as the page stood when its ids were handed out. */
function changed(page: KeptPage, given: KeptPage, { target, action: named, content }: Change): KeptPage {
  const action = String(named).toLowerCase();
  if (typeof target !== 'string' || typeof content !== 'string') throw new Refusal(400, '20121', 'The PATCH argument is invalid.');
  if (action === 'append' && target === 'body') return { ...page, html: page.html + content };
  if (action === 'replace' && target === 'title') return { ...page, title: content };
  if (action !== 'replace') throw new Refusal(400, '20122', `The sandbox tenant appends to the body and replaces elements; the action '${action}' is not supported.`);
  if (target.startsWith('#')) throw new Refusal(400, '20141', 'The target does not support the specified action: a generated id is wanted.');
  const at = elementsOf(given).find(({ id }) => id === target);
  if (!at) throw new Refusal(404, '20149', `The target element '${target}' cannot be found.`);
  return { ...page, html: page.html.replace(at.html, () => content) };
}

/** Elements that carry information of their own; a page can be changed by replacing them. */
function elementsOf({ id, version, html }: KeptPage): readonly { readonly id: string; readonly html: string; readonly tag: string }[] {
  return [...html.matchAll(/<div\b[^>]*>[\s\S]*?<\/div>/gi)].map(([whole], at) => ({ id: `div:{${guid(`${id}/${version}`)}}{${10 + at}}`, html: whole, tag: /^<div\b[^>]*>/i.exec(whole)?.[0] ?? '' }));
}

/** As OneNote gives a page back: in a div of its own, cells with paragraphs, no heads of tables, no small print, no directions. */
function shown(page: KeptPage, withIds: boolean): string {
  const inner = elementsOf(page).reduce((html, { id, tag }) => (withIds ? html.replace(tag, tag.replace('<div', `<div id="${id}"`)) : html), page.html)
    .replace(/<th\b[^>]*>/gi, '<td><p>').replace(/<\/th>/gi, '</p></td>').replace(/<td\b(?:\s[^>]*)?>(?!<p>)/gi, '<td><p>').replace(/(?<!<\/p>)<\/td>/gi, '</p></td>').replace(/<\/?small>|<\/?tbody>/gi, '');
  return `<html lang="en-US">\n<head>\n<title>${escaped(page.title)}</title>\n<meta http-equiv="Content-Type" content="text/html; charset=utf-8" />\n<meta name="created" content="${iso(page.createdAt)}" />\n</head>\n`
    + `<body data-absolute-enabled="true" style="font-family:Calibri;font-size:11pt">\n<div data-id="_default"${withIds ? ` id="div:{${guid(page.id)}}{1}"` : ''} style="position:absolute;left:48px;top:115px;width:624px">\n${inner}\n</div>\n</body>\n</html>`;
}

function listed(call: Call, what: string, all: readonly object[], type: string): Response {
  const comparisons = readFilter(call.query.get('$filter') ?? '');
  const found = all.filter((item) => comparisons.every((comparison) => compare((item as { readonly [name: string]: unknown })[comparison.path], comparison)));
  const top = wholeNumber(call, '$top') ?? DEFAULT_PAGE;
  if (top > LARGEST_PAGE) throw new Refusal(400, '20129', `The top query option is too high: at most ${LARGEST_PAGE}.`);
  const page = pageOf(call, found, top, '$skip');
  return json(collection(call, contextOf(call, what), page.items.map((item) => select(call, item, type)), { nextLink: page.nextLink }));
}

/** Everybody who has opened OneNote has a default notebook with a section. */
function notesOf({ tenancy, person }: Call): KeptNotes {
  const id = `1-${guid(`${person.id}/notebook`)}`;
  return tenancy.state.notes[person.id] ?? { notebooks: [{ id, name: `${person.name} @ Work`, isDefault: true }], sections: [{ id: `1-${guid(`${person.id}/section`)}`, name: 'Quick Notes', parent: id }], pages: [] };
}

async function keep(call: Call, notes: KeptNotes): Promise<void> {
  call.tenancy.state.notes[call.person.id] = notes;
  await call.tenancy.save();
}

/** Another for each item that was ever made. */
const idOf = (call: Call): string => {
  call.tenancy.state.made += 1;
  return `1-${guid(`${call.person.id}/notes/${call.tenancy.state.made}`)}`;
};

function oneOf<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const found = all.find((one) => one.id === id);
  if (!found) throw new Refusal(404, '20102', 'The specified resource ID does not exist.');
  return found;
}

function nameIn(call: Call, beside: readonly { readonly name: string }[]): string {
  const { displayName } = posted(call) as { displayName?: unknown };
  if (typeof displayName !== 'string' || displayName.trim() === '') throw new Refusal(400, '20152', 'There is no name value specified for the entity.');
  if (beside.some(({ name }) => name === displayName)) throw new Refusal(409, '20117', 'An item with this name already exists in this location.');
  return displayName;
}

function posted(call: Call): object {
  try {
    const body = JSON.parse(call.text) as unknown;
    if (typeof body === 'object' && body !== null) return body;
  } catch {
    // Said below.
  }
  throw new Refusal(400, '20020', 'The request body is malformed JSON.');
}

const contextOf = (call: Call, what: string): string => `users('${call.person.id}')/onenote/${what}`;

function toNotebook({ id, name, isDefault }: KeptNotes['notebooks'][number]): Notebook {
  return { id, displayName: name, isDefault, userRole: 'Owner', isShared: false, createdDateTime: iso(0), lastModifiedDateTime: iso(0) };
}

const toSection = ({ id, name }: KeptNotes['sections'][number]): OnenoteSection => ({ id, displayName: name, isDefault: false, createdDateTime: iso(0), lastModifiedDateTime: iso(0) });

const toPage = ({ id, title, createdAt, changedAt }: KeptPage): OnenotePage => ({ id, title, createdDateTime: iso(createdAt), lastModifiedDateTime: iso(changedAt) });

const decoded = (text: string): string => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const iso = (at: number): string => new Date(at).toISOString();
