import { isOfChannel, readJoinAddress } from '#domain/join-address.ts';

/**
 * The online meeting's id as its join address tells it, which saves the look-up; undefined for an address of another form
 * (`/meet/…`) and for channels. That Graph's ids are made of organizer and thread is promised nowhere; many programs rest
 * on it. So it is a short cut only: whoever uses this looks the meeting up where Graph does not know the id, and then never
 * tries it again.
 */
export function meetingIdIn(joinUrl: string): string | undefined {
  const told = readJoinAddress(joinUrl);
  // btoa takes no others; a thread has none.
  return told && !isOfChannel(told.thread) ? btoa(`1*${told.organizer}*0**${told.thread}`).replace(/=+$/, '') : undefined;
}
