/**
 * The online meeting's id as its join address tells it, which saves the look-up; undefined for an address of another form
 * (`/meet/…`). That Graph's ids are made of organizer and thread is promised nowhere; many programs rest on it. So it is a
 * short cut only: whoever uses this looks the meeting up where Graph does not know the id, and then never tries it again.
 */
export function meetingIdIn(joinUrl: string): string | undefined {
  const [, thread, context] = /^https:\/\/teams\.microsoft\.com\/l\/meetup-join\/([^/]+)\/0\?context=([^&]+)/.exec(joinUrl) ?? [];
  if (!thread || !context) return undefined;
  const organizer = /"Oid":"([0-9a-f-]{36})"/i.exec(decoded(context))?.[1];
  const threadId = decoded(thread);
  // btoa takes no others; a thread has none.
  if (!organizer || !/^19:[\w@.:-]+$/.test(threadId)) return undefined;
  return btoa(`1*${organizer}*0**${threadId}`).replace(/=+$/, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
