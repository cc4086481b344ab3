import type { Result } from '#base/result.ts';
import type { Failure } from './failure.ts';

/** Values kept on this device by key, for one account. Where values are checked, one that cannot be read back comes as `unreadable` from `all`, and as absent from `get`. */
export interface Collection<T> {
  get(key: string): Promise<Result<T | undefined, Failure>>;
  all(): Promise<Result<readonly Kept<T>[], Failure>>;
  put(key: string, value: T): Promise<Result<void, Failure>>;
  /** All of them or none, also when the tab dies in between. */
  putAll(entries: readonly (readonly [key: string, value: T])[]): Promise<Result<void, Failure>>;
  /** Deleting what is not there is no failure. */
  delete(key: string): Promise<Result<void, Failure>>;
}

export type Kept<T> =
  | { readonly key: string; readonly value: T }
  | { readonly key: string; readonly unreadable: string };
