/** What a Teams join address tells of its meeting. */
export interface JoinAddress {
  readonly thread: string;
  readonly organizer: string;
  /** The directory of the organisation that holds the meeting. */
  readonly tenant?: string;
}

/**
 * Undefined for an address of another form (`/meet/…`). That thread, organizer and organisation stand in it is promised
 * nowhere, and Microsoft advises against reading them; so this is for short cuts and guesses, never the last word.
 */
export function readJoinAddress(joinUrl: string): JoinAddress | undefined {
  const [, escaped, context] = /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\/([^/]+)\/\d+\?context=([^&]+)/.exec(joinUrl) ?? [];
  if (!escaped || !context) return undefined;
  const [thread, told] = [decoded(escaped), decoded(context)];
  const organizer = /"Oid":"([0-9a-f-]{36})"/i.exec(told)?.[1];
  const tenant = /"Tid":"([0-9a-f-]{36})"/i.exec(told)?.[1];
  return organizer && /^19:[\w@.:-]+$/.test(thread) ? { thread, organizer, ...(tenant ? { tenant } : {}) } : undefined;
}

/** Channels have threads of a name of their own. */
export const isOfChannel = (thread: string): boolean => thread.endsWith('@thread.tacv2');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
