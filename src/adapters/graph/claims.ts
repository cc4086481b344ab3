import { fromBase64 } from './base64.ts';

/**
 * What a claims challenge asks of the next token, as the JSON text that the sign-in wants; undefined if there is none.
 * https://learn.microsoft.com/entra/identity-platform/claims-challenge: `claims="…"` holds base64.
 */
export function claimsIn(wwwAuthenticate: string | null): string | undefined {
  const found = /(?:^|[\s,])claims="([^"]+)"/i.exec(wwwAuthenticate ?? '')?.[1];
  if (found === undefined) return undefined;
  const claims = fromBase64(found);
  return claims?.trimStart().startsWith('{') ? claims : undefined;
}
