/** What a request is for. Where the tenant is reached decides nothing but the links it hands out. */
export type Address =
  | { readonly kind: 'graph'; readonly base: string; readonly target: string }
  | { readonly kind: 'sign-in'; readonly base: string; readonly target: string }
  | { readonly kind: 'control'; readonly target: string }
  | { readonly kind: 'unknown' };

/**
 * Reads an address: Graph's and Entra's own hosts, the same paths on any other host, or behind `prefix` on one's own origin
 * (`/graph` for `https://x/graph/v1.0/me`). Control paths are taken at any depth, as a worker may live under a folder.
 */
export function readAddress(url: URL, prefix: string): Address {
  const path = url.pathname;
  const control = path.lastIndexOf('/__tenant/');
  if (control >= 0 && !isMicrosoft(url)) return { kind: 'control', target: path.slice(control) + url.search };
  const start = prefix !== '' && path.startsWith(`${prefix}/`) ? prefix : '';
  const rest = path.slice(start.length);
  if (/^\/v1\.0(\/|$)/.test(rest) && url.host !== 'login.microsoftonline.com') {
    return { kind: 'graph', base: `${url.origin}${start}/v1.0`, target: (rest.slice('/v1.0'.length) || '/') + url.search };
  }
  if (/^\/[^/]+\/(oauth2\/v2\.0|discovery\/v2\.0|v2\.0)\//.test(rest) && url.host !== 'graph.microsoft.com') {
    return { kind: 'sign-in', base: `${url.origin}${start}`, target: rest + url.search };
  }
  return { kind: 'unknown' };
}

const isMicrosoft = (url: URL): boolean => /\.(microsoft|microsoftonline)\.com$/.test(url.host);
