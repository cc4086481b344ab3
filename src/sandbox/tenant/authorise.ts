import type { Call } from './call.ts';
import { Refusal } from './refusal.ts';
import { plainScopes } from './scopes.ts';
import type { Tenancy } from './tenancy.ts';

/** A request as it reached the API, from outside or out of a batch. */
export interface Asked {
  readonly method: string;
  readonly base: string;
  readonly target: string;
  readonly headers: Headers;
  readonly text: string;
}

/** Checks the token and says who is calling with which scopes. Refuses with 401 whatever is no good token of this tenant. */
export async function authorise(tenancy: Tenancy, { base, target, headers, text }: Asked): Promise<Call> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (bearer === undefined) throw unauthorised('Access token is empty.');
  const checked = await tenancy.tokens.check(bearer, tenancy.now());
  if (checked.state !== 'good') throw unauthorised(REASONS[checked.state]);
  const person = tenancy.person(String(checked.claims['oid']));
  const scopes = checked.claims['scp'];
  if (!person || typeof scopes !== 'string') throw unauthorised('Access token validation failure. Invalid audience.');
  return { tenancy, base, target, query: new URLSearchParams(target.split('?')[1] ?? ''), headers, text, person, scopes: plainScopes(scopes) };
}

/** Tells mailboxes apart before the token is checked: its owner, or the token itself if it cannot be read. */
export function mailboxOf(headers: Headers): string {
  const token = headers.get('authorization') ?? '';
  try {
    const claims = JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))) as { oid?: unknown };
    return typeof claims.oid === 'string' ? claims.oid : token;
  } catch {
    return token;
  }
}

const REASONS = {
  missing: 'CompactToken parsing failed.',
  forged: 'Access token validation failure. Invalid signature.',
  expired: 'Lifetime validation failed, the token is expired.',
} as const;

/** Where to sign in. */
export const CHALLENGE = 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize", client_id="00000003-0000-0000-c000-000000000000"';

const unauthorised = (message: string): Refusal => new Refusal(401, 'InvalidAuthenticationToken', message, { 'www-authenticate': CHALLENGE });
