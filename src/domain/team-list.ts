import { stepsToList, type ListColumn, type SeenList, type SetUpStep } from './list-set-up.ts';
import type { MeetingId } from './meeting.ts';
import type { MeetingRow } from './meeting-row.ts';
import type { Me } from './person.ts';
import type { Outcome, Understood } from './record.ts';
import { wordsKey } from './words-key.ts';

/** The list of tier 1. Its columns are what the set-up looks for; nothing else of a site is touched. */
export const TEAM_LIST = 'Debrief meetings';

export interface TeamColumn extends ListColumn {
  readonly name: 'RowKey' | 'ICalUId' | 'Kind' | 'Choice' | 'Period' | 'Row';
}

export const TEAM_COLUMNS: readonly TeamColumn[] = [
  { name: 'RowKey', indexed: true, unique: true },
  { name: 'ICalUId', indexed: true, unique: false },
  { name: 'Kind', indexed: false, unique: false },
  { name: 'Choice', indexed: false, unique: false },
  { name: 'Period', indexed: true, unique: false },
  { name: 'Row', indexed: false, unique: false, lines: true },
];

/**
 * What a row may say: an option of "what was decided?", or what became of a commitment. Never free words: `decision:` is
 * followed by a key of the decision's words: it shows them to nobody, and hides them from nobody who guesses them.
 */
export type Choice = `decision:${string}` | 'nothing' | 'own-words' | Outcome;

export const isChoice = (text: string): text is Choice => /^(decision:[0-9a-f]{16}|nothing|own-words|kept|changed|dropped)$/.test(text);

/** What a person understood as decided, as a row may say it: the same for everybody who saw the same words. */
export const choiceOf = (understood: Understood): Choice =>
  understood.is === 'decision' ? `decision:${wordsKey(understood.what)}` : understood.is === 'nothing' ? 'nothing' : 'own-words';

/** What a row says, where its decision is among those that the reader sees; something else where it is not. */
export const understoodOf = (choice: Choice, decisions: readonly string[]): Understood => {
  const what = decisions.find((one) => choiceOf({ is: 'decision', what: one }) === choice);
  return what !== undefined ? { is: 'decision', what } : choice === 'nothing' ? { is: 'nothing' } : { is: 'something-else' };
};

export interface TeamRow {
  /** Unique in the list. */
  readonly key: string;
  readonly meeting: MeetingId;
  readonly kind: 'outcome' | 'check-in';
  readonly choice: Choice;
}

/** One row a person, meeting and thing said; without their name, though SharePoint knows who made it. */
export const rowKey = (meeting: MeetingId, { id, tenant }: Me, about: 'outcome' | `check-in:${string}`): string =>
  `${meeting}/${authorMark({ id, tenant })}/${about}`;

/**
 * A meeting in what is published: who is in it finds its row, nobody else learns its id from there. It stands where answers
 * have the id itself.
 */
export const meetingMark = (meeting: MeetingId): string => wordsKey(`meeting/${meeting}`);

/** A published row is its organizer's, as their answers are theirs. */
export const publishedKey = ({ key }: Pick<MeetingRow, 'key'>, author: string): string => `${key}/${author}/meeting`;

/** Whether two rows say the same; the mark of who wrote one is no part of it. */
export const sameRow = (a: MeetingRow, b: MeetingRow): boolean => sorted(a) === sorted(b);

const sorted = (row: MeetingRow): string =>
  JSON.stringify(Object.entries(row).filter(([name]) => name !== 'publisher').toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** What the keys of all rows of one person have in common. */
export const authorMark = ({ id, tenant }: Pick<Me, 'id' | 'tenant'>): string => wordsKey(`${tenant}/${id}`);

/** What is left to do, in order; empty where all is right. */
export const setUpSteps = (site: string, check: SeenList): readonly SetUpStep[] => stepsToList(site, TEAM_LIST, TEAM_COLUMNS, check);
