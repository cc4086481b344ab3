import { failed, type Result } from '#base/result.ts';
import type { MeetingRecord } from '#domain/record.ts';
import { linkedReference } from './card-key.ts';
import { cardParts, jsonOf } from './card-parts.ts';
import { OPEN_IN_DEBRIEF } from './labels.ts';
import { readBlock, type NotesProblem } from './read-block.ts';

/**
 * Reads the record from a card's JSON text: what it shows, and its key from its link. A card that was cut gives the record
 * without the entries that were left out; one that lost its link is `unreadable` at `Open in Debrief`.
 */
export function parseCard(cardJson: string): Result<MeetingRecord, NotesProblem> {
  const card = jsonOf(cardJson);
  if (card === undefined) return failed({ kind: 'unreadable', where: 'card JSON' });
  return readBlock(cardParts(card), { place: OPEN_IN_DEBRIEF, reference: linkedReference(card) });
}
