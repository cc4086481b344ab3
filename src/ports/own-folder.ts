import type { Result } from '#base/result.ts';
import type { Failure } from './failure.ts';

/** A file as it stands in the person's own folder. */
export interface OwnFile {
  readonly text: string;
  /** Another with every change of the file. */
  readonly etag: string;
}

/** The folder that Debrief has for itself in one person's storage, which all of their devices reach and nobody else does. */
export interface OwnFolder {
  /** What stands there; nothing while there is no folder yet. */
  list(signal: AbortSignal): Promise<Result<readonly { readonly name: string; readonly etag: string }[], Failure>>;
  /** Undefined while there is no such file. */
  read(name: string, signal: AbortSignal): Promise<Result<OwnFile | undefined, Failure>>;
  /** Puts JSON into the file; `etag` is what it is written over, undefined for a new file. `conflict` if another stands there; `storageFull`. */
  write(name: string, content: object, etag: string | undefined, signal: AbortSignal): Promise<Result<{ readonly etag: string }, Failure>>;
  /** A file that is gone already counts as removed. */
  remove(name: string, signal: AbortSignal): Promise<Result<void, Failure>>;
}
