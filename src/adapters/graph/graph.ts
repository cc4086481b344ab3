import { failed, ok, type Result } from '#base/result.ts';
import { plus, type Instant } from '#base/time.ts';
import type { ReadProgress } from '#ports/calendar.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import { contentOf, placeOf, type Answer } from './answer.ts';
import { createExchange, type TokenSource } from './exchange.ts';
import { failureOf } from './failure-of.ts';
import type { GraphCall } from './graph-call.ts';
import { isShort, pauseAfter } from './retry-after.ts';
import { openServices } from './services.ts';
import { createTravelTogether } from './travel-together.ts';
import { fetchContent, openWire, VERSION } from './wire.ts';

export interface Graph {
  /** The connection's. */
  readonly clock: Clock;
  /**
   * One call. Reads wait out short throttling and short failures of the service by themselves and tell `onWait` until
   * when; writes never repeat, because only the outbox knows if that is safe.
   */
  send(call: GraphCall, signal: AbortSignal, onWait?: (until: Instant) => void): Promise<Result<unknown, Failure>>;
  /** All items of a paged collection, or a failure: never a part, unless `enough` says so after a page. */
  pages(call: GraphCall, signal: AbortSignal, progress?: (so: ReadProgress) => void, enough?: (items: readonly unknown[]) => boolean): Promise<Result<readonly unknown[], Failure>>;
  /** One round of change detection: all its items, and the path on which the next round begins. */
  round(call: GraphCall, signal: AbortSignal, progress?: (so: ReadProgress) => void): Promise<Result<Round, Failure>>;
  /** The text behind a download address that Graph has handed out. Asked once; it is short-lived. */
  download(address: string, signal: AbortSignal): Promise<Result<string, Failure>>;
}

export interface Round {
  readonly items: readonly unknown[];
  /** Below the version, like a call's. */
  readonly next: string;
}

export interface GraphConnection {
  /** `https://graph.microsoft.com`, or a national cloud's. */
  readonly origin: string;
  readonly token: TokenSource;
  readonly clock: Clock;
  /** 0..1, for the jitter of pauses; chance unless given. */
  readonly random?: () => number;
}

const TRIES = 4;
/** A calendar of 8 weeks has far fewer pages; a link that leads round in a circle ends here. */
const MOST_PAGES = 500;

/** The only door to Graph: one queue per service, batches of what may travel together, repeated reads. */
export function connectGraph({ origin, token, clock, random = Math.random }: GraphConnection): Graph {
  const exchange = createExchange(openWire(origin), token);
  const queueOf = openServices(clock);
  const travelTogether = createTravelTogether(exchange, queueOf, clock);

  const once = (call: GraphCall, signal: AbortSignal, onWait?: (until: Instant) => void): Promise<Result<Answer, Failure>> =>
    call.together && call.method === 'GET'
      ? travelTogether(call, signal)
      : exchange({ scopes: call.scopes, queue: queueOf(call.path), take: () => ({ call, units: 1 }), ...(onWait ? { onWait } : {}) }, signal);

  async function send(call: GraphCall, signal: AbortSignal, onWait?: (until: Instant) => void): Promise<Result<unknown, Failure>> {
    for (let tried = 1; ; tried += 1) {
      const answer = await once(call, signal, onWait);
      if (!answer.ok) return answer;
      const content = contentOf(call, answer.value, clock.now());
      const throttled = !content.ok && content.failure.kind === 'throttled';
      if (content.ok || !(throttled || content.failure.kind === 'unavailable')) return content;
      const pause = pauseAfter(tried, answer.value.status, answer.value.header('Retry-After'), clock.now(), random);
      if (throttled) queueOf(call.path).rest(pause);
      if (call.method !== 'GET' || call.once || tried === TRIES || !isShort(pause)) return content;
      if (throttled) continue;
      onWait?.(plus(clock.now(), pause));
      await clock.wait(pause, signal);
      if (signal.aborted) return failed({ kind: 'cancelled' });
    }
  }

  async function walk(call: GraphCall, signal: AbortSignal, progress?: (so: ReadProgress) => void, enough?: (items: readonly unknown[]) => boolean): Promise<Result<{ items: unknown[]; last: Page }, Failure>> {
    const items: unknown[] = [];
    let path = call.path;
    for (let page = 0; page < MOST_PAGES; page += 1) {
      const answer = await send({ ...call, path }, signal, (until) => progress?.({ read: items.length, until }));
      if (!answer.ok) return answer;
      const body = answer.value as Page | null | undefined;
      if (!Array.isArray(body?.value)) return failed({ kind: 'badAnswer', where: `${placeOf(call)}: value is no list` });
      for (const item of body.value as unknown[]) items.push(item);
      progress?.({ read: items.length });
      const link = body['@odata.nextLink'];
      if (link === undefined || enough?.(items)) return ok({ items, last: body });
      const next = belowVersion(link);
      if (next === undefined) return failed({ kind: 'badAnswer', where: `${placeOf(call)}: a next link that leaves Graph` });
      path = next;
    }
    return failed({ kind: 'badAnswer', where: `${placeOf(call)}: more than ${MOST_PAGES} pages` });
  }

  /** Only links below our own Graph address are followed: a token never travels elsewhere. */
  function belowVersion(link: unknown): string | undefined {
    const base = `${origin}/${VERSION}`;
    return typeof link === 'string' && link.startsWith(`${base}/`) ? link.slice(base.length) : undefined;
  }

  return {
    clock,
    send,

    async pages(call, signal, progress, enough) {
      const all = await walk(call, signal, progress, enough);
      return all.ok ? ok(all.value.items) : all;
    },

    async download(address, signal) {
      const answer = await fetchContent(new URL(origin).origin, address, signal);
      if (!answer.ok) return answer;
      const { status, text } = answer.value;
      return status === 200 ? ok(text) : failed(failureOf({ method: 'GET', scopes: [] }, status, '', answer.value.header('Retry-After'), clock.now()));
    },

    async round(call, signal, progress) {
      const all = await walk(call, signal, progress);
      if (!all.ok) return all;
      const next = belowVersion(all.value.last['@odata.deltaLink']);
      return next === undefined ? failed({ kind: 'badAnswer', where: `${placeOf(call)}: no delta link below Graph` }) : ok({ items: all.value.items, next });
    },
  };
}

interface Page {
  readonly value?: unknown;
  readonly '@odata.nextLink'?: unknown;
  readonly '@odata.deltaLink'?: unknown;
}
