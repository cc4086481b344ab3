// Graph answers any origin; a token is what counts. The names exposed are those a client in a page needs to read.

const EXPOSED = ['ETag', 'Location', 'Retry-After', 'Preference-Applied', 'Content-Length', 'request-id', 'client-request-id', 'WWW-Authenticate'];
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

/** The header that says what a page may read: all that is usual, or all but one name. */
export const exposing = (name: string, exposed: boolean): { readonly [name: string]: string } =>
  ({ 'access-control-expose-headers': EXPOSED.filter((each) => exposed || each !== name).join(', ') });

/** Whether `Retry-After` is exposed is not settled for Graph; a `response` that says so itself is left as it is. */
export function corsHeaders(request: Request, response: Response, retryAfter: 'exposed' | 'hidden'): { readonly [name: string]: string } {
  const own = response.headers.get('access-control-expose-headers');
  return {
    'access-control-allow-origin': request.headers.get('origin') ?? '*', 'vary': 'Origin',
    ...(own === null ? exposing('Retry-After', retryAfter === 'exposed') : { 'access-control-expose-headers': own }),
  };
}
