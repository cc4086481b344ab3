import { base64Url } from './derived-ids.ts';

const RSA = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } as const;
const KEY_ID = 'sandbox-tenant';

export interface Claims {
  readonly [name: string]: unknown;
  readonly exp: number;
}

/** `missing` also stands for anything that is no token at all. */
export type Checked = { readonly state: 'good'; readonly claims: Claims } | { readonly state: 'missing' | 'forged' | 'expired' };

export interface Tokens {
  sign(claims: Claims): Promise<string>;
  check(token: string, now: number): Promise<Checked>;
  publicKeys(): object;
}

/** A fresh RSA key. It is kept with the tenant's state, so that tokens outlive a restart of the worker. */
export async function newSigningKey(): Promise<JsonWebKey> {
  const pair = await crypto.subtle.generateKey({ ...RSA, modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) }, true, ['sign', 'verify']);
  return crypto.subtle.exportKey('jwk', pair.privateKey);
}

/** JSON web tokens signed with RS256 by the tenant's own key. `now` is in milliseconds, `exp` in seconds as the format wants. */
export async function openTokens(key: JsonWebKey): Promise<Tokens> {
  const { kty, n, e } = key;
  const publicKey = { kty, n, e, alg: 'RS256' };
  const signing = await crypto.subtle.importKey('jwk', key, RSA, false, ['sign']);
  const checking = await crypto.subtle.importKey('jwk', publicKey as JsonWebKey, RSA, false, ['verify']);
  const head = base64Url(JSON.stringify({ typ: 'JWT', alg: 'RS256', kid: KEY_ID }));
  return {
    async sign(claims) {
      const text = `${head}.${base64Url(JSON.stringify(claims))}`;
      const signature = new Uint8Array(await crypto.subtle.sign(RSA.name, signing, new TextEncoder().encode(text)));
      return `${text}.${bytesToBase64Url(signature)}`;
    },
    async check(token, now) {
      const [first, second, third] = token.split('.');
      if (!first || !second || !third) return { state: 'missing' };
      const signature = bytesOf(third);
      const signed = signature && (await crypto.subtle.verify(RSA.name, checking, signature, new TextEncoder().encode(`${first}.${second}`)));
      const body = signed ? bytesOf(second) : undefined;
      if (!body) return { state: 'forged' };
      const claims = JSON.parse(new TextDecoder().decode(body)) as Claims;
      return claims.exp * 1000 <= now ? { state: 'expired' } : { state: 'good', claims };
    },
    publicKeys: () => ({ keys: [{ ...publicKey, kid: KEY_ID, use: 'sig' }] }),
  };
}

/** The PKCE challenge of a verifier, method S256. https://datatracker.ietf.org/doc/html/rfc7636#section-4.2 */
export async function challengeOf(verifier: string): Promise<string> {
  return bytesToBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function bytesToBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined;
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
