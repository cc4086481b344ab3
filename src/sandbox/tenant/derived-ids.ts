// Ids, join addresses and the like are derived from the seed's own ids, so that the same seed gives the same tenant.

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const HEX = '0123456789ABCDEF';
const DIGITS = '0123456789';

/** Ids are asked for again and again; so many are remembered before it starts anew. */
const MOST_REMEMBERED = 50_000;
const remembered = new Map<string, string>();

function opaque(text: string, length: number, alphabet = LETTERS): string {
  const key = `${length}${alphabet[0] ?? ''}${text}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const made = makeOpaque(text, length, alphabet);
  remembered.set(key, made);
  return made;
}

/** A run of characters that depends on the text alone. Two 32-bit FNV-1a streams, so 64 bits tell texts apart; no secret. */
function makeOpaque(text: string, length: number, alphabet: string): string {
  let a = 0x811c9dc5;
  let b = 0x1b873593;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + i), 0x85ebca6b);
  }
  let out = '';
  for (let i = 0; i < length; i += 1) {
    a = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    b = Math.imul(b ^ (b >>> 13), 0xc2b2ae35) + 0x7f4a7c15;
    out += alphabet[((i % 2 === 0 ? a : b) >>> 8) % alphabet.length] ?? '';
  }
  return out;
}

/** An id is good in one mailbox only; the immutable kind is another text for the same item. */
export function eventId(person: string, item: string, immutable: boolean): string {
  return immutable ? `AAkALg${opaque(person, 40)}${opaque(item, 48)}AAA=` : `AAMkAG${opaque(person, 44)}${opaque(item, 56)}AAA=`;
}

/** Another for each revision of the item in that mailbox. */
export const changeKey = (person: string, item: string, revision: number): string => `${opaque(`${person}/${item}/${revision + 1}`, 22)}AA${opaque(item, 6)}==`;

/** A whole number below `most` that depends on the text alone: what the tenant does "now and then" it always does to the same things. */
export const lot = (text: string, most: number): number => Number.parseInt(opaque(text, 6, HEX), 16) % most;

/** The same in every mailbox, another for each occurrence: the two marks the product joins records by. */
export function iCalUId(meeting: string, start: string, recurring: boolean): string {
  const [year = 0, month = 0, day = 0] = start.slice(0, 10).split('-').map(Number);
  const hex = (value: number, digits: number): string => value.toString(16).toUpperCase().padStart(digits, '0');
  const date = recurring ? hex(year, 4) + hex(month, 2) + hex(day, 2) : '00000000';
  return `040000008200E00074C5B7101A82E008${date}${opaque(meeting, 16, HEX)}000000000000000010000000${opaque(`${meeting}/uid`, 32, HEX)}`;
}

export const threadId = (room: string, inChannel = false): string => (inChannel ? `19:${opaque(room, 44)}@thread.tacv2` : `19:meeting_${opaque(room, 48)}@thread.v2`);

/** The message under which a meeting hangs in its channel; 0 in a chat of its own. */
export const rootMessage = (room: string, inChannel: boolean): string => (inChannel ? String(1_700_000_000_000 + lot(room, 1_000_000)) : '0');

/** As Teams writes it: percent signs with small letters, tenant and organizer in the context. */
export function joinUrl(room: string, tenant: string, organizer: string, inChannel = false): string {
  const escape = (text: string): string => encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, (part) => part.toLowerCase());
  return `https://teams.microsoft.com/l/meetup-join/${escape(threadId(room, inChannel))}/${rootMessage(room, inChannel)}?context=${escape(`{"Tid":"${tenant}","Oid":"${organizer}"}`)}`;
}

export const onlineMeetingId = (room: string, organizer: string, inChannel = false): string =>
  base64Url(`1*${organizer}*${rootMessage(room, inChannel)}**${threadId(room, inChannel)}`);

export const transcriptId = (meeting: string, index: number): string => base64Url(`1##0##${guid(`${meeting}/transcript/${index}`)}`);

export function guid(text: string): string {
  const hex = opaque(text, 32, HEX).toLowerCase();
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

/** The number one types to join, in groups of three. */
export const joinMeetingId = (room: string): string => opaque(`${room}/number`, 12, DIGITS).replace(/(\d{3})(?=\d)/g, '$1 ');

export const passcode = (room: string): string => opaque(`${room}/passcode`, 6);

export function base64Url(text: string): string {
  let binary = '';
  for (const byte of new TextEncoder().encode(text)) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The directory that keeps a person's account: a guest's is another organisation's. */
export const homeOf = ({ id, hasMailbox }: { readonly id: string; readonly hasMailbox?: false }, tenant: string): string => (hasMailbox === false ? guid(`${id}/home`) : tenant);
