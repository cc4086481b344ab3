import type { HostPageOptions } from '#sandbox/host/host-page.ts';

type Tokens = NonNullable<HostPageOptions['tokens']>;

/** How a hub can fail to give tokens, by the name in `?auth=`. Statuses: `BridgeStatusCode` of @azure/msal-browser. `no-bridge` is said by the scene. */
const QUIRKS: { readonly [quirk: string]: Tokens } = {
  'no-account': refused('ACCOUNT_UNAVAILABLE'),
  refused: askFirst(refused('PERSISTENT_ERROR', 'access_denied')),
  cancelled: askFirst(refused('USER_CANCEL')),
  transient: refused('TRANSIENT_ERROR', 'temporarily_unavailable'),
  'no-network': refused('NO_NETWORK'),
  disabled: refused('DISABLED'),
  'silent-never-answers': (text, usual) => (methodOf(text) === 'GetToken' ? new Promise(() => undefined) : usual(text)),
};

export function authQuirk(name: string): Tokens {
  const quirk = QUIRKS[name];
  if (quirk === undefined) throw new Error(`?auth=${name} is none of no-bridge, ${Object.keys(QUIRKS).join(', ')}.`);
  return quirk;
}

/** Every request for a token is refused; the question which account the hub has is answered as ever. */
function refused(status: string, code?: string): Tokens {
  return (text, usual) => (methodOf(text) === 'GetInitContext' ? usual(text) : Promise.resolve(refusal(text, status, code)));
}

/** Silently there is no token because the person has to be asked; asked, they answer badly. */
function askFirst(then: Tokens): Tokens {
  return (text, usual) => (methodOf(text) === 'GetToken' ? Promise.resolve(refusal(text, 'USER_INTERACTION_REQUIRED', 'invalid_grant')) : then(text, usual));
}

interface Request {
  readonly method?: string;
  readonly requestId?: string;
}

const methodOf = (text: string): string | undefined => (JSON.parse(text) as Request).method;

function refusal(text: string, status: string, code?: string): string {
  const { requestId } = JSON.parse(text) as Request;
  return JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, success: false, error: { status, ...(code && { code }) } });
}
