import type { Failure } from '#ports/failure.ts';
import { ADMIN_SCOPES, NO_SIGN_IN_HERE } from '#ports/consent.ts';

/** What MSAL throws, as far as it is read here. Its texts are for people and change; they decide nothing. */
interface AuthError {
  readonly name: string;
  readonly errorCode: string;
  readonly subError?: string;
  /** Entra's number, the digits of `AADSTS65001`. Absent through the nested bridge. */
  readonly errorNo?: string;
  /** HTTP status of the token answer. Absent through the nested bridge. */
  readonly status?: number;
}

export interface Asked {
  readonly scopes: readonly string[];
  /** Whether a hub signs the person in. Then an account always exists, and "interaction" means consent. */
  readonly nested: boolean;
  /** Whether Graph refused the last token with a claims challenge: then "interaction" is about that. */
  readonly challenged?: boolean;
}

/** Whether what was thrown tells nothing: some hubs refuse without a code (office-js issue 6691), and MSAL then trips itself. */
export function saysNothing(thrown: unknown): boolean {
  if (!isAuthError(thrown)) return true;
  return thrown.name !== 'InteractionRequiredAuthError' && ['', 'unknown_error'].includes(thrown.errorCode);
}

/**
 * One failure for what MSAL threw. Sources: error codes in @azure/msal-browser 5.29 and msal-common 16.16 (its bridge
 * turns NAA statuses into these codes, see `toAuthError`); numbers: Entra's "Authentication and authorization error codes".
 * What is not an MSAL error is a bug and is thrown on.
 */
export function authFailure(thrown: unknown, asked: Asked): Failure {
  if (!isAuthError(thrown)) throw thrown;
  const consent: Failure = {
    kind: 'consentNeeded',
    scopes: asked.scopes,
    by: asked.scopes.some((scope) => ADMIN_SCOPES.includes(scope)) ? 'admin' : 'person',
  };
  return (
    (thrown.errorNo !== undefined && byNumber(thrown.errorNo, consent)) ||
    byCode(thrown, consent) ||
    (thrown.name === 'InteractionRequiredAuthError' && byInteraction(thrown, consent, asked)) ||
    (thrown.name === 'ServerError' && byServer(thrown)) || { kind: 'rejected', code: thrown.errorCode || 'unknown_error' }
  );
}

function isAuthError(thrown: unknown): thrown is AuthError {
  return thrown instanceof Error && 'errorCode' in thrown && typeof thrown.errorCode === 'string';
}

function byNumber(number: string, consent: Failure): Failure | undefined {
  switch (number) {
    case '65001': // nobody has consented yet
      return consent;
    case '65004': // the person declined
      return { kind: 'cancelled' };
    case '90094': // only an administrator may grant it here
    case '90095': // same, and a request to the administrator was offered
      return consent.kind === 'consentNeeded' ? { ...consent, by: 'admin' } : consent;
    case '50105': // the app is not assigned to this person
    case '53003': // a Conditional Access policy blocks it
      return { kind: 'forbidden' };
    default:
      return undefined;
  }
}

function byCode({ errorCode, subError }: AuthError, consent: Failure): Failure | undefined {
  if (subError === 'consent_required') return consent;
  switch (errorCode) {
    case 'consent_required':
      return consent;
    case 'access_denied': // backed out of the approval page (admin scopes), or of the consent page
      return consent.kind === 'consentNeeded' && consent.by === 'admin' ? consent : { kind: 'cancelled' };
    case 'user_canceled': // NAA: USER_CANCEL
    case 'user_cancelled': // the window was closed
    case 'interaction_in_progress_cancelled': // a second click took over
      return { kind: 'cancelled' };
    case 'no_network_connectivity': // NAA: NO_NETWORK
    case 'network_error':
    case 'post_request_failed':
    case 'get_request_failed':
      return { kind: 'offline' };
    case 'no_account_error': // no session yet; not an InteractionRequiredAuthError
    case 'no_account_found': // NAA: ACCOUNT_UNAVAILABLE
    case 'no_account_in_silent_request':
    case 'no_tokens_found':
    case 'native_account_unavailable':
    case 'refresh_token_expired':
    case 'login_required':
    case 'bad_token':
      return { kind: 'signInNeeded' };
    case 'nested_app_auth_bridge_disabled': // NAA: DISABLED, NESTED_APP_AUTH_UNAVAILABLE
    case 'nested_app_auth_unavailable':
      return { kind: 'rejected', code: NO_SIGN_IN_HERE };
    case 'timed_out':
    case 'server_error':
    case 'temporarily_unavailable':
      return { kind: 'unavailable' };
    default:
      return undefined;
  }
}

/** The bridge drops the sub-error, so under a hub a plain "interaction" cannot be told apart further. */
function byInteraction({ errorCode, subError }: AuthError, consent: Failure, { nested, challenged = false }: Asked): Failure {
  if (errorCode === 'ui_not_allowed' || subError === 'ui_not_allowed') return { kind: 'forbidden' };
  return nested && !challenged ? consent : { kind: 'signInNeeded' };
}

/** The bridge gives TRANSIENT_ERROR and PERSISTENT_ERROR as one kind without a status; OAuth's own refusals are lasting. */
function byServer({ errorCode, status }: AuthError): Failure | undefined {
  const lasting = /^(invalid_|unauthorized_client|unsupported_|unmet_authentication)/.test(errorCode);
  const busy = status === undefined ? !lasting : status === 429 || status >= 500;
  return busy ? { kind: 'unavailable' } : undefined;
}
