import { plainJson } from './answer.ts';
import { clientInfo, giveConsent, grant, missingConsent, type Missing } from './consent.ts';
import { plainScopes } from './scopes.ts';
import type { SeedPerson } from './seed.ts';
import type { PendingCode } from './state.ts';
import type { Tenancy } from './tenancy.ts';
import { challengeOf } from './token.ts';

/** Seconds a refresh token is good for: a day, as for single-page apps. https://learn.microsoft.com/entra/identity-platform/refresh-tokens */
const REFRESH_LIFE = 86_400;

export interface SignInRequest {
  readonly method: string;
  readonly url: URL;
  readonly base: string;
  readonly target: string;
  readonly text: string;
}

/** Entra's sign-in for one tenant of pretended people: no password, consent is given by signing in. */
export async function answerSignIn(tenancy: Tenancy, request: SignInRequest): Promise<Response> {
  const path = (request.target.split('?')[0] ?? '').replace(/^\/[^/]+/, '');
  if (path === '/oauth2/v2.0/authorize' && request.method === 'GET') return authorize(tenancy, request.url);
  if (path === '/oauth2/v2.0/token' && request.method === 'POST') return token(tenancy, new URLSearchParams(request.text));
  if (path === '/discovery/v2.0/keys') return plainJson(tenancy.tokens.publicKeys());
  if (path === '/v2.0/.well-known/openid-configuration') return plainJson(configuration(tenancy, request.base));
  return plainJson({ error: 'invalid_request', error_description: `AADSTS900561: The endpoint ${path} is not answered here.` }, 404);
}

async function authorize(tenancy: Tenancy, url: URL): Promise<Response> {
  const ask = url.searchParams;
  const redirectUri = ask.get('redirect_uri');
  if (!redirectUri || !ask.get('client_id')) return problem('invalid_request', 'AADSTS900144: The request must contain client_id and redirect_uri.');
  const back = (values: { readonly [name: string]: string }): Response => redirect(redirectUri, ask.get('response_mode') ?? 'fragment', { ...values, ...(ask.has('state') && { state: ask.get('state') ?? '' }) });
  const hint = ask.get('login_hint');
  const person = hint ? tenancy.person(hint) : undefined;
  if (!person) return ask.get('prompt') === 'none' ? back({ error: 'login_required', error_description: 'AADSTS50058: A silent sign-in request was sent but no user is signed in.' }) : choosePerson(tenancy, url);
  const scopes = plainScopes(ask.get('scope') ?? '');
  const missing = ask.get('prompt') === 'none' ? missingConsent(tenancy, person, scopes) : await giveConsent(tenancy, person, scopes);
  if (missing) return back(refusalOf(missing));
  const code = crypto.randomUUID();
  tenancy.state.codes[code] = { person: person.id, clientId: ask.get('client_id') ?? '', redirectUri, scopes, nonce: ask.get('nonce') ?? undefined, challenge: ask.get('code_challenge') ?? undefined };
  await tenancy.save();
  return back({ code, client_info: clientInfo(tenancy, person), session_state: crypto.randomUUID() });
}

async function token(tenancy: Tenancy, form: URLSearchParams): Promise<Response> {
  if (form.get('grant_type') === 'refresh_token') return refresh(tenancy, form);
  if (form.get('grant_type') !== 'authorization_code') return problem('unsupported_grant_type', 'AADSTS70003: The grant type is not supported.');
  const code = form.get('code') ?? '';
  const pending = tenancy.state.codes[code];
  const person = pending && tenancy.person(pending.person);
  if (!pending || !person) return problem('invalid_grant', 'AADSTS54005: The authorization code was already redeemed or is not known.');
  const wrong = await codeProblem(pending, form);
  if (wrong) return problem('invalid_grant', wrong);
  tenancy.state.codes = Object.fromEntries(Object.entries(tenancy.state.codes).filter(([kept]) => kept !== code));
  await tenancy.save();
  return answerGrant(tenancy, person, pending.clientId, pending.nonce);
}

/** PKCE is not optional for a public client. https://datatracker.ietf.org/doc/html/rfc7636 */
async function codeProblem(pending: PendingCode, form: URLSearchParams): Promise<string | undefined> {
  if (form.get('redirect_uri') !== pending.redirectUri) return 'AADSTS50011: The redirect URI does not match the one of the authorization request.';
  if (form.get('client_id') !== pending.clientId) return 'AADSTS700005: The code was issued to another application.';
  if ((await challengeOf(form.get('code_verifier') ?? '')) !== pending.challenge) return 'AADSTS50148: The code_verifier does not match the code_challenge supplied in the authorization request for PKCE.';
  return undefined;
}

async function refresh(tenancy: Tenancy, form: URLSearchParams): Promise<Response> {
  const checked = await tenancy.tokens.check(form.get('refresh_token') ?? '', tenancy.now());
  const person = checked.state === 'good' && checked.claims['use'] === 'refresh' ? tenancy.person(String(checked.claims['oid'])) : undefined;
  if (!person) return problem('invalid_grant', checked.state === 'expired' ? 'AADSTS700084: The refresh token has expired.' : 'AADSTS9002313: The refresh token is not valid.');
  const missing = missingConsent(tenancy, person, plainScopes(form.get('scope') ?? ''));
  if (missing) return problem('invalid_grant', refusalOf(missing).error_description ?? '', 'consent_required');
  return answerGrant(tenancy, person, form.get('client_id') ?? '', undefined);
}

async function answerGrant(tenancy: Tenancy, person: SeedPerson, clientId: string, nonce: string | undefined): Promise<Response> {
  const exp = Math.floor(tenancy.now() / 1000) + REFRESH_LIFE;
  const refreshToken = await tenancy.tokens.sign({ use: 'refresh', oid: person.id, exp });
  return plainJson({ ...(await grant(tenancy, person, { clientId, nonce })), refresh_token: refreshToken, refresh_token_expires_in: REFRESH_LIFE });
}

function refusalOf({ error, scopes }: Missing): { readonly [name: string]: string } {
  return error === 'admin_consent_required'
    ? { error: 'access_denied', error_description: `AADSTS90094: An administrator must grant ${scopes.join(' ')}.`, error_subcode: 'cancel' }
    : { error: 'consent_required', error_description: `AADSTS65001: The user or administrator has not consented to ${scopes.join(' ')}.` };
}

function redirect(uri: string, mode: string, values: { readonly [name: string]: string }): Response {
  const query = new URLSearchParams(values).toString();
  const mark = mode === 'query' ? (uri.includes('?') ? '&' : '?') : '#';
  return new Response(null, { status: 302, headers: { location: `${uri}${mark}${query}`, 'cache-control': 'no-store' } });
}

function choosePerson(tenancy: Tenancy, url: URL): Response {
  const links = tenancy.state.seed.people.filter(({ role }) => role !== undefined).map(({ name, address, jobTitle }) => {
    const link = new URL(url);
    link.searchParams.set('login_hint', address);
    return `<li><a href="${escape(link.pathname + link.search)}">${escape(name)}</a>, ${escape(jobTitle)}</li>`;
  });
  const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in to the sandbox tenant</title></head><body><main><h1>Who are you?</h1><p>These people are made up. No password is asked.</p><ul>${links.join('')}</ul></main></body></html>`;
  return new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' } });
}

function configuration({ state }: Tenancy, base: string): object {
  const authority = `${base}/${state.seed.tenant.id}`;
  return {
    issuer: `https://login.microsoftonline.com/${state.seed.tenant.id}/v2.0`, authorization_endpoint: `${authority}/oauth2/v2.0/authorize`,
    token_endpoint: `${authority}/oauth2/v2.0/token`, jwks_uri: `${authority}/discovery/v2.0/keys`,
    response_types_supported: ['code'], subject_types_supported: ['pairwise'], id_token_signing_alg_values_supported: ['RS256'],
  };
}

function problem(error: string, description: string, suberror?: string): Response {
  const [, code = '0'] = /AADSTS(\d+)/.exec(description) ?? [];
  return plainJson({ error, error_description: description, error_codes: [Number(code)], trace_id: crypto.randomUUID(), correlation_id: crypto.randomUUID(), ...(suberror && { suberror }) }, 400);
}

const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
