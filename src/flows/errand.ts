import type { CommitmentKey } from '#domain/commitment-history.ts';
import type { Instant, LocalDate } from '#base/time.ts';
import type { MeetingRow } from '#domain/meeting-row.ts';
import type { BlockTime } from '#domain/preferences.ts';
import type { Choice, TeamRow } from '#domain/team-list.ts';
import type { Result } from '#base/result.ts';
import type { Failure } from '#ports/failure.ts';
import type { Nudge } from '#ports/nudges.ts';
import type { TaskWords } from '#ports/tasks.ts';
import type { BlockWords } from '#ports/weekly-block.ts';

/** What is to stand in one place outside the meeting's notes: the newest one about a place takes the place of all before. */
export type Errand =
  /** `over`: what this device believes stands there; of a task all words that it ever had here. Anything else there is a conflict. */
  | { readonly to: 'task'; readonly key: CommitmentKey; readonly wants: TaskWords | 'done' | 'gone'; readonly over?: readonly TaskText[] }
  | { readonly to: 'row'; readonly site: string; readonly row: Omit<TeamRow, 'choice'>; readonly wants: Choice | 'gone'; readonly over?: Choice }
  | { readonly to: 'block'; readonly zone: string; readonly wants: { readonly at: BlockTime; readonly words: BlockWords; readonly from: LocalDate } | 'gone'; readonly over?: readonly BlockTime[] }
  /** What is published of a meeting, by its mark, under this author's. */
  | { readonly to: 'published'; readonly site: string; readonly key: MeetingRow['key']; readonly author: string; readonly wants: MeetingRow | 'gone'; readonly over?: MeetingRow }
  /** `week`: its Monday. In doubt it is not sent a second time. */
  | { readonly to: 'nudge'; readonly week: LocalDate; readonly nudge: Nudge };

export const placeOfErrand = (errand: Errand): string => {
  switch (errand.to) {
    case 'task': return `task:${errand.key}`;
    case 'row': return `row:${errand.row.key}`;
    case 'published': return `published:${errand.site}/${errand.key}`;
    case 'block': return 'block';
    case 'nudge': return `nudge:${errand.nudge.to}:${errand.week}`;
  }
};

/** What a person can change of a task where it stands; as it is compared. */
export type TaskText = Pick<TaskWords, 'title' | 'note' | 'due'>;

export const taskText = ({ title, note, due }: TaskText): TaskText => ({ title, note: note.trim(), ...(due ? { due } : {}) });

/** Choices, rows and hours that may stand in the place by this errand, or stood there before it. */
export function toldBy(errand: Errand): readonly (Choice | BlockTime | MeetingRow)[] {
  switch (errand.to) {
    case 'row': case 'published': return [...(errand.over ? [errand.over] : []), ...(errand.wants === 'gone' ? [] : [errand.wants])];
    case 'block': return [...(errand.over ?? []), ...(errand.wants === 'gone' ? [] : [errand.wants.at])];
    case 'task': case 'nudge': return [];
  }
}

/** A promise to bring a place to what is wanted there. Stored as it is; `id` is the place. */
export interface ErrandEntry {
  readonly version: 1;
  readonly id: string;
  /** Grows with each promise about the place. */
  readonly number: number;
  readonly errand: Errand;
  readonly queuedAt: Instant;
  readonly attempts: number;
  readonly state: ErrandState;
  /** It may have taken effect without this device having heard so. */
  readonly doubt?: true;
  /** What older promises about the place told, that may not have been sent. */
  readonly mine?: readonly (Choice | BlockTime | MeetingRow)[];
  /** What stood there in a conflict (`theirs`) that the person has looked at: that, and nothing else, may be written over. */
  readonly shown?: unknown;
}

/** As the outbox has them. */
export type ErrandState =
  | { readonly is: 'pending' }
  | { readonly is: 'sending' }
  | { readonly is: 'waiting'; readonly since?: Instant; readonly until: Instant; readonly why: Failure }
  | { readonly is: 'refused'; readonly why: Failure };

/** Looks before it makes, compares before it changes; may be repeated at any point. */
export type DeliverErrand = (entry: ErrandEntry, signal: AbortSignal) => Promise<Result<void, Failure>>;

