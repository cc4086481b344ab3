import { expect, test } from 'vitest';
import { answerNestedAuth, type ConsentAsk } from '#sandbox/host/nested-auth.ts';
import type { BrokerAnswer } from '#sandbox/host/token-broker.ts';

const account = { homeAccountId: 'mara.tenant', environment: 'login.microsoftonline.com', tenantId: 'tenant' };
const whole = { ...account, localAccountId: 'mara', username: 'mara@contoso.test', name: 'Mara' };
const token: BrokerAnswer = { kind: 'token', token: { access_token: 'a', id_token: 'i', expires_in: 3600, scope: 'User.Read', account: whole } };
const consent = (by: 'person' | 'admin'): BrokerAnswer => ({ kind: 'consent needed', by, scopes: ['Calendars.Read'] });
const given = { success: true, token: { access_token: 'a', id_token: 'i', expires_in: 3600, scope: 'User.Read', authority: 'https://login.microsoftonline.com/tenant' }, account: whole };

async function ask(method: string, broker: { readonly first: BrokerAnswer; readonly consented?: BrokerAnswer }, agrees = false) {
  const asked: ConsentAsk[] = [];
  const request = { messageType: 'NestedAppAuthRequest', method, requestId: 'r1', tokenParams: { clientId: 'app', scope: 'User.Read Calendars.Read' } };
  const answer = await answerNestedAuth(JSON.stringify(request), {
    account,
    broker: (_, consented) => Promise.resolve(consented ? (broker.consented ?? broker.first) : broker.first),
    askConsent: (what) => {
      asked.push(what);
      return Promise.resolve(agrees);
    },
  });
  const { messageType, requestId, ...rest } = JSON.parse(answer) as { readonly [key: string]: unknown };
  expect([messageType, requestId]).toEqual(['NestedAppAuthResponse', 'r1']);
  return { answer: rest, asked };
}

const refused = (status: string, more: object = {}) => ({ success: false, error: { status, ...more } });

test('the first request is told which account the hub has', async () => {
  const { answer } = await ask('GetInitContext', { first: token });
  expect(answer).toMatchObject({ success: true, initContext: { accountContext: account } });
});

test('a token that needs nothing comes silently', async () => {
  expect(await ask('GetToken', { first: token })).toEqual({ answer: given, asked: [] });
});

test('a silent request never shows anything and gives Entra’s error as hubs do', async () => {
  const { answer, asked } = await ask('GetToken', { first: consent('person') });
  expect({ answer, asked }).toEqual({ answer: refused('USER_INTERACTION_REQUIRED', { code: 'invalid_grant', subError: 'consent_required' }), asked: [] });
});

test('accepting in the dialog gives the token', async () => {
  const { answer, asked } = await ask('GetTokenPopup', { first: consent('person'), consented: token }, true);
  expect({ answer, asked }).toEqual({ answer: given, asked: [{ clientId: 'app', scopes: ['Calendars.Read'], by: 'person' }] });
});

test('refusing in the dialog is the person’s cancelling', async () => {
  expect((await ask('GetTokenPopup', { first: consent('person') })).answer).toEqual(refused('USER_CANCEL'));
});

test('what an administrator has to grant cannot be accepted', async () => {
  expect((await ask('GetTokenPopup', { first: consent('admin'), consented: token }, true)).answer).toEqual(refused('PERSISTENT_ERROR', { code: 'access_denied' }));
});

test('an interactive request that needs no consent shows nothing', async () => {
  expect(await ask('GetTokenPopup', { first: token })).toEqual({ answer: given, asked: [] });
});

test.each([
  [{ kind: 'no network' }, refused('NO_NETWORK')],
  [{ kind: 'failed', lasting: false, code: 'busy' }, refused('TRANSIENT_ERROR', { code: 'busy' })],
  [{ kind: 'failed', lasting: true, code: 'invalid_client' }, refused('PERSISTENT_ERROR', { code: 'invalid_client' })],
] as const)('a broker that answers %j is passed on as its status', async (first, expected) => {
  expect((await ask('GetToken', { first })).answer).toEqual(expected);
});

test('an unknown method is refused for good', async () => {
  expect((await ask('GetEverything', { first: token })).answer).toEqual(refused('PERSISTENT_ERROR', { code: 'unsupported_method' }));
});
