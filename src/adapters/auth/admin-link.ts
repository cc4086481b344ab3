import type { Registration } from './msal-account.ts';

/** Signing in at all takes these; the administrator's page grants only what stands in the link. */
const SIGN_IN = ['openid', 'profile', 'offline_access', 'User.Read'];

/**
 * The page on which an administrator grants scopes of Graph for the whole organisation. `returnTo` must be registered.
 * Source: learn.microsoft.com/entra/identity-platform/v2-admin-consent
 */
export function adminLink({ clientId, authority }: Pick<Registration, 'clientId' | 'authority'>, returnTo: string, scopes: readonly string[]): string {
  const asked = new URLSearchParams({ client_id: clientId, scope: [...new Set([...SIGN_IN, ...scopes])].join(' '), redirect_uri: returnTo });
  return `${authority}/v2.0/adminconsent?${asked.toString().replaceAll('+', '%20')}`;
}
