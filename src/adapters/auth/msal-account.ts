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
import { FEATURE_SCOPES, NO_SIGN_IN_HERE, type Account, type Feature } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import { authFailure, saysNothing, type Asked } from './auth-failure.ts';
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
  /** Whether the page runs in a hub, or beside Outlook in its frame. Then their bridge gives the tokens, and nothing else is tried. */
  readonly nested: boolean;
}

export interface SignIn extends Account {
  /**
   * An access token for Graph, without showing anything. `renew` asks for another than the one at hand, which Graph
   * refused. `claims` is a claims challenge as Graph sent it; if it needs the person, the next `ask` carries it.
   * Fails with `signInNeeded`, `consentNeeded`, `offline`, `unavailable`, `forbidden` or `rejected`.
   */
  token(scopes: readonly string[], options?: { readonly claims?: string; readonly renew?: boolean }): Promise<Result<string, Failure>>;
}

/** A hub may leave a silent request unanswered (office-js issue 6275). */
const SILENT_LIMIT = seconds(20);
/** People read consent pages; MSAL's own minute is too short for a first sign-in with a second factor. */
const ASK_LIMIT = minutes(5);
/** A hub that says twice running that it can sign people in and then says nothing cannot. */
const SILENCES = 2;
/** Two clicks within it are one; outside a hub a later one must be able to open another popup, because one that was closed tells nobody. */
const ONE_CLICK = seconds(1);
/** What the manifest lets a hub fetch before the page asks: only a request for the same scopes in the same order is served by it. */
const FIRST = FEATURE_SCOPES['my-week'];
/** Enough to know who it is, for people whose calendar is not permitted. */
const PROFILE = ['User.Read'];

/** Connect to the hub first: its bridge is looked for here. */
export async function createAccount(registration: Registration): Promise<SignIn> {
  if (registration.nested) return hubAccount(registration, await overBridge(registration));
  return account(await createStandardPublicClientApplication(configuration(registration)), registration);
}

/** Undefined where the bridge is none. MSAL then quietly becomes a standard client, whose popup never answers in a hub's frame. */
async function overBridge(registration: Registration): Promise<SignIn | undefined> {
  const bridge = await inTime(hubBridge(window), SILENT_LIMIT);
  if (bridge === undefined) return undefined;
  const client = await inTime(createNestablePublicClientApplication(configuration(registration)), SILENT_LIMIT);
  return client !== undefined && bridge.accepted() ? account(client, registration) : undefined;
}

/** Without a bridge everything is refused with one code, so that the page can offer the browser; each call looks for it again. */
function hubAccount(registration: Registration, found: SignIn | undefined): SignIn {
  let working = found;
  let looking: Promise<SignIn | undefined> | undefined;
  const via = async <T>(call: (working: SignIn) => Promise<Result<T, Failure>>): Promise<Result<T, Failure>> => {
    working ??= await (looking ??= overBridge(registration).finally(() => (looking = undefined)));
    return working ? call(working) : failed({ kind: 'rejected', code: NO_SIGN_IN_HERE });
  };
  return {
    me: (signal) => via((one) => one.me(signal)),
    token: (scopes, options) => via((one) => one.token(scopes, options)),
    ask: (feature) => via((one) => one.ask(feature)),
    forget: async () => working?.forget(),
  };
}

/**
 * In a hub tokens stay in memory, as the hub gives new ones at any time. Outside, the tab's session storage keeps them
 * over a reload, which would otherwise mean a new popup; it ends with the tab.
 */
function configuration({ clientId, authority, redirectUri, nested }: Registration): Configuration {
  return {
    auth: { clientId, authority, redirectUri, clientCapabilities: ['CP1'] },
    cache: { cacheLocation: nested ? BrowserCacheLocation.MemoryStorage : BrowserCacheLocation.SessionStorage },
    system: { popupBridgeTimeout: ASK_LIMIT, loggerOptions: { piiLoggingEnabled: false, loggerCallback: () => undefined } },
  };
}

function account(client: IPublicClientApplication, { nested, loginHint }: Registration): SignIn {
  let challenge: string | undefined;
  let silences = 0;
  const signedOut = signedOutMark();
  const known = (): AccountInfo | undefined => client.getActiveAccount() ?? client.getAllAccounts()[0];

  /** Runs one request; `undefined` in place of its answer is none in time. */
  async function tried(work: () => Promise<AuthenticationResult | undefined>, asked: Asked): Promise<Result<AuthenticationResult, Failure>> {
    // Requests under way at the same time are one silence.
    const before = silences;
    try {
      const result = await work();
      if (result === undefined) return silence(before);
      silences = 0;
      return ok(result);
    } catch (thrown) {
      if (asked.nested && saysNothing(thrown)) return silence(before);
      silences = 0;
      return failed(authFailure(thrown, asked));
    }
  }

  function silence(before: number): Result<never, Failure> {
    silences = before + 1;
    return failed(nested && silences >= SILENCES ? { kind: 'rejected', code: NO_SIGN_IN_HERE } : { kind: 'unavailable' });
  }

  async function silent(scopes: readonly string[], claims?: string, forceRefresh = false): Promise<Result<AuthenticationResult, Failure>> {
    const account = known();
    const asked = { scopes, nested, challenged: claims !== undefined };
    const request = { scopes: [...scopes], forceRefresh, ...(claims !== undefined && { claims }) };
    const first = await tried(() => inTime(client.acquireTokenSilent({ ...request, ...(account && { account }) }), SILENT_LIMIT), asked);
    // Without an active account, or with another one than before, a hub still finds whom it has when no account is named
    // (MSAL issue 7723). The bridge takes no login hint, so `ssoSilent` would say the same.
    if (!nested || account === undefined || first.ok || first.failure.kind !== 'signInNeeded' || asked.challenged) return first;
    return tried(() => inTime(client.acquireTokenSilent({ ...request, forceRefresh: true }), SILENT_LIMIT), asked);
  }

  async function ask(feature: Feature): Promise<Result<void, Failure>> {
    signedOut.set(false);
    const scopes = FEATURE_SCOPES[feature];
    // What was granted before is not asked for again: a dialog would only flash up. Who waited in vain before waits for nothing more.
    if (challenge === undefined && silences === 0 && (await silent(scopes)).ok) return ok(undefined);
    const account = known();
    const who = account ? { account } : loginHint === undefined ? { prompt: 'select_account' } : { loginHint };
    // A popup that was closed tells nobody; a second click must be able to open another one.
    const request = { scopes: [...scopes], ...(nested ? {} : who), ...(challenge !== undefined && { claims: challenge }), overrideInteractionInProgress: true };
    const asked = await tried(() => inTime(client.acquireTokenPopup(request), ASK_LIMIT), { scopes, nested, challenged: challenge !== undefined });
    // A hub that still wants a sign-in after the click has nobody to offer.
    if (!asked.ok) return nested && asked.failure.kind === 'signInNeeded' ? failed({ kind: 'rejected', code: NO_SIGN_IN_HERE }) : asked;
    challenge = undefined;
    return ok(undefined);
  }

  const asking = new Map<Feature, ReturnType<typeof ask>>();

  return {
    async me(signal) {
      if (signedOut.get()) return failed({ kind: 'signInNeeded' });
      const signedIn = nested ? undefined : client.getAllAccounts()[0];
      if (signedIn !== undefined) return ok(fromAccount(signedIn));
      const first = await silent(FIRST);
      const result = !first.ok && first.failure.kind === 'consentNeeded' ? await silent(PROFILE) : first;
      if (signal?.aborted === true) return failed({ kind: 'cancelled' });
      return result.ok ? ok(fromAccount(result.value.account)) : result;
    },

    async token(scopes, { claims, renew } = {}) {
      if (signedOut.get()) return failed({ kind: 'signInNeeded' });
      const result = await silent(scopes, claims, renew);
      if (!result.ok && claims !== undefined) challenge = claims;
      return result.ok ? ok(result.value.accessToken) : result;
    },

    ask(feature) {
      const before = asking.get(feature);
      if (before) return before;
      const now = ask(feature);
      asking.set(feature, now);
      void (nested ? now : inTime(now, ONE_CLICK)).finally(() => asking.delete(feature));
      return now;
    },

    async forget() {
      challenge = undefined;
      signedOut.set(true);
      // In a hub MSAL can forget nobody; its tokens are in memory only and go with the page.
      if (!nested) await client.clearCache();
    },
  };
}

/** `homeAccountId` ends with the directory that keeps the account, `tenantId` is the one that was signed in to. */
function fromAccount({ homeAccountId, localAccountId, tenantId, username, name }: AccountInfo): Me {
  const home = homeAccountId.split('.')[1];
  return { id: localAccountId, tenant: tenantId, address: address(username), name: name || username, ...(home && home !== tenantId ? { isGuest: true } : {}) };
}
