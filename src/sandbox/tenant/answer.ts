import type { Call } from './call.ts';

const GRAPH_JSON = 'application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8';

type Headers = { readonly [name: string]: string };

export const json = (body: object, status = 200, headers: Headers = {}): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': GRAPH_JSON, ...headers } });

/** Plain JSON, as Entra and the control paths send it. */
export const plainJson = (body: object, status = 200): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' } });

export const noContent = (): Response => new Response(null, { status: 204 });

/** A collection as OData has it; the link stands only where there is more. */
export function collection(call: Call, context: string, value: readonly object[], more: { readonly count?: number; readonly nextLink?: string | undefined } = {}): object {
  return {
    '@odata.context': `${call.base}/$metadata#${context}`,
    ...(more.count !== undefined && { '@odata.count': more.count }),
    value,
    ...(more.nextLink && { '@odata.nextLink': more.nextLink }),
  };
}

export const entity = (call: Call, context: string, item: object): object => ({ '@odata.context': `${call.base}/$metadata#${context}`, ...item });
