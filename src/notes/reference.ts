import { fromIso, type Instant } from '#base/time.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { Address } from '#domain/person.ts';
import { recordKey, type MeetingRecord } from '#domain/record.ts';
import { LABEL, LABELS, type WrittenIn } from './labels.ts';
import { personFrom, personLine } from './person-line.ts';
import type { Row } from './row.ts';
import { shownAddress, shownLine } from './shown-words.ts';

/** What finds a record again: its meeting and its author's address. Times only where the block is from before 2026-11-22. */
export interface Reference {
  readonly meeting: MeetingId;
  readonly author: Address;
  readonly times?: { readonly start: Instant; readonly end: Instant };
}

/** The small print that ends HTML, Markdown and text: `meeting id (author's address)`, without an empty address. */
export const referenceRow = (r: Pick<MeetingRecord, 'meeting' | 'author'>, language: WrittenIn = 'en'): Row => ({
  label: LABELS[language].label.reference,
  value: personLine({ name: shownLine(r.meeting), address: shownAddress(r.author.address) }),
});

/** Reads a row that ends a block, in its form of today or the one before; undefined if it is none or names no meeting. */
export function referenceFrom(row: Row): Reference | undefined {
  if (row.label === LABEL.oldReference) return oldReferenceFrom(row.value);
  const { name, address } = row.label === LABEL.reference ? personFrom(row.value) : { name: '', address: '' as Address };
  return name === '' ? undefined : { meeting: name as MeetingId, author: address };
}

/** The key that `recordKey` gives for the record. */
export const keyOf = (r: Reference): string => recordKey({ meeting: r.meeting, author: { name: '', address: r.author } });

/** `meeting id (author's address) start / end`: only the id may have blanks, so it is read from the end. */
function oldReferenceFrom(text: string): Reference | undefined {
  const found = /^(?:(.*) )?\((\S*)\) (\S+) \/ (\S+)$/s.exec(shownLine(text));
  const [start, end] = [fromIso(found?.[3] ?? ''), fromIso(found?.[4] ?? '')];
  if (!found || start === undefined || end === undefined) return undefined;
  return { meeting: (found[1] ?? '') as MeetingId, author: shownAddress(found[2] ?? ''), times: { start, end } };
}
