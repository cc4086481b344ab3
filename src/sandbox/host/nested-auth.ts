import type { BrokerAnswer, TokenAsk, TokenBroker } from './token-broker.ts';

export interface ConsentAsk extends TokenAsk {
  readonly by: 'person' | 'admin';
}

export interface NestedAuth {
  readonly account: { readonly homeAccountId: string; readonly environment: string; readonly tenantId: string };
  readonly broker: TokenBroker;
  /** Shows who asks for what; true if the person agreed. Never true when an administrator has to. */
  readonly askConsent: (ask: ConsentAsk) => Promise<boolean>;
}

interface Request {
  readonly messageType?: string;
  readonly method?: string;
  readonly requestId?: string;
  readonly tokenParams?: { readonly clientId?: string; readonly scope?: string };
}

type Response = { readonly success: true; readonly [key: string]: unknown } | { readonly success: false; readonly error: BridgeError };

interface BridgeError {
  readonly status: string;
  readonly code?: string;
  readonly subError?: string;
  readonly description?: string;
}

/**
 * The hub's side of nested app authentication: takes and gives the JSON texts that MSAL 5.29 exchanges.
 * Only `GetTokenPopup` may show something.
 */
export async function answerNestedAuth(text: string, auth: NestedAuth): Promise<string> {
  const request = JSON.parse(text) as Request;
  const answer = await answerTo(request, auth);
  return JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId: request.requestId, ...answer });
}

async function answerTo({ method, tokenParams }: Request, auth: NestedAuth): Promise<Response> {
  const ask = { clientId: tokenParams?.clientId ?? '', scopes: tokenParams?.scope?.split(' ') ?? [] };
  switch (method) {
    case 'GetInitContext':
      return { success: true, initContext: { sdkName: 'sandbox', sdkVersion: '1.0.0', capabilities: { queryAccount: false }, accountContext: auth.account } };
    case 'GetToken':
      return fromBroker(await auth.broker(ask, false));
    case 'GetTokenPopup':
      return interactive(ask, auth);
    default:
      return refusal('PERSISTENT_ERROR', { code: 'unsupported_method' });
  }
}

async function interactive(ask: TokenAsk, { broker, askConsent }: NestedAuth): Promise<Response> {
  const first = await broker(ask, false);
  if (first.kind !== 'consent needed') return fromBroker(first);
  const agreed = await askConsent({ clientId: ask.clientId, scopes: first.scopes, by: first.by });
  // From the approval page one can only go back; Entra then reports `access_denied`.
  if (first.by === 'admin') return refusal('PERSISTENT_ERROR', { code: 'access_denied' });
  return agreed ? fromBroker(await broker(ask, true)) : refusal('USER_CANCEL');
}

function fromBroker(answer: BrokerAnswer): Response {
  switch (answer.kind) {
    case 'token': {
      const { account, ...token } = answer.token;
      return { success: true, token: { ...token, authority: `https://${account.environment}/${account.tenantId}` }, account };
    }
    case 'consent needed':
      // Real hubs name Entra's error here and not the reason; MSAL drops the sub-error on top.
      return refusal('USER_INTERACTION_REQUIRED', { code: 'invalid_grant', subError: 'consent_required' });
    case 'no network':
      return refusal('NO_NETWORK');
    case 'failed':
      return refusal(answer.lasting ? 'PERSISTENT_ERROR' : 'TRANSIENT_ERROR', { code: answer.code });
  }
}

const refusal = (status: string, more: Omit<BridgeError, 'status'> = {}): Response => ({ success: false, error: { status, ...more } });
