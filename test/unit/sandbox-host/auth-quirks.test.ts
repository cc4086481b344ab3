import { expect, test } from 'vitest';
import { authQuirk } from '../../support/hub/auth-quirks.ts';

const answer = async (quirk: string, method: string): Promise<unknown> => {
  const request = JSON.stringify({ messageType: 'NestedAppAuthRequest', method, requestId: 'r' });
  return JSON.parse(await authQuirk(quirk)(request, () => Promise.resolve('"as usual"'))) as unknown;
};
const refused = (status: string, code?: string) => ({
  messageType: 'NestedAppAuthResponse', requestId: 'r', success: false, error: { status, ...(code !== undefined && { code }) },
});
const ask = refused('USER_INTERACTION_REQUIRED', 'invalid_grant');

test.each([
  ['no-account', refused('ACCOUNT_UNAVAILABLE'), refused('ACCOUNT_UNAVAILABLE')],
  ['refused', ask, refused('PERSISTENT_ERROR', 'access_denied')],
  ['cancelled', ask, refused('USER_CANCEL')],
  ['transient', refused('TRANSIENT_ERROR', 'temporarily_unavailable'), refused('TRANSIENT_ERROR', 'temporarily_unavailable')],
  ['no-network', refused('NO_NETWORK'), refused('NO_NETWORK')],
  ['disabled', refused('DISABLED'), refused('DISABLED')],
])('a hub with the quirk "%s" refuses silently and when the person is asked', async (quirk, silent, asked) => {
  expect([await answer(quirk, 'GetInitContext'), await answer(quirk, 'GetToken'), await answer(quirk, 'GetTokenPopup')]).toEqual(['as usual', silent, asked]);
});

test('a hub that never answers silently still answers when the person is asked', async () => {
  const nothing = Symbol('nothing yet');
  const silent = await Promise.race([answer('silent-never-answers', 'GetToken'), new Promise((resolve) => setImmediate(() => resolve(nothing)))]);
  expect([silent, await answer('silent-never-answers', 'GetTokenPopup')]).toEqual([nothing, 'as usual']);
});

test('an unknown quirk is named', () => {
  expect(() => authQuirk('moody')).toThrow('?auth=moody is none of no-bridge, no-account,');
});
