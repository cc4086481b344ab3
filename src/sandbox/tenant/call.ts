import type { Hono } from 'hono';
import type { SeedPerson } from './seed.ts';
import type { Tenancy } from './tenancy.ts';

/** One authorised call of a Graph operation, with all that the operation may know about it. */
export interface Call {
  readonly tenancy: Tenancy;
  /** Where the caller reached the API, without a slash at the end; links handed out begin with it. */
  readonly base: string;
  /** Path and query behind the base, as the caller wrote them. */
  readonly target: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly text: string;
  readonly person: SeedPerson;
  readonly scopes: readonly string[];
}

export type GraphApp = Hono<{ Bindings: { call: Call } }>;
