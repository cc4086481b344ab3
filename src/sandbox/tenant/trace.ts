import type { Exchanged } from './log.ts';
import type { CallIds } from './refusal.ts';

/** What is found out about one exchange on its way, the steps of a batch taken together. */
export class Trace {
  readonly ids: CallIds;
  inner: number | undefined;
  private underWay: number | undefined;

  constructor(headers: Headers) {
    this.ids = { requestId: crypto.randomUUID(), clientRequestId: headers.get('client-request-id') ?? crypto.randomUUID() };
  }

  count(underWay: number | undefined): void {
    if (underWay !== undefined) this.underWay = Math.max(this.underWay ?? 0, underWay);
  }

  found(): Pick<Exchanged, 'inner' | 'underWay'> {
    return { ...(this.inner !== undefined && { inner: this.inner }), ...(this.underWay !== undefined && { underWay: this.underWay }) };
  }
}
