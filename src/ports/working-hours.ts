import type { Result } from '#base/result.ts';
import type { WorkingHours } from '#domain/working-hours.ts';
import type { Failure } from './failure.ts';

/** The person's own working hours, as they have set them in Outlook. Nobody else's are ever read. */
export interface OwnHours {
  /** Undefined where none are set, or in a time zone that nothing tells. */
  read(signal: AbortSignal): Promise<Result<WorkingHours | undefined, Failure>>;
}
