// The only file here that knows Node.
import { readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import type { Tenant } from './create-tenant.ts';
import { DroppedConnection } from './refusal.ts';
import type { Store } from './store.ts';

export interface Listening {
  readonly port: number;
  readonly url: string;
  close(): Promise<void>;
}

/** Puts a tenant on plain HTTP, loopback only. A dropped connection is a destroyed socket. Port 0 takes a free one. */
export async function listen(tenant: Pick<Tenant, 'fetch'>, { port }: { readonly port: number }): Promise<Listening> {
  const listener = getRequestListener(async (request, env) => {
    try {
      return await tenant.fetch(request);
    } catch (problem) {
      if (!(problem instanceof DroppedConnection)) throw problem;
      (env as HttpBindings).incoming.socket.destroy();
      return new Response(null);
    }
  }, { overrideGlobalObjects: false });
  const server = createServer((incoming, outgoing) => void listener(incoming, outgoing));
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const { port: taken } = server.address() as AddressInfo;
  return { port: taken, url: `http://127.0.0.1:${taken}`, close: () => close(server) };
}

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}

/** Keeps the state in a file. A new text is written beside it and then takes its name, so that a stop in between loses nothing. */
export function fileStore(path: string): Store {
  return {
    async read() {
      try {
        return await readFile(path, 'utf8');
      } catch (problem) {
        if ((problem as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw problem;
      }
    },
    async write(text) {
      await writeFile(`${path}.new`, text);
      await rename(`${path}.new`, path);
    },
  };
}
