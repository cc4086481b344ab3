import type { MeetingId } from '#domain/meeting.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { cardParts, jsonOf, linksOf } from './card-parts.ts';
import { KEY_PARAMETER } from './key-parameter.ts';
import { labelOf } from './label-of.ts';
import { keyOf, referenceFrom, type Reference } from './reference.ts';
import { unwrapSafeLinks } from './safe-links.ts';
import { shownAddress, shownLine } from './shown-words.ts';

/**
 * The `recordKey` of the record that a card shows: from the query of its link (also where Safe Links wrapped it), in cards
 * from before 2026-11-22 from their reference row. Undefined if the card is not one of ours.
 */
export function keyOfCard(cardJson: string): string | undefined {
  const card = jsonOf(cardJson);
  const reference = shownReference(card) ?? linkedReference(card);
  return reference && keyOf(reference);
}

/**
 * The link with the record's key in its query, in place of one that is there already. Meeting and address are encoded each
 * for itself, so that the `/` between them is the only one that is written as such.
 */
export function withKey(url: string, record: Pick<MeetingRecord, 'meeting' | 'author'>): string {
  const [address = '', ...fragment] = url.split('#');
  const [path = '', ...query] = address.split('?');
  const others = query.join('?').split('&').filter((pair) => pair !== '' && !pair.startsWith(`${KEY_PARAMETER}=`));
  const key = [shownLine(record.meeting), shownAddress(record.author.address)].map(encodeURIComponent).join('/');
  return [`${path}?${[...others, `${KEY_PARAMETER}=${key}`].join('&')}`, ...fragment].join('#');
}

/** Meeting and author from the first link of a card that carries them. */
export const linkedReference = (card: unknown): Reference | undefined =>
  linksOf(card).map(referenceOfLink).find((reference) => reference !== undefined);

function shownReference(card: unknown): Reference | undefined {
  for (const part of cardParts(card)) {
    const label = part.is === 'row' ? labelOf(part.label) : undefined;
    const reference = part.is === 'row' && label !== undefined ? referenceFrom({ label, value: part.value }) : undefined;
    if (reference) return reference;
  }
  return undefined;
}

/** From the link as it came, or from one that it was encoded into on its way. */
function referenceOfLink(url: string): Reference | undefined {
  const link = unwrapSafeLinks(url);
  const key = KEY.exec(link)?.[1] ?? KEY.exec(decoded(link) ?? '')?.[1] ?? '';
  const reference = referenceOfKey(key);
  // Encoded once more: an address without its @, which has it when it is decoded.
  return reference && /^[^@]*%40[^@]*$/.test(reference.author) ? referenceOfKey(decoded(key) ?? '') : reference;
}

const KEY = new RegExp(`[?&]${KEY_PARAMETER}=([^&#]+)`);

/** Where every `/` was encoded on the way, the last one parts them: addresses have none, save for very odd ones. */
function referenceOfKey(key: string): Reference | undefined {
  const found = /^(.*)\/(.*)$/s.exec(key.includes('/') ? key : (decoded(key) ?? ''));
  const [meeting, author] = [found?.[1], found?.[2]].map((part) => (key.includes('/') ? decoded(part ?? '') : part));
  if (!meeting || author === undefined) return undefined;
  return { meeting: shownLine(meeting) as MeetingId, author: shownAddress(author) };
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
