import { entity, json } from './answer.ts';
import type { Call, GraphApp } from './call.ts';
import { base64Url, guid } from './derived-ids.ts';
import { needs } from './guard.ts';
import { select } from './query.ts';
import { badRequest, Refusal } from './refusal.ts';
import type { SeedLoopPage } from './seed.ts';
import type { Tenancy } from './tenancy.ts';

/**
 * Loop pages behind sharing links: https://learn.microsoft.com/graph/api/shares-get. Their content is made HTML and handed out
 * at another address: https://learn.microsoft.com/graph/api/driveitem-get-content-format
 */
export function addLoopPages(app: GraphApp): void {
  app.get('/shares/:share/driveItem', needs('GET shared item'), ({ env: { call }, req }) => {
    const share = req.param('share');
    const page = pageFor(call, ({ link }) => share === `u!${base64Url(link)}`);
    return json(entity(call, 'driveItem', select(call, toItem(page), 'microsoft.graph.driveItem')));
  });

  app.get('/drives/:drive/items/:item/content', needs('GET shared item'), ({ env: { call }, req }) => {
    const page = pageFor(call, ({ id }) => req.param('item') === itemId(id) && req.param('drive') === driveId(id));
    const format = call.query.get('format');
    if (format !== 'html') throw badRequest(`The format '${format ?? ''}' is not supported for this item.`);
    return new Response(null, { status: 302, headers: { location: `${call.base}/download/${pageKey(page)}` } });
  });
}

/** Undefined for a key that is no page's. */
export function downloadOfPage({ state: { seed } }: Tenancy, key: string): Response | undefined {
  const page = seed.loopPages?.find((one) => pageKey(one) === key);
  return page && new Response(page.html, { headers: { 'content-type': 'text/html' } });
}

function pageFor(call: Call, is: (page: SeedLoopPage) => boolean): SeedLoopPage {
  const page = call.tenancy.state.seed.loopPages?.find(is);
  if (!page) throw new Refusal(404, 'itemNotFound', 'The resource could not be found.');
  if (!page.readers.includes(call.person.id)) throw new Refusal(403, 'accessDenied', 'Access denied');
  return page;
}

const itemId = (page: string): string => guid(`${page}/item`);
const driveId = (page: string): string => `b!${guid(`${page}/drive`)}`;
const pageKey = ({ id }: SeedLoopPage): string => guid(`${id}/html`);

const toItem = ({ id, name, link, html }: SeedLoopPage): object => ({
  id: itemId(id), name, webUrl: link, size: html.length, file: { mimeType: 'application/octet-stream' },
  parentReference: { driveId: driveId(id), driveType: 'business', id: guid(`${id}/folder`) },
});
