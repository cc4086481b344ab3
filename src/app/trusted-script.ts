/** The little of the Trusted Types API that is needed; TypeScript's DOM library does not have it. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const sameOrigin = (url: string): string => {
  const resolved = new URL(url, location.href);
  if (resolved.origin !== location.origin) throw new TypeError(`Only scripts of ${location.origin} may run, not ${resolved.href}.`);
  return resolved.href;
};

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
const policy = trustedTypes?.createPolicy('debrief', { createScriptURL: sameOrigin });

/** The one Trusted Types policy: it lets through addresses of workers on our own origin, and nothing else. */
export const trustedScript = (url: string): string => (policy ?? { createScriptURL: sameOrigin }).createScriptURL(url);
