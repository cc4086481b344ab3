import type { Result } from '#base/result.ts';
import type { Instant, LocalDate } from '#base/time.ts';
import type { Failure } from './failure.ts';

/** What a task says. */
export interface TaskWords {
  readonly title: string;
  readonly note: string;
  readonly due?: LocalDate;
  readonly remindAt?: Instant;
  /** What the link back is called, and where it leads. */
  readonly about: string;
  readonly link: string;
}

/** A task that belongs to Debrief, told by the key it was linked with. */
export interface SeenTask {
  readonly id: string;
  readonly list: string;
  readonly key: string;
  readonly title: string;
  readonly note: string;
  readonly due?: LocalDate;
  readonly remindAt?: Instant;
  readonly isDone: boolean;
  readonly createdAt: Instant;
}

/** The person's task list of Debrief's own. Nothing but looking keeps a task from standing there twice. */
export interface Tasks {
  /** All that are linked with a key, done ones too, oldest first. None while there is no such list. */
  all(signal: AbortSignal): Promise<Result<readonly SeenTask[], Failure>>;
  add(key: string, words: TaskWords, signal: AbortSignal): Promise<Result<void, Failure>>;
  change(task: SeenTask, words: TaskWords, signal: AbortSignal): Promise<Result<void, Failure>>;
  finish(task: SeenTask, signal: AbortSignal): Promise<Result<void, Failure>>;
  /** One that is gone already counts as removed. */
  remove(task: SeenTask, signal: AbortSignal): Promise<Result<void, Failure>>;
}
