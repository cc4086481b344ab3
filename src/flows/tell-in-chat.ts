import { ok, type Result } from '#base/result.ts';
import { changeRecord } from '#domain/change-record.ts';
import type { Meeting } from '#domain/meeting.ts';
import { mergeRecords } from '#domain/merge-records.ts';
import type { Person } from '#domain/person.ts';
import type { MeetingRecord } from '#domain/record.ts';
import type { Failure } from '#ports/failure.ts';
import type { Told } from './keep-commitments.ts';
import type { ChangeOwnWords, OwnWords } from './own-words.ts';

/** What was told, to be taken back. */
export interface Telling {
  readonly meeting: Meeting;
  readonly before: OwnWords;
  readonly after: MeetingRecord;
}

/** Tells changes under the person's name, on top of the newest own words about that meeting; undefined where there is nothing to tell. */
export async function tellInChat(change: ChangeOwnWords, meeting: Meeting, me: Person, told: Told): Promise<Result<Telling | undefined, Failure>> {
  let telling: Telling | undefined;
  const kept = await change(meeting, (own) => {
    const after = told.reduce<MeetingRecord | undefined>((before, one) => changeRecord(before, one, { meeting, me }), own.record);
    telling = after && { meeting, before: own, after };
    return after;
  });
  return kept.ok ? ok(telling) : kept;
}

/** Takes back what was told then, and nothing else: what was told or written about the meeting since stays, as does a newer word about the same. */
export function untell(change: ChangeOwnWords, { meeting, before, after }: Telling): Promise<Result<void, Failure>> {
  return change(meeting, ({ record }) => {
    if (!record) return undefined;
    const merged = mergeRecords(record, before.record ?? emptied(record), after);
    if (merged.conflict) return undefined;
    // Nothing of this person stood in the chat, and nothing came to it since: their notes elsewhere are no reason for a card.
    return !before.areInChat && JSON.stringify(record) === JSON.stringify(after) ? emptied(record) : merged.record;
  });
}

const emptied = ({ version, meeting, subject, start, end, author }: MeetingRecord): MeetingRecord =>
  ({ version, meeting, subject, start, end, author, decisions: [], openQuestions: [], commitments: [] });
