import { ok, type Result } from '#base/result.ts';
import { minus } from '#base/time.ts';
import { foldRecords, type SeenRecord } from '#domain/fold-records.ts';
import type { Meeting } from '#domain/meeting.ts';
import { PREPARING } from '#domain/occurrence-of-chat.ts';
import type { Me } from '#domain/person.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import { parseCard } from '#notes/parse-card.ts';
import type { Failure } from '#ports/failure.ts';
import type { MeetingChat } from '#ports/meeting-chat.ts';

/** One meeting's record as the cards of everybody in its chat say it together; undefined where it has no chat. */
export async function readShared(chat: MeetingChat, me: Me, meeting: Meeting, signal: AbortSignal): Promise<Result<SharedRecord | undefined, Failure>> {
  const found = await chat.chatOf(meeting, signal);
  if (!found.ok) return found;
  if (found.value === undefined) return ok(undefined);
  const [read, about] = await Promise.all([chat.cards(found.value, minus(meeting.start, PREPARING), signal), chat.meetingOf(found.value, signal)]);
  if (!read.ok) return read;
  const seen = read.value.cards.flatMap(({ cardJson, author, createdAt, changedAt }): readonly SeenRecord[] => {
    const parsed = cardJson === undefined ? undefined : parseCard(cardJson);
    return parsed?.ok && parsed.value.meeting === meeting.id ? [{ author, createdAt, changedAt, record: parsed.value }] : [];
  });
  // Who organizes is said in the chat alone; without it everybody is taken at their word.
  const organizerId = about.ok ? about.value?.organizerId : undefined;
  return ok(foldRecords(seen, { me, meeting, ...(organizerId === undefined ? {} : { organizerId }) }));
}
