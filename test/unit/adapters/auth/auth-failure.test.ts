import { BrowserAuthError, ClientAuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';
import { expect, test } from 'vitest';
import { authFailure, saysNothing } from '#adapters/auth/auth-failure.ts';
import { NO_SIGN_IN_HERE } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';

const own = ['Calendars.Read'];
const admins = ['OnlineMeetings.Read', 'OnlineMeetingTranscript.Read.All'];
const interaction = (code: string, subError?: string) => new InteractionRequiredAuthError(code, 'id', 'text', subError);
const server = (code: string, errorNo?: string, status?: number) => new ServerError(code, 'id', 'text', undefined, errorNo, status);

const rows: readonly [what: string, thrown: Error, expected: Failure][] = [
  ['the person cancelled in the hub', new ClientAuthError('user_canceled', 'id'), { kind: 'cancelled' }],
  ['the person closed the window', new BrowserAuthError('user_cancelled', 'id'), { kind: 'cancelled' }],
  ['a second click took over', new BrowserAuthError('interaction_in_progress_cancelled', 'id'), { kind: 'cancelled' }],
  ['the person declined on the consent page', server('access_denied'), { kind: 'cancelled' }],
  ['the person declined, by number', server('invalid_grant', '65004'), { kind: 'cancelled' }],
  ['the hub has no network', new ClientAuthError('no_network_connectivity', 'id'), { kind: 'offline' }],
  ['the token call met no network', new BrowserAuthError('post_request_failed', 'id'), { kind: 'offline' }],
  ['nobody is signed in yet', new BrowserAuthError('no_account_error', 'id'), { kind: 'signInNeeded' }],
  ['the hub knows no account', new ClientAuthError('no_account_found', 'id'), { kind: 'signInNeeded' }],
  ['the refresh token is old', interaction('refresh_token_expired'), { kind: 'signInNeeded' }],
  ['Entra wants a new sign-in', interaction('login_required'), { kind: 'signInNeeded' }],
  ['Entra wants a second factor', interaction('interaction_required', 'basic_action'), { kind: 'signInNeeded' }],
  ['consent is missing', interaction('consent_required'), { kind: 'consentNeeded', scopes: own, by: 'person' }],
  ['consent is missing, by sub-error', interaction('invalid_grant', 'consent_required'), { kind: 'consentNeeded', scopes: own, by: 'person' }],
  ['consent is missing, by number', server('invalid_grant', '65001'), { kind: 'consentNeeded', scopes: own, by: 'person' }],
  ['this tenant lets only administrators consent', server('access_denied', '90094'), { kind: 'consentNeeded', scopes: own, by: 'admin' }],
  ['the app is not assigned to the person', server('invalid_grant', '50105'), { kind: 'forbidden' }],
  ['a policy blocks the sign-in', interaction('interaction_required', 'ui_not_allowed'), { kind: 'forbidden' }],
  ['the hub had a passing error', server('hub_busy'), { kind: 'unavailable' }],
  ['the hub gave no code at all', server(''), { kind: 'unavailable' }],
  ['Entra is busy', server('whatever', undefined, 503), { kind: 'unavailable' }],
  ['Entra throttles', server('whatever', undefined, 429), { kind: 'unavailable' }],
  ['the sign-in window never answered', new BrowserAuthError('timed_out', 'id'), { kind: 'unavailable' }],
  ['the registration is wrong', server('invalid_client', '7000218', 400), { kind: 'rejected', code: 'invalid_client' }],
  ['the hub refuses for good', server('invalid_request'), { kind: 'rejected', code: 'invalid_request' }],
  ['the hub has switched its bridge off', new ClientAuthError('nested_app_auth_bridge_disabled', 'id'), { kind: 'rejected', code: NO_SIGN_IN_HERE }],
  ['the window was blocked', new BrowserAuthError('popup_window_error', 'id'), { kind: 'rejected', code: 'popup_window_error' }],
];

test.each(rows)('outside a hub, when %s', (_, thrown, expected) => {
  expect(authFailure(thrown, { scopes: own, nested: false })).toEqual(expected);
});

test('a hub that asks for interaction without saying why means consent', () => {
  const failure = authFailure(interaction('invalid_grant'), { scopes: own, nested: true });
  expect(failure).toEqual({ kind: 'consentNeeded', scopes: own, by: 'person' });
});

test('a hub that asks for interaction after a claims challenge means the sign-in', () => {
  const failure = authFailure(interaction('invalid_grant'), { scopes: own, nested: true, challenged: true });
  expect(failure).toEqual({ kind: 'signInNeeded' });
});

test('a scope that only administrators grant makes consent the administrator’s', () => {
  const failure = authFailure(interaction('invalid_grant'), { scopes: admins, nested: true });
  expect(failure).toEqual({ kind: 'consentNeeded', scopes: admins, by: 'admin' });
});

test('going back from the approval page is no cancelling', () => {
  const failure = authFailure(server('access_denied'), { scopes: admins, nested: true });
  expect(failure).toEqual({ kind: 'consentNeeded', scopes: admins, by: 'admin' });
});

test('the text of an error decides nothing', () => {
  const failure = authFailure(new ServerError('hub_busy', 'id', 'user_canceled consent_required'), { scopes: own, nested: true });
  expect(failure).toEqual({ kind: 'unavailable' });
});

test('what is not from MSAL is thrown on as the bug it is', () => {
  expect(() => authFailure(new TypeError('x is undefined'), { scopes: own, nested: true })).toThrow(TypeError);
});

test.each<[what: string, thrown: unknown]>([
  ['an error without a code', new ClientAuthError('', 'id')],
  ['a server’s error without a code', server('')],
  ['MSAL’s own word for no code', new BrowserAuthError('unknown_error', 'id')],
  ['MSAL tripping over an empty answer', new TypeError('Cannot read properties of undefined')],
  ['a status that is no error', { status: 'USER_CANCEL' }],
  ['nothing', undefined],
])('a hub that refuses with %s says nothing', (_, thrown) => {
  expect(saysNothing(thrown)).toBe(true);
});

test.each<[what: string, thrown: Error]>([
  ['a code', new ClientAuthError('user_canceled', 'id')],
  ['a code nobody knows', server('hub_busy')],
  ['a wish for interaction, even without a code', interaction('')],
  ['a wish for interaction under MSAL’s word for no code', interaction('unknown_error')],
])('a hub that refuses with %s says something', (_, thrown) => {
  expect(saysNothing(thrown)).toBe(false);
});
