import type { DriveItem } from '@microsoft/microsoft-graph-types';
import { collection, entity, json, noContent } from './answer.ts';
import type { Call, GraphApp } from './call.ts';
import { guid } from './derived-ids.ts';
import { needs } from './guard.ts';
import { select } from './query.ts';
import { Refusal } from './refusal.ts';
import type { File } from './state.ts';
import type { Tenancy } from './tenancy.ts';

const ROOT = '/me/drive/special/approot';
const ITEM = 'microsoft.graph.driveItem';

/**
 * The app's own folder in a person's OneDrive: texts by path, each with an ETag.
 * https://learn.microsoft.com/graph/onedrive-sharepoint-appfolder. Content comes with 200 instead of a redirect to the item's download address.
 */
export function addAppFolder(app: GraphApp): void {
  app.get(ROOT, needs('GET app folder'), ({ env: { call } }) => json(entity(call, 'driveItem', select(call, folder(call), ITEM))));

  app.get(`${ROOT}/children`, needs('GET app folder'), ({ env: { call } }) => {
    const items = Object.entries(filesOf(call)).filter(([path]) => !path.includes('/')).map(([path, file]) => select(call, toItem(path, file, call), ITEM));
    return json(collection(call, 'driveItems', items));
  });

  app.get('/me/drive/special/*', needs('GET app folder'), ({ env: { call } }) => {
    const { path, content } = placeOf(call);
    const file = filesOf(call)[path];
    if (!file) throw new Refusal(404, 'itemNotFound', 'Item not found');
    if (content) return new Response(file.text, { headers: { 'content-type': 'application/octet-stream', 'etag': etag(file) } });
    return json(entity(call, 'driveItem', select(call, toItem(path, file, call), ITEM)), 200, { etag: etag(file) });
  });

  app.put('/me/drive/special/*', needs('PUT app folder'), async ({ env: { call } }) => {
    const { path, content } = placeOf(call);
    if (!content) throw new Refusal(400, 'invalidRequest', 'Only the content of an item can be put.');
    const before = filesOf(call)[path];
    checkMatch(call, before);
    if (before && call.query.get('@microsoft.graph.conflictBehavior') === 'fail') throw new Refusal(409, 'nameAlreadyExists', 'An item with the same name already exists under the parent.');
    const now = call.tenancy.now();
    const file: File = {
      id: before?.id ?? guid(`${call.person.id}/${path}/${now}`), version: (before?.version ?? 0) + 1, createdAt: before?.createdAt ?? now, modifiedAt: now,
      contentType: call.headers.get('content-type') ?? 'application/octet-stream', text: call.text,
    };
    call.tenancy.state.files[call.person.id] = { ...filesOf(call), [path]: file };
    await call.tenancy.save();
    return json(entity(call, 'driveItem', toItem(path, file, call)), before ? 200 : 201, { etag: etag(file) });
  });

  app.delete('/me/drive/special/*', needs('DELETE app folder'), async ({ env: { call } }) => {
    const { path } = placeOf(call);
    const { [path]: gone, ...left } = filesOf(call);
    if (!gone) throw new Refusal(404, 'itemNotFound', 'Item not found');
    checkMatch(call, gone);
    call.tenancy.state.files[call.person.id] = left;
    await call.tenancy.save();
    return noContent();
  });
}

/** The content behind an item's download address. */
export function downloadOfFile({ state }: Tenancy, key: string): Response | undefined {
  const file = Object.values(state.files).flatMap((files) => Object.values(files)).find((one) => downloadKey(one) === key);
  return file && new Response(file.text, { headers: { 'content-type': 'application/octet-stream' } });
}

const downloadKey = ({ id, version }: File): string => guid(`${id}/${version}/download`);

const filesOf = (call: Call): { readonly [path: string]: File } => call.tenancy.state.files[call.person.id] ?? {};

/** `approot:/notes/a.json:/content` or `approot:/notes/a.json` (a colon may end it). */
function placeOf(call: Call): { readonly path: string; readonly content: boolean } {
  const target = decodeURIComponent(call.target.split('?')[0] ?? '');
  const found = /^\/me\/drive\/special\/approot:\/(.+?)(:\/content|:)?$/.exec(target);
  if (!found?.[1]) throw new Refusal(400, 'invalidRequest', 'The sandbox tenant knows the special folder approot only.');
  return { path: found[1], content: found[2] === ':/content' };
}

function checkMatch(call: Call, file: File | undefined): void {
  const wanted = call.headers.get('if-match');
  const current = file && etag(file);
  if (wanted !== null && wanted !== '*' && wanted !== current) throw new Refusal(412, 'resourceModified', "ETag does not match current item's value.");
  if (wanted === '*' && !file) throw new Refusal(412, 'resourceModified', 'There is no such item.');
  if (call.headers.get('if-none-match') === '*' && file) throw new Refusal(412, 'resourceModified', 'The item exists already.');
}

const etag = (file: File): string => `"{${file.id.toUpperCase()}},${file.version}"`;

function folder(call: Call): DriveItem {
  const { person } = call;
  return {
    id: guid(`${person.id}/approot`), name: 'Debrief', size: 0, createdDateTime: iso(0), lastModifiedDateTime: iso(call.tenancy.now()),
    webUrl: `${driveUrl(call)}/Apps/Debrief`, folder: { childCount: Object.keys(filesOf(call)).length }, specialFolder: { name: 'approot' },
  };
}

function toItem(path: string, file: File, call: Call): DriveItem & { '@microsoft.graph.downloadUrl': string } {
  const parts = path.split('/');
  const parent = ['/drive/root:/Apps/Debrief', ...parts.slice(0, -1)].join('/');
  const by = { user: { id: call.person.id, displayName: call.person.name } };
  return {
    '@microsoft.graph.downloadUrl': `${call.base}/download/${downloadKey(file)}`,
    id: file.id, name: parts.at(-1) ?? path, size: new TextEncoder().encode(file.text).length, eTag: etag(file),
    cTag: `"c:{${file.id.toUpperCase()}},${file.version}"`,
    createdDateTime: iso(file.createdAt), lastModifiedDateTime: iso(file.modifiedAt), createdBy: by, lastModifiedBy: by,
    webUrl: `${driveUrl(call)}/Apps/Debrief/${path}`, file: { mimeType: file.contentType },
    parentReference: { driveType: 'business', driveId: `b!${guid(`${call.person.id}/drive`)}`, path: parent },
  };
}

const driveUrl = (call: Call): string => `https://sandbox-my.sharepoint.com/personal/${call.person.address.replace(/[^\w]/g, '_')}/Documents`;
const iso = (at: number): string => new Date(at).toISOString();
