import { ok, type Result } from '#base/result.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Decision, MeetingRecord } from '#domain/record.ts';
import type { WrittenLine } from '#domain/written-evidence.ts';
import { renderCard } from '#notes/card.ts';
import { LABELS, type WrittenIn } from '#notes/labels.ts';
import { parseCard } from '#notes/parse-card.ts';
import type { Failure } from '#ports/failure.ts';
import type { ReadCard } from './chat-cards.ts';

/** What a card says to people, so that cards of other spelling, or with another link, can be compared. */
export const wordsOf = (cardJson: string): string => inWords(seenIn(cardJson));

/** The record of a card, or its text where it cannot be read. */
export const seenIn = (cardJson: string): MeetingRecord | string => {
  const parsed = parseCard(cardJson);
  return parsed.ok ? parsed.value : cardJson;
};

export const inWords = (seen: unknown): string => (typeof seen === 'string' ? seen : JSON.stringify(seen));

/** What the record's card says, in each language that it may be written in: a card that was cut says more in one than in another. */
export const saidIn = (record: MeetingRecord, openUrl = 'https://debrief.invalid/'): readonly string[] =>
  [...new Set((Object.keys(LABELS) as WrittenIn[]).map((language) => wordsOf(renderCard(record, { openUrl, language }).cardJson)))];

/** What the author of each card recorded as decided or deferred; undefined for what is none of ours. */
export const recordedIn = async (texts: readonly string[]): Promise<Result<readonly ({ readonly meeting: MeetingId; readonly lines: readonly Recorded[] } | undefined)[], Failure>> =>
  ok(texts.map((text) => {
    const parsed = parseCard(text);
    return parsed.ok ? { meeting: parsed.value.meeting, lines: parsed.value.decisions.map(recordedLine) } : undefined;
  }));

type Recorded = Required<Pick<WrittenLine, 'text' | 'recorded'>>;

/** The words of the record alone: who reads both knows them for the same. */
const recordedLine = ({ outcome }: Decision): Recorded =>
  (outcome.kind === 'decided' ? { recorded: 'decided', text: outcome.text } : { recorded: 'deferred', text: outcome.because });

/** Each card as it is read; undefined for what is none of ours. */
export const readCards = async (texts: readonly string[]): Promise<Result<readonly (ReadCard | undefined)[], Failure>> =>
  ok(texts.map((text) => {
    const parsed = parseCard(text);
    const words = parsed.ok ? inWords(parsed.value) : '';
    return parsed.ok ? { record: parsed.value, says: (record) => saidIn(record).includes(words) } : undefined;
  }));
