// Microsoft's own client on a hub's bridge that answers by hand: what a person is left with in each state.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createAccount, type SignIn } from '#adapters/auth/msal-account.ts';
import { minutes, seconds } from '#base/time.ts';
import { NO_SIGN_IN_HERE } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';

type Method = 'GetInitContext' | 'GetToken' | 'GetTokenPopup';
interface Asked {
  readonly method: Method;
  readonly requestId: string;
  readonly tokenParams?: { readonly scope: string; readonly platformBrokerId?: string; readonly claims?: string };
}
/** Of the manifest: a token that the hub fetches before the page asks for it. */
interface Ahead {
  readonly scopes: readonly string[];
  readonly claims: string;
}
/** Undefined: the hub keeps silent. */
type Answer = object | undefined;

const TENANT = '99999999-9999-4999-8999-999999999999';
const MARA = '11111111-1111-4111-8111-111111111111';
const ids = { homeAccountId: `${MARA}.${TENANT}`, environment: 'login.microsoftonline.com', tenantId: TENANT };
const started = { success: true, initContext: { sdkName: 'x', sdkVersion: '1', capabilities: {}, accountContext: ids } };
const refused = (status: string, code?: string) => ({ success: false, error: { status, ...(code && { code }) } });
const json = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const idToken = `${json({ alg: 'none' })}.${json({ oid: MARA, tid: TENANT, preferred_username: 'mara@contoso.test' })}.x`;
const granted = (secret = 'secret') => ({
  success: true,
  token: { access_token: secret, id_token: idToken, expires_in: 3600, scope: 'User.Read Calendars.Read', authority: 'https://login.microsoftonline.com/x' },
  account: { ...ids, localAccountId: MARA, username: 'mara@contoso.test', name: 'Mara Lind' },
});
const ME = { id: MARA, tenant: TENANT, address: 'mara@contoso.test', name: 'Mara Lind' };

let asked: Asked[];

/** A hub whose bridge answers as `answers` says; without it there is no bridge. */
function hub(answers?: (asked: Asked, count: number) => Answer, start: () => Answer = () => started): void {
  asked = [];
  const listeners: ((answer: string) => void)[] = [];
  const bridge = answers && {
    addEventListener: (_: string, listener: (answer: string) => void) => listeners.push(listener),
    postMessage(text: string) {
      const request = JSON.parse(text) as Asked;
      asked.push(request);
      const count = asked.filter(({ method }) => method === request.method).length;
      const answer = request.method === 'GetInitContext' ? start() : answers(request, count);
      if (answer) for (const listener of [...listeners]) listener(JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...answer }));
    },
  };
  // As much of a window as Microsoft's client needs; it writes a refused bridge to the console.
  vi.stubGlobal('window', { crypto, atob, btoa, location: new URL('https://debrief.example/personal-tab.html'), addEventListener: () => undefined, console: { log: () => undefined }, ...(bridge && { nestedAppAuthBridge: bridge }) });
}
const signIn = (): Promise<SignIn> =>
  createAccount({ clientId: 'c', authority: 'https://login.microsoftonline.com/organizations', redirectUri: 'https://debrief.example/auth-redirect.html', loginHint: 'mara@contoso.test', nested: true });
const methods = (): readonly Method[] => asked.map(({ method }) => method);

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** The silent request, and what came of asking the person. */
const states: readonly [state: string, silently: Answer, askedFor: Answer, silent: Failure, ask: Failure | undefined][] = [
  ['has no account, and gives one when asked', refused('ACCOUNT_UNAVAILABLE'), granted(), { kind: 'signInNeeded' }, undefined],
  ['has no account at all', refused('ACCOUNT_UNAVAILABLE'), refused('ACCOUNT_UNAVAILABLE'), { kind: 'signInNeeded' }, { kind: 'rejected', code: NO_SIGN_IN_HERE }],
  ['misses the consent, and the person agrees', refused('USER_INTERACTION_REQUIRED', 'invalid_grant'), granted(), { kind: 'consentNeeded', scopes: ['User.Read'], by: 'person' }, undefined],
  ['misses the consent, and says so without a code', refused('USER_INTERACTION_REQUIRED'), granted(), { kind: 'consentNeeded', scopes: ['User.Read'], by: 'person' }, undefined],
  ['misses the consent, and the person refuses', refused('USER_INTERACTION_REQUIRED'), refused('PERSISTENT_ERROR', 'access_denied'), { kind: 'consentNeeded', scopes: ['User.Read'], by: 'person' }, { kind: 'cancelled' }],
  ['misses the consent, and the person closes the dialog', refused('USER_INTERACTION_REQUIRED'), refused('USER_CANCEL'), { kind: 'consentNeeded', scopes: ['User.Read'], by: 'person' }, { kind: 'cancelled' }],
  ['has a passing trouble', refused('TRANSIENT_ERROR', 'temporarily_unavailable'), granted(), { kind: 'unavailable' }, undefined],
  ['has no network', refused('NO_NETWORK'), refused('NO_NETWORK'), { kind: 'offline' }, { kind: 'offline' }],
  ['switched its bridge off', refused('DISABLED'), refused('DISABLED'), { kind: 'rejected', code: NO_SIGN_IN_HERE }, { kind: 'rejected', code: NO_SIGN_IN_HERE }],
  ['says that its bridge is none', refused('NESTED_APP_AUTH_UNAVAILABLE'), refused('NESTED_APP_AUTH_UNAVAILABLE'), { kind: 'rejected', code: NO_SIGN_IN_HERE }, { kind: 'rejected', code: NO_SIGN_IN_HERE }],
  ['does not know the app', refused('PERSISTENT_ERROR', 'unauthorized_client'), refused('PERSISTENT_ERROR', 'unauthorized_client'), { kind: 'rejected', code: 'unauthorized_client' }, { kind: 'rejected', code: 'unauthorized_client' }],
  ['refuses with an empty error, as on a Mac', { success: false, error: {} }, granted(), { kind: 'unavailable' }, undefined],
  ['refuses without any error', { success: false }, granted(), { kind: 'unavailable' }, undefined],
  ['grants without a token', { success: true }, { success: true }, { kind: 'rejected', code: NO_SIGN_IN_HERE }, { kind: 'rejected', code: NO_SIGN_IN_HERE }],
];

describe('in a hub that', () => {
  test.each(states)('%s', async (_, silently, askedFor, silent, ask) => {
    hub(({ method }) => (method === 'GetToken' ? silently : askedFor));
    const account = await signIn();
    expect([await account.me(), await account.ask('my-week')]).toEqual([{ ok: false, failure: silent }, ask ? { ok: false, failure: ask } : { ok: true, value: undefined }]);
  });

  test('gives a token silently, nobody is asked anything', async () => {
    hub(() => granted());
    const account = await signIn();
    expect([await account.me(), await account.token(['User.Read']), methods()]).toEqual([{ ok: true, value: ME }, { ok: true, value: 'secret' }, ['GetInitContext', 'GetToken']]);
  });

  test('fetches a token ahead, as the manifest says, the first request is for that very token', async () => {
    hub(() => granted());
    const account = await signIn();
    await account.me();
    const { webApplicationInfo } = JSON.parse(readFileSync(join(import.meta.dirname, '../../../../manifest/manifest.json'), 'utf8')) as { readonly webApplicationInfo: { readonly nestedAppAuthInfo: readonly Ahead[] } };
    // Microsoft's client asks for claims of the id token on top; a manifest may name only what the app itself is capable of.
    const { access_token } = JSON.parse(asked[1]?.tokenParams?.claims ?? '{}') as { readonly access_token?: object };
    expect([methods().slice(1), { scopes: asked[1]?.tokenParams?.scope.split(' '), claims: JSON.stringify({ access_token }) }])
      .toEqual([['GetToken'], ...webApplicationInfo.nestedAppAuthInfo.map(({ scopes, claims }) => ({ scopes, claims }))]);
  });

  test('may tell who the person is but not show their calendar, it is known who they are', async () => {
    hub(({ tokenParams }) => (tokenParams?.scope === 'User.Read' ? granted() : refused('USER_INTERACTION_REQUIRED', 'invalid_grant')));
    expect(await (await signIn()).me()).toEqual({ ok: true, value: ME });
  });

  test('signs in an account that another organisation keeps, they are known as a guest', async () => {
    const account = { ...granted().account, homeAccountId: `${MARA}.00000000-0000-4000-8000-000000000001` };
    hub(() => ({ ...granted(), account }));
    expect(await (await signIn()).me()).toEqual({ ok: true, value: { ...ME, isGuest: true } });
  });

  test('offers no bridge, everything is refused at once', async () => {
    hub();
    const account = await signIn();
    const none = { ok: false, failure: { kind: 'rejected', code: NO_SIGN_IN_HERE } };
    expect([await account.me(), await account.token(['User.Read']), await account.ask('my-week')]).toEqual([none, none, none]);
  });

  test('refuses its own bridge, everything is refused', async () => {
    hub(() => granted(), () => refused('DISABLED'));
    expect(await (await signIn()).me()).toEqual({ ok: false, failure: { kind: 'rejected', code: NO_SIGN_IN_HERE } });
  });

  test('refuses its own bridge at first, the next try finds it', async () => {
    const starts = [refused('TRANSIENT_ERROR'), started];
    hub(() => granted(), () => starts.shift());
    expect(await (await signIn()).me()).toEqual({ ok: true, value: ME });
  });

  test('makes its bridge only when asked for it, as on phones, tokens come', async () => {
    hub(() => granted());
    const target = window as unknown as { nestedAppAuthBridge?: unknown; __initializeNestedAppAuth?: () => Promise<void> };
    const bridge = target.nestedAppAuthBridge;
    delete target.nestedAppAuthBridge;
    target.__initializeNestedAppAuth = () => Promise.resolve(void (target.nestedAppAuthBridge = bridge));
    expect(await (await signIn()).me()).toEqual({ ok: true, value: ME });
  });

  test('never answers silently, the person can try again, and asked twice in vain is sent elsewhere', async () => {
    hub(() => undefined);
    const account = await signIn();
    const first = account.me();
    const together = account.token(['User.Read']);
    await vi.advanceTimersByTimeAsync(seconds(20));
    const again = account.me();
    const both = [await first, await together];
    await vi.advanceTimersByTimeAsync(seconds(20));
    const waits = { ok: false, failure: { kind: 'unavailable' } };
    expect([both, await again]).toEqual([[waits, waits], { ok: false, failure: { kind: 'rejected', code: NO_SIGN_IN_HERE } }]);
  });

  test('never answers silently, the click leads to the dialog without waiting again', async () => {
    hub(({ method }) => (method === 'GetTokenPopup' ? granted() : undefined));
    const account = await signIn();
    const first = account.me();
    await vi.advanceTimersByTimeAsync(seconds(20));
    await first;
    expect([await account.ask('my-week'), methods()]).toEqual([{ ok: true, value: undefined }, ['GetInitContext', 'GetToken', 'GetTokenPopup']]);
  });

  test('is asked twice by a double click, it shows one dialog, and both clicks hear its answer; a later click shows another', async () => {
    hub(({ method }) => (method === 'GetToken' ? refused('USER_INTERACTION_REQUIRED') : refused('USER_CANCEL')));
    const account = await signIn();
    const both = await Promise.all([account.ask('my-week'), account.ask('my-week')]);
    const popups = (): number => methods().filter((method) => method === 'GetTokenPopup').length;
    const first = popups();
    await account.ask('my-week');
    expect([both.map((one) => one.ok), first, popups()]).toEqual([[false, false], 1, 2]);
  });

  test('never answers the dialog, the click ends after five minutes', async () => {
    hub(({ method }) => (method === 'GetToken' ? refused('USER_INTERACTION_REQUIRED') : undefined));
    const account = await signIn();
    const asking = account.ask('my-week');
    await vi.advanceTimersByTimeAsync(minutes(5));
    expect(await asking).toEqual({ ok: false, failure: { kind: 'unavailable' } });
  });

  test('lost the account it had, it is asked again without naming that one', async () => {
    hub(({ tokenParams }, count) => (count === 1 ? granted('first') : tokenParams?.platformBrokerId ? refused('ACCOUNT_UNAVAILABLE') : granted('second')));
    const account = await signIn();
    await account.me();
    expect(await account.token(['Calendars.Read'], { renew: true })).toEqual({ ok: true, value: 'second' });
  });

  test('passes a claims challenge on, which the next click carries to the dialog', async () => {
    const claims = '{"access_token":{"acrs":{"essential":true,"value":"c1"}}}';
    hub(({ method, tokenParams }) => (method === 'GetTokenPopup' || !tokenParams?.claims?.includes('acrs') ? granted() : refused('USER_INTERACTION_REQUIRED', 'interaction_required')));
    const account = await signIn();
    const silent = await account.token(['User.Read'], { claims });
    const clicked = await account.ask('my-week');
    const { access_token: sent } = JSON.parse(asked.at(-1)?.tokenParams?.claims ?? '{}') as { readonly access_token?: unknown };
    expect([silent, clicked, sent]).toEqual([
      { ok: false, failure: { kind: 'signInNeeded' } },
      { ok: true, value: undefined },
      { acrs: { essential: true, value: 'c1' }, xms_cc: { values: ['CP1'] } },
    ]);
  });
});
