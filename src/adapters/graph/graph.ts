import { Client, HTTPMessageHandler, ResponseType } from '@microsoft/microsoft-graph-client';
import { failed, ok, type Result } from '#base/result.ts';
import { between, ms, type Ms } from '#base/time.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import { failureOfResponse, failureOfThrown } from './failure-of-response.ts';
import { createPace } from './pace.ts';

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the version, query included and encoded: `/me/calendarView?…`. */
  readonly path: string;
  readonly scopes: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly accept?: 'application/json' | 'text/vtt';
}

export interface Graph {
  /** One call. Reads wait out short throttling by themselves; writes never repeat, because only the outbox knows if that is safe. */
  send(call: GraphCall, signal: AbortSignal): Promise<Result<unknown, Failure>>;
  /** All items of a paged collection, or a failure: never a part. Links that leave Graph are refused. */
  pages(call: GraphCall, signal: AbortSignal, progress?: (read: number) => void): Promise<Result<readonly unknown[], Failure>>;
}

export interface GraphConnection {
  /** `https://graph.microsoft.com`, or a national cloud's. */
  readonly origin: string;
  /** `renew`: the token at hand was refused, get another. */
  readonly token: (scopes: readonly string[], renew: boolean) => Promise<Result<string, Failure>>;
  readonly clock: Clock;
}

const VERSION = 'v1.0';
/** A read that is told to wait longer than this says so instead of waiting: a person should see why nothing moves. */
const LONGEST_SILENT_WAIT: Ms = ms(5_000);
const TRIES = 4;
/** A calendar of 8 weeks has far fewer pages; a link that leads round in a circle ends here. */
const MOST_PAGES = 500;

export function connectGraph({ origin, token, clock }: GraphConnection): Graph {
  const client = Client.initWithMiddleware({ middleware: new HTTPMessageHandler(), baseUrl: origin, defaultVersion: VERSION });
  const pace = createPace(clock);

  /** A refused token may merely be old: one renewal, also for a write, since a 401 has done nothing. */
  async function once(call: GraphCall, signal: AbortSignal): Promise<Result<unknown, Failure>> {
    const answer = await withToken(call, signal, false);
    return !answer.ok && answer.failure.kind === 'signInNeeded' ? withToken(call, signal, true) : answer;
  }

  async function withToken(call: GraphCall, signal: AbortSignal, renew: boolean): Promise<Result<unknown, Failure>> {
    const bearer = await token(call.scopes, renew);
    if (!bearer.ok) return bearer;
    await pace(call.path, signal);
    if (signal.aborted) return failed({ kind: 'cancelled' });
    try {
      const request = client.api(call.path).responseType(ResponseType.RAW).option('signal', signal);
      request.headers({ ...call.headers, Authorization: `Bearer ${bearer.value}`, Accept: call.accept ?? 'application/json' });
      const response = (await run(request, call)) as Response;
      if (!response.ok) return failed(await failureOfResponse(call, response, clock.now()));
      if (response.status === 204) return ok(undefined);
      return call.accept === 'text/vtt' ? ok(await response.text()) : ok(await response.json());
    } catch (thrown) {
      return failed(failureOfThrown(thrown, signal));
    }
  }

  async function send(call: GraphCall, signal: AbortSignal): Promise<Result<unknown, Failure>> {
    for (let tried = 1; ; tried += 1) {
      const answer = await once(call, signal);
      if (answer.ok || call.method !== 'GET' || tried === TRIES) return answer;
      const wait = silentWait(answer.failure);
      if (wait === undefined) return answer;
      await clock.wait(wait, signal);
      if (signal.aborted) return failed({ kind: 'cancelled' });
    }
  }

  function silentWait(failure: Failure): Ms | undefined {
    if (failure.kind !== 'throttled' && failure.kind !== 'unavailable') return undefined;
    if (failure.until === undefined) return undefined;
    const wait = ms(Math.max(0, between(clock.now(), failure.until)));
    return wait <= LONGEST_SILENT_WAIT ? wait : undefined;
  }

  async function pages(call: GraphCall, signal: AbortSignal, progress?: (read: number) => void): Promise<Result<readonly unknown[], Failure>> {
    const items: unknown[] = [];
    let path: string | undefined = call.path;
    for (let page = 0; path !== undefined; page += 1) {
      if (page === MOST_PAGES) return failed({ kind: 'badAnswer', where: `${call.path}: more than ${MOST_PAGES} pages` });
      const answer = await send({ ...call, path }, signal);
      if (!answer.ok) return answer;
      const body = answer.value as { value?: unknown; '@odata.nextLink'?: unknown } | null;
      if (!Array.isArray(body?.value)) return failed({ kind: 'badAnswer', where: `${call.path}: value is no list` });
      items.push(...(body.value as unknown[]));
      progress?.(items.length);
      const link = body['@odata.nextLink'];
      path = link === undefined ? undefined : belowVersion(link);
      if (link !== undefined && path === undefined) return failed({ kind: 'badAnswer', where: `${call.path}: a next link that leaves Graph` });
    }
    return ok(items);
  }

  /** Only links below our own Graph address are followed: a token never travels elsewhere. */
  function belowVersion(link: unknown): string | undefined {
    const base = `${origin}/${VERSION}`;
    return typeof link === 'string' && link.startsWith(`${base}/`) ? link.slice(base.length) : undefined;
  }

  return { send, pages };
}

function run(request: ReturnType<Client['api']>, { method, body }: GraphCall): Promise<unknown> {
  switch (method) {
    case 'GET': return request.get() as Promise<unknown>;
    case 'POST': return request.post(body) as Promise<unknown>;
    case 'PATCH': return request.patch(body) as Promise<unknown>;
    case 'DELETE': return request.delete() as Promise<unknown>;
  }
}
