import { failed, ok, type Result } from '#base/result.ts';
import { source, type Subscribable } from '#base/subscribable.ts';
import type { Instant } from '#base/time.ts';
import type { RecordChange } from '#domain/change-record.ts';
import type { Commitment } from '#domain/commitment.ts';
import { commitmentKey, eventsNow, isAnswer, MOST_OPEN, openIn, reminderOf, standingOf, withEvent, wordsNow, type CommitmentEvent, type CommitmentHistory, type CommitmentKey } from '#domain/commitment-history.ts';
import { isSettled, type CommitmentStanding } from '#domain/commitment-standing.ts';
import type { Me } from '#domain/person.ts';
import type { SeriesId } from '#domain/meeting.ts';
import type { CheckIn } from '#domain/record.ts';
import { samePromise, sameWords } from '#domain/same-words.ts';
import { ALL_LABELS, LABELS, type Labels, type WrittenIn } from '#notes/labels.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';
import type { Tasks, TaskWords } from '#ports/tasks.ts';
import type { TaskText } from './errand.ts';
import type { Errands } from './errands.ts';
import type { OwnCopy } from './own-copy.ts';
import { monthOf, PREFERENCES, withEntry } from './own-document.ts';

/** A commitment of mine as it stands now, with its history. */
export interface MyCommitment {
  readonly history: CommitmentHistory;
  readonly words: Commitment;
  readonly standing: CommitmentStanding;
}

/** So many are open in this series already: one of them has to be settled or dropped first. */
export interface TooMany {
  readonly kind: 'tooMany';
  readonly open: readonly CommitmentHistory[];
}

/** What a meeting's record says of a commitment that concerns me. */
export interface SeenCommitment {
  readonly commitment: Commitment;
  readonly from: CommitmentHistory['from'];
  /** Name of who put it to me; absent where it is my own word. */
  readonly askedBy?: string;
}

/** What I have said in a record about a commitment of an earlier meeting. */
export interface SeenCheckIn extends Pick<CheckIn, 'action' | 'is' | 'note'> {
  readonly series?: SeriesId;
  /** Of the meeting in which I said it. */
  readonly start: Instant;
}

export type CheckInAnswer = Pick<CheckIn, 'is' | 'note'>;

/**
 * All my commitments over all meetings. An answer is kept here; `told` is what it would say in the meeting's record, for whoever
 * shares it there (docs/rules.md, "Commitments").
 */
export interface KeepCommitments {
  /** Asked first, then open and done by the day they are due, then the settled ones, newest first. */
  readonly mine: Subscribable<readonly MyCommitment[]>;
  /**
   * Takes note of what a record says of me; what is known stays as it is. `writtenAt`, of a record that this device wrote: what I
   * have taken back since is not answered again by it.
   */
  note(seen: readonly SeenCommitment[], checkIns?: readonly SeenCheckIn[], writtenAt?: Instant): Promise<Result<void, Failure>>;
  /** `next`: when the series meets again, for the reminder. */
  accept(key: CommitmentKey, next?: Instant): Promise<Result<Told, Failure | TooMany>>;
  decline(key: CommitmentKey, note?: string): Promise<Result<Told, Failure | TooMany>>;
  /** The owner takes on something else instead, or by another day. */
  renegotiate(key: CommitmentKey, to: Pick<Commitment, 'cue' | 'action' | 'due' | 'obstacle' | 'fallback'>, next?: Instant): Promise<Result<Told, Failure | TooMany>>;
  checkIn(key: CommitmentKey, answer: CheckInAnswer): Promise<Result<Told, Failure | TooMany>>;
  /** My last answer does not hold any more; it stays in the history. Fails with `gone` where there is none. */
  takeBack(key: CommitmentKey, next?: Instant): Promise<Result<Told, Failure | TooMany>>;
  /** From now on accepted commitments stand in To Do, or do not any more. */
  useToDo(wanted: boolean): Promise<Result<void, Failure>>;
  /** Looks what was completed in To Do; nothing is asked of it while it is not used. */
  lookAtToDo(signal: AbortSignal): Promise<Result<void, Failure>>;
}

/** Changes of my own record in that meeting; empty where the answer concerns nobody else. */
export type Told = readonly RecordChange[];

export interface KeepCommitmentsParts {
  readonly me: Me;
  readonly copy: OwnCopy;
  readonly errands: Errands;
  readonly tasks: Tasks;
  readonly clock: Clock;
  /** Where a task's link leads: Debrief. */
  readonly openUrl: string;
  /** The language that this page speaks now, in which a task is written; English where this is absent. */
  readonly language?: () => WrittenIn;
}

export function keepCommitments({ me, copy, errands, tasks, clock, openUrl, language = () => 'en' }: KeepCommitmentsParts): KeepCommitments {
  const mine = source<readonly MyCommitment[]>([]);
  const histories = (): readonly CommitmentHistory[] => mine.getSnapshot().map(({ history }) => history);
  const of = (key: CommitmentKey): MyCommitment | undefined => mine.getSnapshot().find(({ history }) => history.key === key);
  const usesToDo = (): boolean => copy.documents.getSnapshot().get(PREFERENCES)?.preferences?.['to-do']?.value === true;

  function show(): void {
    const all = [...copy.documents.getSnapshot().values()].flatMap((doc) => Object.values(doc.commitments ?? {}));
    mine.set(all.map((history) => ({ history, words: wordsNow(history), standing: standingOf(history) })).sort(inOrder));
  }
  copy.documents.subscribe(show);
  show();

  const keep = (history: CommitmentHistory): Promise<Result<void, Failure>> =>
    copy.change(monthOf(history.from.start), (doc) => withEntry(doc, 'commitments', history.key, history));

  /** One answer of the owner: kept first, then the task follows. */
  async function answer(key: CommitmentKey, event: CommitmentEvent, told: (before: MyCommitment) => Told, next?: Instant): Promise<Result<Told, Failure | TooMany>> {
    const before = of(key);
    if (!before) return failed({ kind: 'gone' });
    const history = withEvent(before.history, event);
    const opens = standingOf(history) === 'open' && before.standing !== 'open';
    const open = openIn(history.from, histories());
    if (opens && open.length >= MOST_OPEN) return failed({ kind: 'tooMany', open });
    const kept = await keep(history);
    if (!kept.ok) return kept;
    const wanted = await toDo(history, next);
    return wanted.ok ? ok(told(before)) : wanted;
  }

  /** What is open stands in To Do, what is settled is done there, what was not taken on is gone. */
  async function toDo(history: CommitmentHistory, next?: Instant): Promise<Result<void, Failure>> {
    if (!usesToDo()) return ok(undefined);
    const standing = standingOf(history);
    // Never taken on, or not any more.
    if (standing === 'asked' && !history.events.some(({ is }) => is === 'taken back')) return ok(undefined);
    const wants = standing === 'open' ? taskWords(history, next) : standing === 'kept' || standing === 'done' ? 'done' as const : 'gone' as const;
    return errands.want([{ to: 'task', key: history.key, wants, over: saidIn(history) }]);
  }

  function taskWords(history: CommitmentHistory, next?: Instant): TaskWords {
    const words = wordsNow(history);
    const remindAt = reminderOf(words, history.from, clock.now(), next);
    return { ...textOf(words, LABELS[language()]), ...(remindAt === undefined ? {} : { remindAt }), about: history.from.subject, link: openUrl };
  }

  const owner = { name: me.name, address: me.address };
  const checkedIn = (before: MyCommitment, { is, note }: CheckInAnswer): Told => [{ does: 'check in', checkIn: { action: before.words.action, owner, is, ...(note ? { note } : {}) } }];

  return {
    mine,
    async note(seen, checkIns = [], writtenAt) {
      const isTakenBack = ({ events }: CommitmentHistory): boolean => writtenAt !== undefined && events.some(({ is, at }) => is === 'taken back' && at >= writtenAt);
      for (const { commitment, from, askedBy } of seen) {
        const own = { ...bare(commitment), owner };
        const key = commitmentKey(from.meeting, own);
        const known = of(key)?.history ?? histories().find((one) => isSameSeries(one.from, from) && samePromise(wordsNow(one), own) && (one.from.meeting === from.meeting || standingOf(one) === 'open'));
        const isTaken = askedBy === undefined;
        if (known && (isTakenBack(known) || !(isTaken && standingOf(known) === 'asked'))) continue;
        const begun: CommitmentHistory = known ?? { key, commitment: own, from, ...(isTaken ? {} : { askedBy }), events: [] };
        const kept = await keep(withEvent(begun, { at: clock.now(), is: isTaken ? 'accepted' : 'asked' }));
        if (!kept.ok) return kept;
        const wanted = isTaken ? await toDo(withEvent(begun, { at: clock.now(), is: 'accepted' })) : ok(undefined);
        if (!wanted.ok) return wanted;
      }
      for (const { action, is, note: why, series, start } of checkIns) {
        const about = mine.getSnapshot().find(({ history, history: { from }, words, standing }) =>
          (standing === 'open' || standing === 'done') && from.start < start && from.series === series && sameWords(words.action, action) && !isTakenBack(history)
          // It was told of a promise that has been taken on anew since.
          && !(is === 'changed' && eventsNow(history).at(-1)?.is === 'renegotiated'));
        const told = about ? await answer(about.history.key, { at: clock.now(), is, ...(why ? { note: why } : {}) }, () => []) : undefined;
        if (told && !told.ok && told.failure.kind !== 'tooMany') return failed(told.failure);
      }
      return ok(undefined);
    },
    accept: (key, next) => answer(key, { at: clock.now(), is: 'accepted' }, ({ words }) => [{ does: 'accept', commitment: words }], next),
    decline: (key, note) => answer(key, { at: clock.now(), is: 'declined', ...(note ? { note } : {}) }, (before) => checkedIn(before, { is: 'dropped', ...(note ? { note } : {}) })),
    renegotiate(key, to, next) {
      const words: Commitment = { ...to, owner };
      return answer(key, { at: clock.now(), is: 'renegotiated', to: words }, (before) => [...checkedIn(before, { is: 'changed' }), { does: 'accept', commitment: words }], next);
    },
    checkIn: (key, given) => answer(key, { at: clock.now(), ...given }, (before) => checkedIn(before, given)),
    async takeBack(key, next) {
      const before = of(key);
      const last = before && eventsNow(before.history).findLast(isAnswer);
      return last ? answer(key, { at: clock.now(), is: 'taken back', of: last.at }, () => [], next) : failed({ kind: 'gone' });
    },
    async useToDo(wanted) {
      const kept = await copy.change(PREFERENCES, (doc) => withEntry(doc, 'preferences', 'to-do', { value: wanted }));
      if (!kept.ok) return kept;
      const open = histories().filter((history) => standingOf(history) === 'open');
      return errands.want(open.map((history) => ({ to: 'task', key: history.key, wants: wanted ? taskWords(history) : 'gone', over: saidIn(history) })));
    },
    async lookAtToDo(signal) {
      if (!usesToDo()) return ok(undefined);
      const all = await tasks.all(signal);
      if (!all.ok) return all;
      for (const { key, isDone } of all.value) {
        const there = of(key as CommitmentKey);
        // Settled here, and another device's promise to write the task came after that.
        const isLeft = there && !isDone && isSettled(there.standing);
        const wanted = isLeft ? await toDo(there.history) : ok(undefined);
        if (!wanted.ok) return wanted;
        if (!isDone || there?.standing !== 'open') continue;
        const kept = await keep(withEvent(there.history, { at: clock.now(), is: 'done in To Do' }));
        if (!kept.ok) return kept;
      }
      return ok(undefined);
    },
  };
}

function textOf({ action, cue, due, obstacle, fallback }: Commitment, { label }: Labels): TaskText {
  const lines = [[label.cue, cue], [label.obstacle, obstacle], [label.fallback, fallback]].flatMap(([name, text]) => (text ? [`${name}: ${text}`] : []));
  return { title: action, note: lines.join('\n'), ...(due ? { due } : {}) };
}

/** What its task may say by this device's doing, or another one's of the same person, whatever language either spoke then. */
const saidIn = ({ commitment, events }: CommitmentHistory): readonly TaskText[] =>
  [commitment, ...events.flatMap((event) => (event.is === 'renegotiated' ? [event.to] : []))].flatMap((words) => ALL_LABELS.map((labels) => textOf(words, labels)));

const isSameSeries = (a: CommitmentHistory['from'], b: CommitmentHistory['from']): boolean => (a.series === undefined ? a.meeting === b.meeting : a.series === b.series);

function bare({ cue, action, owner, due, obstacle, fallback }: Commitment): Commitment {
  return { cue, action, owner, ...(due ? { due } : {}), ...(obstacle ? { obstacle } : {}), ...(fallback ? { fallback } : {}) };
}

const rankOf = (standing: CommitmentStanding): number => (standing === 'asked' ? 0 : isSettled(standing) ? 2 : 1);
/** After every day there is. */
const NO_DAY = '9999';

function inOrder(a: MyCommitment, b: MyCommitment): number {
  const byRank = rankOf(a.standing) - rankOf(b.standing);
  if (byRank !== 0) return byRank;
  const [one, other] = [a.words.due ?? NO_DAY, b.words.due ?? NO_DAY];
  const byDay = isSettled(a.standing) || one === other ? 0 : one < other ? -1 : 1;
  return byDay || b.history.from.start - a.history.from.start || (a.history.key < b.history.key ? -1 : 1);
}
