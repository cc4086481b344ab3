/** Why an address gave no answer: a code of Node's, where there is one, and its words. */
export interface Unreached {
  readonly code: string | undefined;
  readonly message: string;
}

/** `cause` is what `fetch` threw: it wraps what the network, or TLS, said. */
export function unreachedFor(cause: unknown): Unreached {
  const told = [cause instanceof Error ? cause.cause : undefined, cause].filter((one) => one instanceof Error);
  const code = told.map((one) => ('code' in one ? one.code : undefined)).find((one) => typeof one === 'string');
  const isLate = cause instanceof Error && cause.name === 'TimeoutError';
  return { code: isLate ? 'ETIMEDOUT' : code, message: told.map(({ message }) => message).find(Boolean) ?? 'no reason given' };
}

/** What an administrator can do about a host that answers nowhere. Sources: nodejs.org/api/errors.html, …/tls.html (codes), …/cli.html (NODE_EXTRA_CA_CERTS). */
export function sayUnreached({ code, message }: Unreached, origin: string): string {
  const { host, hostname } = new URL(origin);
  switch (code) {
    case 'ENOTFOUND': case 'EAI_AGAIN':
      return `the name ${hostname} is not found (${code}). Compare DEBRIEF_ORIGIN; the name needs an entry in DNS that this computer can see.`;
    case 'ECONNREFUSED':
      return `nothing listens at ${host} (${code}). Start the server, and let it listen at this port.`;
    case 'ETIMEDOUT': case 'UND_ERR_CONNECT_TIMEOUT': case 'EHOSTUNREACH': case 'ENETUNREACH':
      return `${host} does not answer (${code}). A firewall may be in between; or this computer needs a proxy, which this check does not use.`;
    case 'CERT_HAS_EXPIRED': case 'CERT_NOT_YET_VALID':
      return `the certificate of ${host} is not valid today (${code}). Renew it, and compare the clocks.`;
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return `the certificate of ${host} is for another name (${code}). Install one for ${hostname}.`;
    case 'DEPTH_ZERO_SELF_SIGNED_CERT': case 'SELF_SIGNED_CERT_IN_CHAIN': case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE': case 'UNABLE_TO_GET_ISSUER_CERT': case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
      return `the certificate of ${host} is not trusted (${code}). Either who issued it is not known here, or the server does not send the certificates in between; people's devices would refuse it, too. To look at the rest anyway: put the issuer's certificate (for a self-signed one, itself) into a .pem file, and name that file in the environment variable NODE_EXTRA_CA_CERTS.`;
  }
  if (code?.startsWith('ERR_SSL_') || code === 'EPROTO') return `${host} does not answer with HTTPS (${code}). It may speak plain HTTP at this port.`;
  return `${message}.`;
}
