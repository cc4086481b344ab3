import { localDate } from '#base/time.ts';
import type { Commitment } from '#domain/commitment.ts';
import type { Person } from '#domain/person.ts';
import type { Decision, OpenQuestion } from '#domain/record.ts';
import { sameDecision, samePromise, sameWords } from '#domain/same-words.ts';
import type { SharedRecord } from '#domain/shared-record.ts';
import type { RecordChange } from '#flows/room.ts';

export const LOG_KINDS = ['decision', 'commitment', 'question'] as const;
export type LogKind = (typeof LOG_KINDS)[number];

/** A card holds so much of one line. */
export const LINE_LIMIT = 500;

/** What is being typed into the log. Flat, so that it can be kept as it is. */
export interface LogLine {
  readonly kind: LogKind;
  readonly text: string;
  /** The question of the agenda that a decision settles. */
  readonly question: string;
  /** Address of a commitment's owner; empty: the writer. */
  readonly owner: string;
  readonly reason: string;
  readonly dissent: string;
  readonly decider: string;
  readonly deferred: boolean;
  readonly until: string;
  readonly cue: string;
  readonly due: string;
}

export const EMPTY_LINE: LogLine = {
  kind: 'decision', text: '', question: '', owner: '', reason: '', dissent: '', decider: '', deferred: false, until: '', cue: '', due: '',
};

/** The owner that is chosen; `people` begins with the writer. */
export const ownerOf = (line: LogLine, people: readonly Person[]): Person | undefined =>
  people.find(({ address }) => address === line.owner) ?? people[0];

/** The change that a line asks for; undefined while it says nothing. */
export function changeOf(line: LogLine, people: readonly Person[]): RecordChange | undefined {
  const text = line.text.trim();
  const owner = ownerOf(line, people);
  if (text === '' || !owner) return undefined;
  switch (line.kind) {
    case 'decision':
      return { does: 'decide', decision: decisionOf(line, text) };
    case 'commitment':
      return { does: 'commit', commitment: commitmentOf(line, text, owner, owner.address !== people[0]?.address) };
    case 'question':
      return { does: 'leave open', question: questionOf(line, text) };
  }
}

/** Whether the writer, or a commitment’s owner, has said so already: a record takes nothing twice. */
export function isRecorded(change: RecordChange, { decisions, commitments, openQuestions }: SharedRecord): boolean {
  switch (change.does) {
    case 'decide':
      return decisions.some(({ by, what }) => by.isMe && sameDecision(what, change.decision));
    case 'commit':
      return commitments.some(({ by, what }) => (by.isMe || !what.asked) && samePromise(what, change.commitment));
    case 'leave open':
      return openQuestions.some(({ by, what }) => by.isMe && sameWords(what.question, change.question.question));
    default:
      return false;
  }
}

function decisionOf(line: LogLine, text: string): Decision {
  return {
    ...words('question', line.question),
    outcome: line.deferred ? { kind: 'deferred', because: text, ...day('until', line.until) } : { kind: 'decided', text },
    ...words('decider', line.decider),
    ...words('reason', line.deferred ? '' : line.reason),
    ...words('dissent', line.dissent),
  };
}

const commitmentOf = (line: LogLine, action: string, { name, address }: Person, isAsked: boolean): Commitment =>
  ({ cue: line.cue.trim(), action, owner: { name, address }, ...day('due', line.due), ...(isAsked ? { asked: true } : {}) });

const questionOf = (line: LogLine, question: string): OpenQuestion =>
  ({ question, inTheWay: [], ...words('decider', line.decider), ...day('by', line.until) });

/** The same decision in other words. */
export const reworded = (decision: Decision, text: string): Decision => ({
  ...decision,
  outcome: decision.outcome.kind === 'decided' ? { kind: 'decided', text } : { ...decision.outcome, because: text },
});

/** What a decision says, as it can be reworded. */
export const wordsOf = ({ outcome }: Decision): string => (outcome.kind === 'decided' ? outcome.text : outcome.because);

const words = <Key extends string>(key: Key, value: string) =>
  (value.trim() === '' ? {} : { [key]: value.trim() }) as { readonly [key in Key]?: string };

/** A day that cannot be read is left out: the browser's date field gives only whole ones. */
function day<Key extends string>(key: Key, value: string) {
  const date = localDate(value);
  return (date === undefined ? {} : { [key]: date }) as { readonly [key in Key]?: NonNullable<typeof date> };
}
