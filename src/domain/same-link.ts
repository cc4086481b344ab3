/** Whether two addresses of a meeting are the same, however their letters were encoded on the way. */
export const sameLink = (a: string | undefined, b: string): boolean => a !== undefined && plainLink(a) === plainLink(b);

/** An address without its encoding: what two of the same meeting have in common. */
export function plainLink(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
}
