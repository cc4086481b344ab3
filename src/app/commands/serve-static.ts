import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { frameAncestors, type Page } from '../content-security.ts';

export interface StaticServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Serves a folder on loopback only. `index` is the page that stands at `/`. Rejects if the port is taken. */
export async function serveStaticFolder(folder: string, { port, index }: { readonly port: number; readonly index: Page }): Promise<StaticServer> {
  const site = new Hono();
  site.use('*', async (context, next) => {
    await next();
    const page = /([\w-]+)\.html$/.exec(context.req.path)?.[1] ?? (context.req.path === '/' ? index : undefined);
    if (page) context.header('Content-Security-Policy', frameAncestors(page as Page));
    context.header('Cache-Control', 'no-cache');
  });
  site.use('*', serveStatic({ root: folder, rewriteRequestPath: (path) => (path === '/' ? `/${index}.html` : path) }));
  const answer = getRequestListener(site.fetch);
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening, refused) => {
    server.once('error', refused);
    server.listen(port, '127.0.0.1', listening);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => new Promise((stopped) => {
      server.closeAllConnections();
      server.close(() => stopped());
    }),
  };
}
