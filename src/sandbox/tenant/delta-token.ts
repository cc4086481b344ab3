import { base64Url } from './derived-ids.ts';
import { Refusal } from './refusal.ts';

/** What a link of a delta round carries: everything, so that the tenant remembers nothing of rounds under way. */
export interface Round {
  readonly person: string;
  readonly from: number;
  readonly to: number;
  /** The revision up to which all was told in rounds before; absent in the first round. */
  readonly since?: number;
  /** The revision at which this round began: the next one goes on from there. */
  readonly upTo: number;
  /** The key of the item told last; absent at the beginning of a round. */
  readonly after?: string;
  readonly issuedAt: number;
  /** The age of delta links in which it was made; see `State.delta`. */
  readonly age: number;
}

export const writeToken = (round: Round): string => base64Url(JSON.stringify(round));

export function readToken(text: string): Round {
  try {
    const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
    const round = JSON.parse(new TextDecoder().decode(Uint8Array.from(plain, (character) => character.charCodeAt(0)))) as Partial<Round>;
    if (typeof round.upTo === 'number' && typeof round.from === 'number' && typeof round.to === 'number' && typeof round.issuedAt === 'number') return round as Round;
  } catch {
    // Told below: a text that cannot be read and one that holds something else are the same to the caller.
  }
  throw new Refusal(400, 'ErrorInvalidUrlQuery', 'Badly formed token.');
}
