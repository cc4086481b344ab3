import type { Commitment } from './commitment.ts';
import type { Meeting } from './meeting.ts';
import type { Purpose } from './purpose.ts';
import type { Person } from './person.ts';
import type { AgendaQuestion, CheckIn, CloseCheck, Decision, MeetingRecord, OpenQuestion } from './record.ts';
import { sameDecision, samePromise, sameWords } from './same-words.ts';

/** One change of one's own record. `at` counts among one's own entries of that kind. */
export type RecordChange =
  /** Empty words, and the purpose `unset`, take away what was there. */
  | { readonly does: 'aim'; readonly intent?: string; readonly purpose?: Purpose; readonly successCondition?: string }
  | { readonly does: 'plan'; readonly agenda: readonly AgendaQuestion[] }
  | { readonly does: 'decide'; readonly decision: Decision }
  | { readonly does: 'leave open'; readonly question: OpenQuestion }
  /** For another owner it is an asking (`asked`), until that person accepts. */
  | { readonly does: 'commit'; readonly commitment: Commitment }
  /** The owner takes on what another person asked of them. */
  | { readonly does: 'accept'; readonly commitment: Commitment }
  | { readonly does: 'check in'; readonly checkIn: CheckIn }
  | { readonly does: 'close'; readonly closeCheck: CloseCheck }
  | { readonly does: 'reword'; readonly at: number; readonly decision: Decision }
  | { readonly does: 'take away'; readonly what: 'decision' | 'open question' | 'commitment'; readonly at: number };

/** A person's own record after a change of theirs; what is said again stays once. */
export function changeRecord(own: MeetingRecord | undefined, change: RecordChange, { meeting, me }: { readonly meeting: Meeting; readonly me: Person }): MeetingRecord {
  const record = begun(own, meeting, me);
  // Of an account, the record keeps what identifies a person.
  const self: Person = { name: me.name, address: me.address };
  switch (change.does) {
    case 'aim': {
      const { intent, purpose, successCondition } = change;
      return {
        ...omit(record, ['intent', 'purpose', 'successCondition']),
        ...given('intent', intent ?? record.intent),
        ...given('purpose', (purpose ?? record.purpose) === 'unset' ? undefined : (purpose ?? record.purpose)),
        ...given('successCondition', successCondition ?? record.successCondition),
      };
    }
    case 'plan': return { ...omit(record, ['agenda']), ...(change.agenda.length > 0 ? { agenda: change.agenda } : {}) };
    case 'decide': return { ...record, decisions: withOne(record.decisions, change.decision, sameDecision) };
    case 'leave open': return { ...record, openQuestions: withOne(record.openQuestions, change.question, (a, b) => sameWords(a.question, b.question)) };
    case 'commit': return { ...record, commitments: withOne(record.commitments, owned(change.commitment, record.author.address, self), samePromise) };
    case 'accept': return { ...record, commitments: withOne(record.commitments, { ...unasked(change.commitment), owner: self }, samePromise) };
    case 'check in': {
      const checkIn: CheckIn = { ...change.checkIn, owner: self };
      const others = (record.checkIns ?? []).filter((c) => !samePromise(c, checkIn));
      return { ...record, checkIns: [...others, checkIn] };
    }
    case 'close': return { ...record, closeCheck: change.closeCheck };
    case 'reword': return { ...record, decisions: record.decisions.map((d, at) => (at === change.at ? change.decision : d)) };
    case 'take away': return withoutOne(record, change);
  }
}

/** The very same change where the record has moved on since the person saw it; undefined if what it is about is gone. */
export function changeNow(change: RecordChange, seen: MeetingRecord | undefined, now: MeetingRecord | undefined): RecordChange | undefined {
  if (change.does !== 'reword' && change.does !== 'take away') return change;
  const list = change.does === 'reword' ? 'decisions' : LIST_OF[change.what];
  const meant = JSON.stringify(seen?.[list][change.at]);
  const at = (now?.[list] ?? []).findIndex((entry) => JSON.stringify(entry) === meant);
  return meant === undefined || at < 0 ? undefined : { ...change, at };
}

/** The meeting may have moved, or been renamed, since the record was begun; its author stays, for the key. */
function begun(own: MeetingRecord | undefined, { id, subject, start, end }: Meeting, { name, address }: Person): MeetingRecord {
  const about = { meeting: id, subject, start, end };
  return own ? { ...own, ...about } : { version: 1, ...about, author: { name, address }, decisions: [], openQuestions: [], commitments: [] };
}

const LIST_OF = { 'decision': 'decisions', 'open question': 'openQuestions', 'commitment': 'commitments' } as const;

function withoutOne(record: MeetingRecord, { what, at }: Extract<RecordChange, { does: 'take away' }>): MeetingRecord {
  const list = LIST_OF[what];
  return { ...record, [list]: record[list].filter((_, place) => place !== at) };
}

const withOne = <T>(list: readonly T[], one: T, same: (a: T, b: T) => boolean): readonly T[] =>
  list.some((other) => same(other, one)) ? list : [...list, one];

function owned(commitment: Commitment, author: string, me: Person): Commitment {
  const isMine = commitment.owner.address === author || commitment.owner.address === me.address;
  return isMine ? unasked(commitment) : { ...commitment, asked: true };
}

const unasked = (commitment: Commitment): Commitment => omit(commitment, ['asked']);

function omit<T extends object, K extends keyof T & string>(whole: T, keys: readonly K[]): Omit<T, K> {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.some((k) => k === key))) as Omit<T, K>;
}

const given = <K extends string, V>(key: K, value: V | undefined): { [k in K]?: V } =>
  value === undefined || value === '' ? {} : ({ [key]: value } as { [k in K]: V });
