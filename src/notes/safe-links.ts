// Microsoft's Safe Links replaces addresses in mail and chat by one of its own that carries the first in `url=`.
const WRAPPED = /https?:\/\/[a-z0-9.-]*\bsafelinks\.protection\.outlook\.com\/[\w/.-]*\?(?:[a-z]+=[\w%.~+*-]*&(?:amp;)?)*?url=([\w%.~+*!'()-]*)(?:&(?:amp;)?[a-z]+=[\w%.~+*-]*)*/gi;

/** Puts the first addresses back in place of the ones that Safe Links made. What cannot be decoded stays as it is. */
export const unwrapSafeLinks = (text: string): string =>
  /safelinks\./i.test(text) ? text.replace(WRAPPED, (whole, inner: string) => decoded(inner) ?? whole) : text;

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
