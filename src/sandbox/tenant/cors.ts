// Graph answers any origin; a token is what counts. The names exposed are those a client in a page needs to read.

const EXPOSED = 'ETag, Location, Retry-After, Preference-Applied, Content-Length, request-id, client-request-id, WWW-Authenticate';
/** Seconds for which a browser may skip asking again. */
const MAX_AGE = '600';

export function preflight(request: Request): Response {
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-origin': request.headers.get('origin') ?? '*',
      'access-control-allow-methods': 'GET, POST, PUT, PATCH, DELETE, OPTIONS',
      'access-control-allow-headers': request.headers.get('access-control-request-headers') ?? '*',
      'access-control-max-age': MAX_AGE,
      ...(request.headers.has('access-control-request-private-network') && { 'access-control-allow-private-network': 'true' }),
      'vary': 'Origin',
    },
  });
}

export function corsHeaders(request: Request): { readonly [name: string]: string } {
  return { 'access-control-allow-origin': request.headers.get('origin') ?? '*', 'access-control-expose-headers': EXPOSED, 'vary': 'Origin' };
}
