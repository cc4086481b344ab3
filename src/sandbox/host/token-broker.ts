/** What a page asks the hub's broker for. */
export interface TokenAsk {
  readonly clientId: string;
  readonly scopes: readonly string[];
}

export interface BrokeredToken {
  readonly access_token: string;
  readonly id_token: string;
  readonly expires_in: number;
  readonly scope: string;
  readonly account: BrokeredAccount;
}

export interface BrokeredAccount {
  readonly homeAccountId: string;
  readonly environment: string;
  readonly tenantId: string;
  readonly localAccountId: string;
  readonly username: string;
  readonly name: string;
}

export type BrokerAnswer =
  | { readonly kind: 'token'; readonly token: BrokeredToken }
  | { readonly kind: 'consent needed'; readonly by: 'person' | 'admin'; readonly scopes: readonly string[] }
  | { readonly kind: 'no network' }
  | { readonly kind: 'failed'; readonly lasting: boolean; readonly code: string };

/** `consented` says that the person has just agreed to the scopes; the tenant then remembers it. */
export type TokenBroker = (ask: TokenAsk, consented: boolean) => Promise<BrokerAnswer>;

type Answer = Partial<BrokeredToken> & { readonly error?: string; readonly scopes?: readonly string[] };

/** The tenant's broker over HTTP, for one person. `address` is where the tenant's control paths begin. */
export function tenantBroker(address: string, person: string): TokenBroker {
  return async ({ clientId, scopes }, consented) => {
    try {
      const response = await fetch(`${address}broker`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ person, clientId, scopes, ...(consented && { consent: true }) }),
      });
      const answer = (await response.json()) as Answer;
      if (response.ok) return { kind: 'token', token: answer as BrokeredToken };
      return refused(answer, scopes, response.status);
    } catch {
      return { kind: 'no network' };
    }
  };
}

function refused({ error = 'unknown_error', scopes }: Answer, asked: readonly string[], status: number): BrokerAnswer {
  switch (error) {
    case 'consent_required':
      return { kind: 'consent needed', by: 'person', scopes: scopes ?? asked };
    case 'admin_consent_required':
      return { kind: 'consent needed', by: 'admin', scopes: scopes ?? asked };
    default:
      return { kind: 'failed', lasting: status < 500 && status !== 429, code: error };
  }
}
