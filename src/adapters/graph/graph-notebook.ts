import * as v from 'valibot';
import { failed, ok, type Result } from '#base/result.ts';
import { fromIso, instant, minutes, toIso, type Instant } from '#base/time.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { NewPage, Notebook, NotebookPage } from '#ports/notebook.ts';
import type { GraphCall } from './graph-call.ts';
import type { Graph } from './graph.ts';
import { readAll, readOne } from './read-wire.ts';

const scopes = FEATURE_SCOPES.onenote;
const ROOT = '/me/onenote';
/** The section's name, as people see it. One that was renamed is not found again. */
const SECTION = 'Debrief';
/** OneNote names no time when it throttles; its shortest window is a minute. */
const REST = minutes(1);

const Named = v.object({ id: v.string(), displayName: v.nullish(v.string(), '') });
const Notebooks = v.object({ id: v.string(), isDefault: v.nullish(v.boolean(), false) });
const Page = v.object({ id: v.string(), title: v.nullish(v.string(), ''), createdDateTime: v.string() });

/**
 * https://learn.microsoft.com/graph/api/resources/onenote-api-overview. Pages stand in a section of their own in the default
 * notebook, so that nobody's other pages are read. There is no ETag: who writes looks first, and compares (flows/deliver-page).
 */
export const createGraphNotebook = (graph: Graph): Notebook => ({
  async pagesFrom(at, signal) {
    const sections = await sectionsOf(graph, signal);
    if (!sections.ok) return sections;
    const found: NotebookPage[] = [];
    for (const section of sections.value) {
      const path = `${ROOT}/sections/${encodeURIComponent(section)}/pages?$select=id,title,createdDateTime&$orderby=${encodeURIComponent('createdDateTime desc')}&$top=100`;
      const items = await graph.pages(call('GET', path), signal, undefined, (read) => isBefore(read.at(-1), at));
      if (!items.ok) return items;
      const pages = readAll('pages', items.value, toPage);
      if (!pages.ok) return pages;
      found.push(...pages.value.filter((page) => page.at >= at));
    }
    return ok(found.sort((a, b) => b.at - a.at));
  },

  async content(pageId, signal) {
    const answer = await graph.send({ ...call('GET', `${pathOf(pageId)}/content?includeIDs=true`), accept: 'text/html' }, signal);
    return answer.ok ? readOne('page', answer.value, (html) => v.parse(v.string(), html)) : answer;
  },

  async create(page, signal) {
    const section = await sectionToWrite(graph, signal);
    if (!section.ok) return section;
    return done(await graph.send({ ...call('POST', `${ROOT}/sections/${encodeURIComponent(section.value)}/pages`), headers: { 'Content-Type': 'text/html' }, body: asHtml(page) }, signal));
  },

  replace: (pageId, html, signal) => patch(graph, pageId, [...html].map(([target, content]) => ({ target, action: 'Replace', content })), signal),
  append: (pageId, html, signal) => patch(graph, pageId, [{ target: 'body', action: 'Append', content: html }], signal),

  async remove(pageId, signal) {
    const answer = await graph.send(call('DELETE', pathOf(pageId)), signal);
    return answer.ok || answer.failure.kind === 'gone' ? ok(undefined) : answer;
  },
});

const call = (method: GraphCall['method'], path: string): GraphCall => ({ method, path, scopes, rest: REST });
const pathOf = (pageId: string): string => `${ROOT}/pages/${encodeURIComponent(pageId)}`;
const done = (answer: Result<unknown, Failure>): Result<void, Failure> => (answer.ok ? ok(undefined) : answer);

async function patch(graph: Graph, pageId: string, changes: readonly object[], signal: AbortSignal): Promise<Result<void, Failure>> {
  return done(await graph.send({ ...call('PATCH', `${pathOf(pageId)}/content`), body: changes }, signal));
}

async function sectionsOf(graph: Graph, signal: AbortSignal): Promise<Result<readonly string[], Failure>> {
  const items = await graph.pages(call('GET', `${ROOT}/sections?$filter=${encodeURIComponent(`displayName eq '${SECTION}'`)}&$select=id,displayName`), signal);
  if (!items.ok) return items;
  const sections = readAll('sections', items.value, (item) => v.parse(Named, item));
  return sections.ok ? ok(sections.value.filter(({ displayName }) => displayName === SECTION).map(({ id }) => id).sort()) : sections;
}

async function sectionToWrite(graph: Graph, signal: AbortSignal): Promise<Result<string, Failure>> {
  const standing = await sectionsOf(graph, signal);
  if (!standing.ok) return standing;
  if (standing.value[0] !== undefined) return ok(standing.value[0]);
  const notebook = await notebookToWrite(graph, signal);
  return notebook.ok ? made(graph, `${ROOT}/notebooks/${encodeURIComponent(notebook.value)}/sections`, signal) : notebook;
}

/** Who has never opened OneNote has no notebook yet. */
async function notebookToWrite(graph: Graph, signal: AbortSignal): Promise<Result<string, Failure>> {
  const items = await graph.pages(call('GET', `${ROOT}/notebooks?$select=id,isDefault`), signal);
  if (!items.ok) return items;
  const notebooks = readAll('notebooks', items.value, (item) => v.parse(Notebooks, item));
  if (!notebooks.ok) return notebooks;
  const own = notebooks.value.find(({ isDefault }) => isDefault) ?? notebooks.value[0];
  return own ? ok(own.id) : made(graph, `${ROOT}/notebooks`, signal);
}

async function made(graph: Graph, path: string, signal: AbortSignal): Promise<Result<string, Failure>> {
  const answer = await graph.send({ ...call('POST', path), body: { displayName: SECTION } }, signal);
  if (!answer.ok) return answer;
  const read = readOne('made', answer.value, (item) => v.parse(Named, item));
  return read.ok ? ok(read.value.id) : failed(read.failure);
}

const toPage = (item: unknown): NotebookPage => {
  const { id, title, createdDateTime } = v.parse(Page, item);
  return { id, title, at: fromIso(createdDateTime) ?? instant(0) };
};

const isBefore = (item: unknown, at: Instant): boolean => v.is(Page, item) && toPage(item).at < at;

/** https://learn.microsoft.com/graph/onenote-create-page: `created` is the page's own time. */
const asHtml = ({ title, html, at }: NewPage): string =>
  `<!DOCTYPE html>\n<html>\n<head>\n<title>${escaped(title)}</title>\n<meta name="created" content="${toIso(at)}" />\n</head>\n<body>\n${html}\n</body>\n</html>`;

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
