import { expect, test } from 'vitest';
import { createTenant } from '#sandbox/tenant/create-tenant.ts';
import { memoryStore } from '#sandbox/tenant/store.ts';
import { challengeOf } from '#sandbox/tenant/token.ts';
import { ADA, TINY_NOW, tinySeed } from '../../support/tiny-seed.ts';
import { GRAPH, tinyTenant, type Wire } from '../../support/tiny-tenant.ts';

const LOGIN = 'https://login.microsoftonline.com/common/oauth2/v2.0';
const broker = { person: 'manager', clientId: 'debrief' };

test('a call without, with a foreign and with an outlived token is answered 401 and says where to sign in', async () => {
  const tenant = await tinyTenant();
  const ada = await tenant.as('manager');
  const stranger = createTenant({ store: memoryStore(), now: () => Date.parse(TINY_NOW), sleep: async () => undefined, seed: tinySeed });
  const foreign = await stranger.tokenFor('manager');
  const answers = [await ada('GET', '/me', undefined, { authorization: '' }), await ada('GET', '/me', undefined, { authorization: `Bearer ${foreign}` })];
  await tenant.control('clock', { advanceMs: 2 * 3_600_000 });
  answers.push(await ada('GET', '/me'));
  expect(answers.map(({ status, headers, body }) => [status, body.error.code, headers.get('www-authenticate')?.startsWith('Bearer')])).toEqual(Array.from({ length: 3 }, () => [401, 'InvalidAuthenticationToken', true]));
});

test('a scope that is lacking is refused in the words of the service behind, and ReadWrite carries Read', async () => {
  const tenant = await tinyTenant();
  const poor = await tenant.as('manager', ['User.Read']);
  const paths = ['/me/calendarView?startDateTime=2026-11-01&endDateTime=2026-11-02', '/me/onlineMeetings?$filter=x', '/me/drive/special/approot'];
  const codes = [];
  for (const path of paths) codes.push((await poor('GET', path)).body.error.code);
  const rich = await tenant.as('manager', ['Calendars.ReadWrite']);
  expect({ codes, rich: (await rich('GET', paths[0] ?? '')).status }).toEqual({ codes: ['ErrorAccessDenied', 'Forbidden', 'accessDenied'], rich: 200 });
});

test('the broker hands out tokens for granted scopes, asks for consent to new ones, and remembers it', async () => {
  const tenant = await tinyTenant();
  const granted = await tenant.control('broker', { ...broker, scopes: ['User.Read', 'Calendars.Read'] });
  const refused = await tenant.control('broker', { ...broker, scopes: ['Chat.ReadWrite'] });
  const consented = await tenant.control('broker', { ...broker, scopes: ['Chat.ReadWrite'], consent: true });
  const later = await tenant.control('broker', { ...broker, scopes: ['Chat.Read'] });
  expect({ granted: granted.scope, account: granted['account'], refused, consented: consented.scope.includes('Chat.ReadWrite'), later: typeof later.access_token }).toEqual({
    granted: 'openid profile email User.Read Calendars.Read',
    account: { homeAccountId: `${ADA}.99999999-9999-4999-a999-999999999999`, environment: 'login.microsoftonline.com', tenantId: '99999999-9999-4999-a999-999999999999', localAccountId: ADA, username: 'ada@tiny.example', name: 'Ada Brandt' },
    refused: { error: 'consent_required', scopes: ['Chat.ReadWrite'] }, consented: true, later: 'string',
  });
});

test('a scope that only an administrator grants is not granted by a person', async () => {
  const tenant = await tinyTenant();
  const refused = await tenant.control('broker', { ...broker, scopes: ['OnlineMeetings.Read', 'OnlineMeetingTranscript.Read.All'], consent: true });
  const still = await tenant.control('broker', { ...broker, scopes: ['OnlineMeetings.Read'] });
  expect([refused, still]).toEqual([{ error: 'admin_consent_required', scopes: ['OnlineMeetingTranscript.Read.All'] }, { error: 'consent_required', scopes: ['OnlineMeetings.Read'] }]);
});

test('a code is exchanged once, by who knows the verifier, and the id token carries the nonce', async () => {
  const { tenant } = await tinyTenant();
  const verifier = 'a-verifier-that-is-long-enough-for-the-standard-0123456789';
  const signIn = async (): Promise<string> => {
    const ask = new URLSearchParams({ client_id: 'debrief', redirect_uri: 'https://app.example/back', response_type: 'code', scope: 'openid offline_access User.Read', state: 's1', nonce: 'n1', code_challenge: await challengeOf(verifier), code_challenge_method: 'S256', login_hint: 'ada@tiny.example' });
    const location = new URL((await tenant.fetch(new Request(`${LOGIN}/authorize?${ask.toString()}`))).headers.get('location') ?? '');
    const back = new URLSearchParams(location.hash.slice(1));
    return `${location.origin}${location.pathname} ${back.get('state') ?? ''} ${back.get('code') ?? ''}`;
  };
  const exchange = async (code: string, given: Record<string, string>): Promise<{ status: number; body: Wire }> => {
    const form = new URLSearchParams({ grant_type: 'authorization_code', client_id: 'debrief', redirect_uri: 'https://app.example/back', code, code_verifier: verifier, ...given });
    const response = await tenant.fetch(new Request(`${LOGIN}/token`, { method: 'POST', body: form }));
    return { status: response.status, body: (await response.json()) as Wire };
  };
  const [target, state, code = ''] = (await signIn()).split(' ');
  const wrong = await exchange(code, { code_verifier: 'another' });
  const right = await exchange(code, {});
  const again = await exchange(code, {});
  const refreshed = await exchange('', { grant_type: 'refresh_token', refresh_token: right.body.refresh_token, scope: 'User.Read' });
  const me = await tenant.fetch(new Request(`${GRAPH}/me`, { headers: { authorization: `Bearer ${refreshed.body.access_token}` } }));
  const claims = JSON.parse(atob((right.body.id_token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/'))) as { nonce: string; aud: string };
  expect({ target, state, wrong: [wrong.status, wrong.body.error], right: right.status, again: again.body.error, nonce: claims.nonce, aud: claims.aud, me: ((await me.json()) as Wire).id })
    .toEqual({ target: 'https://app.example/back', state: 's1', wrong: [400, 'invalid_grant'], right: 200, again: 'invalid_grant', nonce: 'n1', aud: 'debrief', me: ADA });
});

test('without a hint the sign-in page shows the people one can be', async () => {
  const { tenant } = await tinyTenant();
  const page = await (await tenant.fetch(new Request(`${LOGIN}/authorize?client_id=debrief&redirect_uri=https://app.example/back`))).text();
  expect(['Ada Brandt', 'Ben Okafor', 'Cleo Marin'].map((name) => page.includes(`>${name}</a>`))).toEqual([true, true, true]);
});
