/** What a Graph operation answers when it refuses. Thrown inside the tenant and turned into Graph's error answer in one place. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly headers: { readonly [name: string]: string };
  /** Where the inner error alone says why. */
  readonly innerCode: string | undefined;

  constructor(status: number, code: string, message: string, headers: { readonly [name: string]: string } = {}, innerCode?: string) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.code = code;
    this.headers = headers;
    this.innerCode = innerCode;
  }
}

export const badRequest = (message: string): Refusal => new Refusal(400, 'BadRequest', message);

/** The connection breaks, before the request was worked on or after it took effect: `fetch` reports either as the same TypeError. */
export class DroppedConnection extends TypeError {
  readonly when: 'before' | 'after';

  constructor(when: 'before' | 'after') {
    super('Failed to fetch');
    this.name = 'TypeError';
    this.when = when;
  }
}

export interface CallIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

/** Graph's error body. https://learn.microsoft.com/graph/errors */
export function errorBody(refusal: Refusal, ids: CallIds, now: number): object {
  return {
    error: {
      code: refusal.code,
      message: refusal.message,
      innerError: { ...(refusal.innerCode && { code: refusal.innerCode }), date: new Date(now).toISOString().slice(0, 19), 'request-id': ids.requestId, 'client-request-id': ids.clientRequestId },
    },
  };
}
