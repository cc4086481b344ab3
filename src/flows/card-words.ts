import type { MeetingRecord } from '#domain/record.ts';
import { parseCard } from '#notes/parse-card.ts';

/** What a card says to people, so that cards of other spelling, or with another link, can be compared. */
export const wordsOf = (cardJson: string): string => inWords(seenIn(cardJson));

/** The record of a card, or its text where it cannot be read. */
export const seenIn = (cardJson: string): MeetingRecord | string => {
  const parsed = parseCard(cardJson);
  return parsed.ok ? parsed.value : cardJson;
};

export const inWords = (seen: unknown): string => (typeof seen === 'string' ? seen : JSON.stringify(seen));
