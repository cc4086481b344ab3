import type { Result } from '#base/result.ts';
import { seconds } from '#base/time.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { RunningRoom } from '#flows/create-room.ts';
import type { Clock } from '#ports/clock.ts';
import type { Failure } from '#ports/failure.ts';

/** The record is drawn by then, also on a slow machine. */
const BEHIND_THE_RECORD = seconds(1);

/**
 * What a meeting's record says of this person's commitments goes into their own list, while its page is open. What has to be
 * written because of it is written by whichever page leads, this one too. It all ends with the room: the next person has their
 * own. The room waits for none of it; where the loop cannot be opened now, it is tried again when the page wakes.
 */
export function followCommitments(room: RunningRoom, openLoop: () => Promise<Result<CoachingLoop, Failure>>, clock: Clock): RunningRoom {
  const life = new AbortController();
  let opening: Promise<CoachingLoop | undefined> | undefined;

  async function follow(): Promise<CoachingLoop | undefined> {
    const opened = await openLoop();
    if (!opened.ok) opening = undefined;
    if (!opened.ok || life.signal.aborted) return undefined;
    const loop = opened.value;
    let noting: Promise<unknown> = Promise.resolve();
    const note = (): void => {
      const [shared, occurrence] = [room.shared.getSnapshot(), room.occurrence.getSnapshot()];
      if (!('data' in shared) || !('data' in occurrence) || occurrence.data.is !== 'known') return;
      const { meeting } = occurrence.data;
      if (shared.data.meeting === meeting.id) noting = noting.then(() => loop.noteShared(shared.data, meeting));
    };
    life.signal.addEventListener('abort', room.shared.subscribe(note), { once: true });
    note();
    loop.run(life.signal);
    return loop;
  }

  const begin = (): Promise<CoachingLoop | undefined> => (opening ??= follow());
  const leave = room.shared.subscribe(beginBehind);
  beginBehind();

  function beginBehind(): void {
    if (!('data' in room.shared.getSnapshot())) return;
    leave();
    void clock.wait(BEHIND_THE_RECORD, life.signal).then(() => (life.signal.aborted ? undefined : begin()));
  }
  return {
    ...room,
    async published(meeting, others, signal) {
      await clock.wait(BEHIND_THE_RECORD, signal);
      const [loop, part] = signal.aborted ? [] : await Promise.all([begin(), import('#flows/find-published.ts').catch(() => undefined)]);
      const found = loop && (await part?.findPublished(loop, meeting, others, clock.now(), signal));
      return found?.ok ? found.value : undefined;
    },
    wake() {
      room.wake();
      void begin().then((loop) => loop?.wake());
    },
    close() {
      life.abort();
      room.close();
    },
  };
}
