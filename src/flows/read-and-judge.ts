import { between, ms } from '#base/time.ts';
import type { Meeting } from '#domain/meeting.ts';
import type { Clock } from '#ports/clock.ts';
import { afterFailure } from './after-failure.ts';
import type { JudgeMeetings } from './judge-meetings.ts';
import type { Retention } from './retention.ts';
import type { SyncMeetings } from './sync-meetings.ts';
import { failureOf, held } from './view-state.ts';

/** Reads a person's weeks and judges them. */
export interface ReadAndJudge {
  /** The first time: what this device keeps is on the screen before anything is asked. Signing in alone is as much work as drawing it. */
  begin(): Promise<void>;
  /** Once more, from the start; what is still being read is left. */
  readonly again: () => void;
  readonly cancel: () => void;
}

export interface ReadAndJudgeParts {
  readonly sync: SyncMeetings;
  readonly judging: JudgeMeetings;
  readonly retention: Retention;
  readonly clock: Clock;
  /** All was read and judged that can be, and nothing newer is under way. */
  readonly read: () => void;
}

/** Long enough to draw a week, short beside what reading takes. */
const FIRST_LOOK = ms(200);

export function readAndJudge({ sync, judging, retention, clock, read }: ReadAndJudgeParts, life: AbortSignal): ReadAndJudge {
  let reading = new AbortController();
  const known = (): readonly Meeting[] | undefined => held(sync.state.getSnapshot())?.data;

  function again(): void {
    reading.abort();
    reading = new AbortController();
    void untilRead(reading.signal);
  }

  /** What failed for a while is tried again by itself, until the person stops it. */
  async function untilRead(signal: AbortSignal): Promise<void> {
    for (let tries = 1; !signal.aborted; tries += 1) {
      await sync.sync(signal);
      let failure = failureOf(sync.state.getSnapshot());
      if (!signal.aborted && !failure) await retention.sweep(known() ?? []);
      if (!signal.aborted && (!failure || tries === 1)) {
        // What could be read is judged, whatever else could not.
        const unjudged = await judging.run(known() ?? [], signal);
        failure ??= unjudged;
      }
      // One that was overtaken leaves it to the next.
      if (signal === reading.signal) read();
      const then = failure && afterFailure(failure, tries, clock.now());
      if (then?.next !== 'wait') return;
      await clock.wait(between(clock.now(), then.until), signal);
    }
  }

  return {
    again,
    cancel: () => reading.abort(),
    async begin() {
      const here = known();
      if (!here) return again();
      const first = reading;
      await clock.wait(FIRST_LOOK, life);
      await retention.sweep(here);
      // The person may have asked for it, or stopped it, before.
      if (reading === first && !first.signal.aborted) again();
    },
  };
}
