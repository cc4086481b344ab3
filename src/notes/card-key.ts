import { recordKey } from '#domain/record.ts';
import { labelOf } from './label-of.ts';
import { LABEL } from './labels.ts';
import { cardParts, jsonOf } from './parse-card.ts';
import { referenceFrom } from './reference.ts';
import { unwrapSafeLinks } from './safe-links.ts';

/**
 * The `recordKey` of the record that a card shows: from its reference line, else from the query of its link
 * (also where Safe Links wrapped it). Undefined if the card is not one of ours.
 */
export function keyOfCard(cardJson: string): string | undefined {
  const card = jsonOf(cardJson);
  return keyOfReference(card) ?? linksOf(card).map(keyOfLink).find((key) => key !== undefined);
}

/** The part of a link's query that holds the key. */
export const KEY_PARAMETER = 'debrief';

/** The link with the key in its query, in place of one that is there already. */
export function withKey(url: string, key: string): string {
  const [address = '', ...fragment] = url.split('#');
  const [path = '', ...query] = address.split('?');
  const others = query.join('?').split('&').filter((pair) => pair !== '' && !pair.startsWith(`${KEY_PARAMETER}=`));
  return [`${path}?${[...others, `${KEY_PARAMETER}=${encodeURIComponent(key)}`].join('&')}`, ...fragment].join('#');
}

function keyOfReference(card: unknown): string | undefined {
  for (const part of cardParts(card)) {
    const reference = part.is === 'row' && labelOf(part.label) === LABEL.reference ? referenceFrom(part.value) : undefined;
    if (reference) return recordKey({ meeting: reference.meeting, author: { name: '', address: reference.author } });
  }
  return undefined;
}

function keyOfLink(url: string): string | undefined {
  const found = new RegExp(`[?&]${KEY_PARAMETER}=([^&#]+)`).exec(unwrapSafeLinks(url))?.[1];
  try {
    return found === undefined ? undefined : decodeURIComponent(found);
  } catch {
    return undefined;
  }
}

/** The addresses of all Action.OpenUrl in a card. */
function linksOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(linksOf);
  if (typeof node !== 'object' || node === null) return [];
  const { type, url } = node as { readonly type?: unknown; readonly url?: unknown };
  return type === 'Action.OpenUrl' && typeof url === 'string' ? [url] : Object.values(node).flatMap(linksOf);
}
