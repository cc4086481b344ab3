import type { MeetingId } from './meeting.ts';
import type { MeetingRow } from './meeting-row.ts';
import type { Me } from './person.ts';
import type { Outcome, Understood } from './record.ts';
import { wordsKey } from './words-key.ts';

/** The list of tier 1. Its columns are what the set-up looks for; nothing else of a site is touched. */
export const TEAM_LIST = 'Debrief meetings';

export interface TeamColumn {
  readonly name: 'RowKey' | 'ICalUId' | 'Kind' | 'Choice' | 'Period' | 'Row';
  readonly indexed: boolean;
  readonly unique: boolean;
  /** Of several lines of plain text: one line has at most 255 characters, and no index reaches into more. */
  readonly lines?: true;
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

/** What the keys of all rows of one person have in common. */
export const authorMark = ({ id, tenant }: Pick<Me, 'id' | 'tenant'>): string => wordsKey(`${tenant}/${id}`);

/** What is there of the list, seen without making anything. */
export interface ListCheck {
  readonly site: 'found' | 'absent' | 'refused';
  readonly list: 'found' | 'absent';
  readonly columns: readonly { readonly name: TeamColumn['name']; readonly is: 'right' | 'absent' | 'wrong' }[];
}

/** One step for whoever looks after the site; `words/` has the sentences. */
export type SetUpStep =
  | { readonly do: 'make-site'; readonly site: string }
  /** An administrator grants the app this role on the site, and the person is a member of it. */
  | { readonly do: 'grant-site'; readonly site: string; readonly role: 'write' }
  | { readonly do: 'make-list'; readonly site: string; readonly name: string; readonly columns: readonly TeamColumn[] }
  | { readonly do: 'add-column'; readonly name: string; readonly column: TeamColumn }
  | { readonly do: 'correct-column'; readonly name: string; readonly column: TeamColumn };

/** What is left to do, in order; empty where all is right. */
export function setUpSteps(site: string, check: ListCheck): readonly SetUpStep[] {
  if (check.site === 'absent') return [{ do: 'make-site', site }, { do: 'grant-site', site, role: 'write' }];
  if (check.site === 'refused') return [{ do: 'grant-site', site, role: 'write' }];
  if (check.list === 'absent') return [{ do: 'make-list', site, name: TEAM_LIST, columns: TEAM_COLUMNS }];
  return TEAM_COLUMNS.flatMap((column): readonly SetUpStep[] => {
    const is = check.columns.find(({ name }) => name === column.name)?.is ?? 'absent';
    return is === 'right' ? [] : [{ do: is === 'absent' ? 'add-column' : 'correct-column', name: TEAM_LIST, column }];
  });
}
