import { base64Url, homeOf } from './derived-ids.ts';
import { ALL_SCOPES, covers, needsAdmin, plainScopes, SIGN_IN_SCOPES } from './scopes.ts';
import type { SeedPerson } from './seed.ts';
import type { Tenancy } from './tenancy.ts';

/** Seconds an access token is good for; Entra gives between 60 and 90 minutes. */
const TOKEN_LIFE = 4200;
const GRAPH = '00000003-0000-0000-c000-000000000000';

export type Missing = { readonly error: 'consent_required' | 'admin_consent_required'; readonly scopes: readonly string[] };

export interface Grant {
  readonly token_type: 'Bearer';
  readonly scope: string;
  readonly expires_in: number;
  readonly ext_expires_in: number;
  readonly access_token: string;
  readonly id_token: string;
  readonly client_info: string;
}

/** What of the wanted scopes neither the person nor an administrator has granted; an administrator's part is told first. */
export function missingConsent(tenancy: Tenancy, person: SeedPerson, wanted: readonly string[]): Missing | undefined {
  const granted = grantedScopes(tenancy, person);
  const missing = plainScopes(wanted).filter((scope) => !SIGN_IN_SCOPES.includes(scope) && !granted.some((has) => covers(has, scope)));
  const admin = missing.filter(needsAdmin);
  if (admin.length > 0) return { error: 'admin_consent_required', scopes: admin };
  return missing.length > 0 ? { error: 'consent_required', scopes: missing } : undefined;
}

/** Records a person's consent. Nothing is recorded, and the answer says why, if one of the scopes needs an administrator. */
export async function giveConsent(tenancy: Tenancy, person: SeedPerson, wanted: readonly string[]): Promise<Missing | undefined> {
  const missing = missingConsent(tenancy, person, wanted);
  if (missing?.error !== 'consent_required') return missing;
  tenancy.state.consented[person.id] = [...(tenancy.state.consented[person.id] ?? []), ...missing.scopes];
  await tenancy.save();
  return undefined;
}

function grantedScopes({ state }: Tenancy, person: SeedPerson): string[] {
  return [...new Set([...(state.consented[person.id] ?? []), ...state.adminConsented])];
}

export interface GrantRequest {
  readonly clientId: string;
  readonly nonce?: string | undefined;
}

/** As Entra does, an access token carries all that was granted to the app so far, not only what was asked for now. */
export async function grant(tenancy: Tenancy, person: SeedPerson, { clientId, nonce }: GrantRequest): Promise<Grant> {
  const signIn = SIGN_IN_SCOPES.filter((scope) => scope !== 'offline_access');
  const scope = [...signIn, ...grantedScopes(tenancy, person)].join(' ');
  return {
    token_type: 'Bearer', scope, expires_in: TOKEN_LIFE, ext_expires_in: TOKEN_LIFE,
    access_token: await accessToken(tenancy, person, clientId, scope),
    id_token: await idToken(tenancy, person, clientId, nonce),
    client_info: clientInfo(tenancy, person),
  };
}

/** A token for trying things out: all scopes, whatever was consented. */
export const readyToken = (tenancy: Tenancy, person: SeedPerson, scopes: readonly string[] = ALL_SCOPES): Promise<string> =>
  accessToken(tenancy, person, 'sandbox', scopes.join(' '));

export const clientInfo = (tenancy: Tenancy, person: SeedPerson): string =>
  base64Url(JSON.stringify({ uid: person.id, utid: homeOf(person, tenancy.state.seed.tenant.id) }));

export function accountOf(tenancy: Tenancy, person: SeedPerson): object {
  const tenantId = tenancy.state.seed.tenant.id;
  return { homeAccountId: `${person.id}.${homeOf(person, tenantId)}`, environment: 'login.microsoftonline.com', tenantId, localAccountId: person.id, username: person.address, name: person.name };
}

function accessToken(tenancy: Tenancy, person: SeedPerson, clientId: string, scope: string): Promise<string> {
  const tid = tenancy.state.seed.tenant.id;
  const claims = { iss: `https://sts.windows.net/${tid}/`, aud: GRAPH, appid: clientId, oid: person.id, sub: person.id, tid, upn: person.address, unique_name: person.address, name: person.name, scp: scope, idtyp: 'user', ver: '1.0' };
  return tenancy.tokens.sign({ ...claims, ...times(tenancy) });
}

function idToken(tenancy: Tenancy, person: SeedPerson, clientId: string, nonce: string | undefined): Promise<string> {
  const tid = tenancy.state.seed.tenant.id;
  const claims = { iss: `https://login.microsoftonline.com/${tid}/v2.0`, aud: clientId, oid: person.id, sub: person.id, tid, preferred_username: person.address, name: person.name, ver: '2.0', ...(nonce !== undefined && { nonce }) };
  return tenancy.tokens.sign({ ...claims, ...times(tenancy) });
}

function times(tenancy: Tenancy): { iat: number; nbf: number; exp: number } {
  const now = Math.floor(tenancy.now() / 1000);
  return { iat: now, nbf: now, exp: now + TOKEN_LIFE };
}
