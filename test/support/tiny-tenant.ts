import { createTenant, type Tenant, type TenantOptions } from '#sandbox/tenant/create-tenant.ts';
import { memoryStore } from '#sandbox/tenant/store.ts';
import { newSigningKey } from '#sandbox/tenant/token.ts';
import { TINY_NOW, tinySeed } from './tiny-seed.ts';

export const GRAPH = 'https://graph.microsoft.com/v1.0';

/** One key for all tests of a file: making one takes longer than a test. */
export const testKey = newSigningKey();

/** The tiny tenant with a clock that stands still, and short ways to talk to it as one person. */
export async function tinyTenant(given: Partial<TenantOptions> = {}): Promise<TinyTenant> {
  const tenant = createTenant({ store: memoryStore(), now: () => Date.parse(TINY_NOW), sleep: async () => undefined, seed: tinySeed, signingKey: await testKey, ...given });
  return {
    tenant,
    async as(who, scopes) {
      const token = await tenant.tokenFor(who, scopes);
      return (method, path, body, headers = {}) => send(tenant, method, path.startsWith('http') ? path : GRAPH + path, body, { authorization: `Bearer ${token}`, ...headers });
    },
    control: async (path, body) => (await send(tenant, body === undefined ? 'GET' : 'POST', `http://127.0.0.1/__tenant/${path}`, body)).body,
  };
}

export interface TinyTenant {
  readonly tenant: Tenant;
  as(who: string, scopes?: readonly string[]): Promise<Talk>;
  control(path: string, body?: unknown): Promise<Wire>;
}

export type Talk = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

/** Wire data as the tests read it: a wrong guess about its shape fails the test that makes it. */
export interface Wire {
  readonly [name: string]: unknown;
  readonly id: string;
  readonly value: readonly [Wire, ...Wire[]];
  readonly error: { readonly code: string; readonly message: string };
  readonly '@odata.nextLink': string;
  readonly subject: string;
  readonly body: { readonly content: string; readonly contentType: string };
  readonly attachments: readonly [Wire, ...Wire[]];
  readonly attendees: readonly { readonly status: { readonly response: string } }[];
  readonly recurrence: { readonly pattern: { readonly interval: number; readonly daysOfWeek: readonly string[] } };
  readonly onlineMeeting: { readonly joinUrl: string };
  readonly chatInfo: { readonly threadId: string };
  readonly participants: { readonly organizer: { readonly identity: { readonly user: { readonly id: string } } } };
  readonly from: { readonly user: { readonly id: string } } | null;
  readonly createdDateTime: string;
  readonly messageType: string;
  readonly seriesMasterId: string;
  readonly responses: readonly { readonly id: string; readonly status: number; readonly headers: { readonly [name: string]: string }; readonly body: Wire }[];
  readonly entries: readonly { readonly status?: number; readonly dropped?: string; readonly method: string; readonly url: string; readonly n: number; readonly bytes: number; readonly inner?: number; readonly underWay?: number }[];
  readonly access_token: string;
  readonly id_token: string;
  readonly refresh_token: string;
  readonly scope: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Wire;
  readonly text: string;
}

async function send(tenant: Tenant, method: string, url: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const content = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await tenant.fetch(new Request(url, { method, headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers }, ...content }));
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, text, body: (isJson && text !== '' ? JSON.parse(text) : {}) as Wire };
}
