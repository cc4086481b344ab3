import { Client, HTTPMessageHandler, ResponseType } from '@microsoft/microsoft-graph-client';
import { failed, ok, type Result } from '#base/result.ts';
import type { Failure } from '#ports/failure.ts';
import type { Answer } from './answer.ts';
import { failureOfThrown } from './failure-of.ts';
import type { GraphCall } from './graph-call.ts';

/** One request with its answer, whatever its status. Fails with `offline`, `unavailable` (no answer in time) or `cancelled`. */
export type Wire = (call: GraphCall, bearer: string, signal: AbortSignal) => Promise<Result<Answer, Failure>>;

export const VERSION = 'v1.0';
/** Graph's own gateway gives up sooner; what lasts longer is a connection that died without a word. Real time: nobody waits for it. */
const LONGEST_REQUEST_MS = 100_000;

/**
 * The Graph client builds and sends the request. Its retry handler is left out: its waits cannot be cancelled, and it
 * knows nothing of answers inside a batch.
 */
export function openWire(origin: string): Wire {
  const client = Client.initWithMiddleware({ middleware: new HTTPMessageHandler(), baseUrl: origin, defaultVersion: VERSION });
  return async (call, bearer, signal) => {
    const wasAway = isAway();
    const limit = limited(signal);
    try {
      const request = client.api(call.path).responseType(ResponseType.RAW).option('signal', limit.signal);
      request.headers({ ...call.headers, Authorization: `Bearer ${bearer}`, Accept: call.accept ?? 'application/json' });
      const response = (await sendAs(request, call)) as Response;
      return ok({ status: response.status, header: (name) => response.headers.get(name), text: await response.text() });
    } catch {
      if (wasAway) return failed({ kind: signal.aborted ? 'cancelled' : 'offline', unsent: true });
      return failed(limit.over() ? { kind: 'unavailable' } : failureOfThrown(signal));
    } finally {
      limit.end();
    }
  };
}

/** Whether the device itself says that it has no network; that it has one says little. Always false where nobody tells. */
const isAway = (): boolean => globalThis.navigator?.onLine === false;

/**
 * Content from a short-lived address that Graph has handed out: a plain request, which carries no token and needs no leave of
 * the other host. Only addresses of SharePoint, or of Graph's own origin.
 */
export async function fetchContent(origin: string, address: string, signal: AbortSignal): Promise<Result<Answer, Failure>> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !(url.origin === origin || (url.protocol === 'https:' && url.host.endsWith('.sharepoint.com')))) return failed({ kind: 'badAnswer', where: 'download: an address elsewhere' });
  const limit = limited(signal);
  try {
    const response = await fetch(url, { signal: limit.signal, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer' });
    return ok({ status: response.status, header: (name) => response.headers.get(name), text: await response.text() });
  } catch {
    return failed(limit.over() ? { kind: 'unavailable' } : failureOfThrown(signal));
  } finally {
    limit.end();
  }
}

function sendAs(request: ReturnType<Client['api']>, { method, body }: GraphCall): Promise<unknown> {
  switch (method) {
    case 'GET': return request.get() as Promise<unknown>;
    case 'POST': return request.post(body) as Promise<unknown>;
    case 'PATCH': return request.patch(body) as Promise<unknown>;
    case 'PUT': return request.put(body) as Promise<unknown>;
    case 'DELETE': return request.delete() as Promise<unknown>;
  }
}

/** The same signal, that also ends when the request takes too long. */
function limited(signal: AbortSignal): { readonly signal: AbortSignal; over(): boolean; end(): void } {
  const own = new AbortController();
  let over = false;
  const abort = (): void => own.abort();
  const timer = setTimeout(() => { over = true; abort(); }, LONGEST_REQUEST_MS);
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort, { once: true });
  return {
    signal: own.signal,
    over: () => over,
    end() {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    },
  };
}
