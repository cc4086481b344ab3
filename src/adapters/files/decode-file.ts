/**
 * The text of a dropped file. UTF-8, UTF-16 where the byte order mark says so, else Windows-1252, which older Outlook
 * exports use and which has a character for every byte. Never throws.
 */
export function decodeFile(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
