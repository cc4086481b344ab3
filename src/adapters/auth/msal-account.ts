import {
  BrowserCacheLocation,
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  type AccountInfo,
  type AuthenticationResult,
  type Configuration,
  type IPublicClientApplication,
} from '@azure/msal-browser';
import { failed, ok, type Result } from '#base/result.ts';
import { minutes, seconds } from '#base/time.ts';
import { address, type Me } from '#domain/person.ts';
import { FEATURE_SCOPES, type Account } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { authFailure } from './auth-failure.ts';
import { hubBridge } from './hub-bridge.ts';
import { inTime } from './in-time.ts';
import { signedOutMark } from './signed-out-mark.ts';

export interface Registration {
  readonly clientId: string;
  /** `https://login.microsoftonline.com/organizations`, or one tenant's. */
  readonly authority: string;
  /** The registered address of `auth-redirect.html`; used outside a hub only. */
  readonly redirectUri: string;
  readonly loginHint?: string;
  /** Whether the page runs in a hub. Then the hub's bridge gives the tokens, and nothing else is tried. */
  readonly nested: boolean;
}

export interface SignIn extends Account {
  /**
   * An access token for Graph, without showing anything. `renew` asks for another than the one at hand, which Graph
   * refused. `claims` is a claims challenge as Graph sent it; if it needs the person, the next `ask` carries it. Fails with `signInNeeded`, `consentNeeded`, `offline`, `unavailable`,
   * `forbidden` or `rejected`.
   */
  token(scopes: readonly string[], options?: { readonly claims?: string; readonly renew?: boolean }): Promise<Result<string, Failure>>;
}

/** A hub may leave a silent request unanswered (office-js issue 6275). */
const SILENT_LIMIT = seconds(20);
/** People read consent pages; MSAL's own minute is too short for a first sign-in with a second factor. */
const POPUP_LIMIT = minutes(5);
const PROFILE = ['User.Read'];

/** Connect to the hub first: MSAL looks for the bridge once, here. */
export async function createAccount(registration: Registration): Promise<SignIn> {
  const { nested } = registration;
  if (!nested) return account(await createStandardPublicClientApplication(configuration(registration)), registration);
  // Without a working bridge MSAL quietly becomes a standard client, whose popup never answers in a hub's frame.
  const bridge = hubBridge();
  if (bridge === undefined) return refusing('nested_app_auth_unavailable');
  const client = await inTime(createNestablePublicClientApplication(configuration(registration)), SILENT_LIMIT);
  return client !== undefined && bridge.accepted() ? account(client, registration) : refusing('nested_app_auth_unavailable');
}

/**
 * In a hub tokens stay in memory, as the hub gives new ones at any time. Outside, the tab's session storage keeps them
 * over a reload, which would otherwise mean a new popup; it ends with the tab.
 */
function configuration({ clientId, authority, redirectUri, nested }: Registration): Configuration {
  return {
    auth: { clientId, authority, redirectUri, clientCapabilities: ['CP1'] },
    cache: { cacheLocation: nested ? BrowserCacheLocation.MemoryStorage : BrowserCacheLocation.SessionStorage },
    system: { popupBridgeTimeout: POPUP_LIMIT, loggerOptions: { piiLoggingEnabled: false, loggerCallback: () => undefined } },
  };
}

function account(client: IPublicClientApplication, { nested, loginHint }: Registration): SignIn {
  let challenge: string | undefined;
  const signedOut = signedOutMark();

  const silent = async (scopes: readonly string[], claims?: string, forceRefresh = false): Promise<Result<AuthenticationResult, Failure>> => {
    const known = client.getActiveAccount() ?? client.getAllAccounts()[0];
    const request = { scopes: [...scopes], forceRefresh, ...(known && { account: known }), ...(claims !== undefined && { claims }) };
    try {
      const result = await inTime(client.acquireTokenSilent(request), SILENT_LIMIT);
      return result === undefined ? failed({ kind: 'unavailable' }) : ok(result);
    } catch (thrown) {
      return failed(authFailure(thrown, { scopes, nested }));
    }
  };

  return {
    async me(signal) {
      if (signedOut.get()) return failed({ kind: 'signInNeeded' });
      const signedIn = nested ? undefined : client.getAllAccounts()[0];
      if (signedIn !== undefined) return ok(fromAccount(signedIn));
      const result = await silent(PROFILE);
      if (signal?.aborted === true) return failed({ kind: 'cancelled' });
      return result.ok ? ok(fromAccount(result.value.account)) : result;
    },

    async token(scopes, { claims, renew } = {}) {
      if (signedOut.get()) return failed({ kind: 'signInNeeded' });
      const result = await silent(scopes, claims, renew);
      if (!result.ok && claims !== undefined) challenge = claims;
      return result.ok ? ok(result.value.accessToken) : result;
    },

    async ask(feature) {
      signedOut.set(false);
      const scopes = FEATURE_SCOPES[feature];
      const known = client.getActiveAccount() ?? client.getAllAccounts()[0];
      const who = known ? { account: known } : loginHint === undefined ? { prompt: 'select_account' } : { loginHint };
      // What was granted before is not asked for again: a dialog would only flash up.
      if (challenge === undefined && (await silent(scopes)).ok) return ok(undefined);
      try {
        // A popup that was closed tells nobody; a second click must be able to open another one.
        await client.acquireTokenPopup({
          scopes: [...scopes],
          ...(nested ? {} : who),
          ...(challenge !== undefined && { claims: challenge }),
          overrideInteractionInProgress: true,
        });
        challenge = undefined;
        return ok(undefined);
      } catch (thrown) {
        return failed(authFailure(thrown, { scopes, nested }));
      }
    },

    async forget() {
      challenge = undefined;
      signedOut.set(true);
      // In a hub MSAL can forget nobody; its tokens are in memory only and go with the page.
      if (!nested) await client.clearCache();
    },
  };
}

function fromAccount({ localAccountId, tenantId, username, name }: AccountInfo): Me {
  return { id: localAccountId, tenant: tenantId, address: address(username), name: name || username };
}

/** In a hub that cannot sign anyone in: everything is refused with one code, so that the page can offer the browser. */
function refusing(code: string): SignIn {
  const refused = (): Promise<Result<never, Failure>> => Promise.resolve(failed({ kind: 'rejected', code }));
  return { me: refused, ask: refused, token: refused, forget: () => Promise.resolve() };
}
