import type { Instant, LocalDate } from '#base/time.ts';
import type { Commitment } from './commitment.ts';
import type { MeetingId } from './meeting.ts';
import type { Purpose } from './purpose.ts';
import type { Person } from './person.ts';

export interface Decision {
  readonly question?: string;
  readonly outcome:
    | { readonly kind: 'decided'; readonly text: string }
    | { readonly kind: 'deferred'; readonly because: string; readonly until?: LocalDate };
  readonly decider?: string;
  readonly reason?: string;
  /** An objection that was heard and stays on record, without a name. */
  readonly dissent?: string;
}

/** A question that the meeting is to settle. */
export interface AgendaQuestion {
  readonly question: string;
  readonly decider?: string;
  /** Time budget. */
  readonly minutes?: number;
}

/** The four closure signs as a person saw them when the meeting ended, and one line. */
export interface CloseCheck {
  readonly stated: boolean;
  readonly ownerAndDate: boolean;
  readonly dissentAsked: boolean;
  readonly reasonKept: boolean;
  readonly line?: string;
}

/** What can become of a commitment that was taken on. */
export const OUTCOMES = ['kept', 'changed', 'dropped'] as const;

export type Outcome = (typeof OUTCOMES)[number];

export const isOutcome = (is: string): is is Outcome => OUTCOMES.some((one) => one === is);

/** What became of a commitment of the last occurrence, in its owner's words. */
export interface CheckIn {
  readonly action: string;
  readonly owner: Person;
  readonly is: Outcome;
  readonly note?: string;
}

/** Something that had to be decided and was not. */
export interface OpenQuestion {
  readonly question: string;
  /** What was in the way, in the person's own words or picked from the near misses (then without the speaker's name). */
  readonly inTheWay: readonly string[];
  readonly decider?: string;
  readonly by?: LocalDate;
}

/** A shared answer to a template's question that has no place of its own in the record: the question as it was asked. */
export interface ReflectionField {
  readonly asked: string;
  readonly answer: string;
}

/** What its author took away as decided. `something-else`: in words of their own that they do not show. */
export type Understood =
  | { readonly is: 'decision'; readonly what: string }
  | { readonly is: 'nothing' }
  | { readonly is: 'something-else' };

/** The structured truth of one meeting, as one author shares it. Version 1. */
export interface MeetingRecord {
  readonly version: 1;
  readonly meeting: MeetingId;
  readonly subject: string;
  readonly start: Instant;
  readonly end: Instant;
  readonly author: Person;
  readonly purpose?: Purpose;
  readonly intent?: string;
  readonly successCondition?: string;
  readonly agenda?: readonly AgendaQuestion[];
  readonly checkIns?: readonly CheckIn[];
  readonly decisions: readonly Decision[];
  readonly openQuestions: readonly OpenQuestion[];
  readonly commitments: readonly Commitment[];
  readonly closeCheck?: CloseCheck;
  readonly understood?: Understood;
  readonly reflection?: readonly ReflectionField[];
}

/** One card per author per occurrence: this key finds it again. */
export const recordKey = (record: Pick<MeetingRecord, 'meeting' | 'author'>): string =>
  `${record.meeting}/${record.author.address}`;

/** The meeting that a record's key is about; addresses have no slash. */
export const meetingOfKey = (key: string): MeetingId => key.slice(0, key.lastIndexOf('/')) as MeetingId;
