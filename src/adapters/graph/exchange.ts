import { failed, type Result } from '#base/result.ts';
import type { Instant } from '#base/time.ts';
import type { Failure } from '#ports/failure.ts';
import type { Answer } from './answer.ts';
import { claimsIn } from './claims.ts';
import type { GraphCall } from './graph-call.ts';
import type { ServiceQueue } from './service-queue.ts';
import type { Wire } from './wire.ts';

/** How to get a token. `renew`: the one at hand was refused. `claims`: what Graph wants of the next one, as JSON text. */
export type TokenSource = (scopes: readonly string[], options: { readonly renew: boolean; readonly claims?: string }) => Promise<Result<string, Failure>>;

export interface Outgoing {
  readonly call: GraphCall;
  /** How many calls it carries. */
  readonly units: number;
}

export interface Planned {
  readonly scopes: readonly string[];
  readonly queue: ServiceQueue;
  /** Called once, when it is this request's turn; undefined if it is not wanted any more. */
  readonly take: () => Outgoing | undefined;
  /** How many calls it would carry now; one if absent. */
  readonly size?: () => number;
  readonly onWait?: (until: Instant) => void;
}

export type Exchange = (planned: Planned, signal: AbortSignal) => Promise<Result<Answer, Failure>>;

/**
 * Token, turn, request. A refused token may merely be old, or too weak for what is asked: one renewal, also for a write,
 * since a 401 has done nothing.
 */
export function createExchange(wire: Wire, token: TokenSource): Exchange {
  return async ({ scopes, queue, take, size, onWait }, signal) => {
    let outgoing: Outgoing | undefined;
    const units = (): number => (outgoing ??= take())?.units ?? 0;

    async function once(options: Parameters<TokenSource>[1]): Promise<Result<Answer, Failure>> {
      const bearer = await token(scopes, options);
      if (!bearer.ok) return failed(unsent(bearer.failure));
      const turn = await queue.turn(units, signal, onWait, () => outgoing?.units ?? size?.() ?? 1);
      if (!turn.ok) return failed(unsent(turn.failure));
      try {
        return outgoing ? await wire(outgoing.call, bearer.value, signal) : failed({ kind: 'cancelled', unsent: true });
      } finally {
        turn.value(outgoing && signal.aborted ? 'given-up' : 'answered');
      }
    }

    const first = await once({ renew: false });
    if (!first.ok || first.value.status !== 401) return first;
    const claims = claimsIn(first.value.header('WWW-Authenticate'));
    return once({ renew: true, ...(claims === undefined ? {} : { claims }) });
  };
}

/** What failed before its request had left has surely done nothing. */
function unsent(failure: Failure): Failure {
  switch (failure.kind) {
    case 'offline': case 'unavailable': case 'cancelled': case 'badAnswer': return { ...failure, unsent: true };
    default: return failure;
  }
}
