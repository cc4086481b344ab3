/** The UTF-8 text in base64, with either alphabet and with or without its ending; undefined if it is no base64. */
export function fromBase64(text: string): string | undefined {
  let binary: string;
  try {
    binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return undefined;
  }
  // A loop, as a transcript has a hundred thousand of them and a batch twenty transcripts.
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return new TextDecoder('utf-8').decode(bytes);
}

export const toBase64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)));
