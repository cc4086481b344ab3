import * as v from 'valibot';
import { failed, ok } from '#base/result.ts';
import { FEATURE_SCOPES } from '#ports/consent.ts';
import type { OwnFolder } from '#ports/own-folder.ts';
import type { Graph } from './graph.ts';
import { readAll, readOne } from './read-wire.ts';

const scopes = FEATURE_SCOPES['own-copy'];
const FOLDER = '/me/drive/special/approot';

const Item = v.object({ 'name': v.string(), 'eTag': v.string(), '@microsoft.graph.downloadUrl': v.optional(v.string()) });

/**
 * The app folder in OneDrive: https://learn.microsoft.com/graph/onedrive-sharepoint-appfolder. Content is fetched from the
 * item's short-lived download address, as pages have to: `/content` redirects there, with a token that must not go along
 * (https://learn.microsoft.com/graph/api/driveitem-get-content). Of a file that is written between the two requests
 * the newer content comes with the older etag: then the next write is a conflict, and all is read again.
 */
export const createGraphOwnFolder = (graph: Graph): OwnFolder => ({
  async list(signal) {
    const items = await graph.pages({ method: 'GET', path: `${FOLDER}/children?$select=name,eTag`, scopes }, signal);
    // No folder yet: it is made with the first file.
    if (!items.ok) return items.failure.kind === 'gone' ? ok([]) : items;
    return readAll('children', items.value, (item) => {
      const { name, eTag: etag } = v.parse(Item, item);
      return { name, etag };
    });
  },

  async read(name, signal) {
    const answer = await graph.send({ method: 'GET', path: `${itemPath(name)}?$select=name,eTag,@microsoft.graph.downloadUrl`, scopes }, signal);
    if (!answer.ok) return answer.failure.kind === 'gone' ? ok(undefined) : answer;
    const item = readOne('driveItem', answer.value, (value) => v.parse(Item, value));
    if (!item.ok) return item;
    const { eTag: etag, '@microsoft.graph.downloadUrl': address } = item.value;
    if (address === undefined) return failed({ kind: 'badAnswer', where: 'driveItem.downloadUrl' });
    const text = await graph.download(address, signal);
    return text.ok ? ok({ text: text.value, etag }) : text;
  },

  async write(name, content, etag, signal) {
    const how = etag === undefined ? { path: `${itemPath(name)}:/content?@microsoft.graph.conflictBehavior=fail` } : { path: `${itemPath(name)}:/content`, headers: { 'If-Match': etag } };
    const answer = await graph.send({ method: 'PUT', scopes, body: content, ...how }, signal);
    if (!answer.ok) return answer;
    const item = readOne('driveItem', answer.value, (value) => v.parse(Item, value));
    return item.ok ? ok({ etag: item.value.eTag }) : item;
  },

  async remove(name, signal) {
    const answer = await graph.send({ method: 'DELETE', path: itemPath(name), scopes }, signal);
    return answer.ok || answer.failure.kind === 'gone' ? ok(undefined) : answer;
  },
});

const itemPath = (name: string): string => `${FOLDER}:/${encodeURIComponent(name)}`;
