/**
 * The text of a file. UTF-8, or UTF-16 of either order if it begins with that mark. Never throws: bytes that are no
 * character become U+FFFD.
 */
export function decodeText(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
