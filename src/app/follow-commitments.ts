import { openCoachingLoop, type LoopParts } from '#flows/coaching-loop.ts';
import type { RunningRoom } from '#flows/create-room.ts';

/**
 * What a meeting's record says of this person's commitments goes into their own list, while its page is open. What has to be
 * written because of it is written by whichever page leads, this one too. It all ends with the room: the next person has their
 * own. Where it cannot be kept on this device the room goes on without it.
 */
export async function followCommitments(room: RunningRoom, parts: LoopParts): Promise<RunningRoom> {
  const opened = await openCoachingLoop(parts);
  if (!opened.ok) return room;
  const loop = opened.value;
  let noting: Promise<unknown> = Promise.resolve();
  const stop = room.shared.subscribe(() => {
    const [shared, occurrence] = [room.shared.getSnapshot(), room.occurrence.getSnapshot()];
    if (!('data' in shared) || !('data' in occurrence) || occurrence.data.is !== 'known') return;
    const { meeting } = occurrence.data;
    if (shared.data.meeting === meeting.id) noting = noting.then(() => loop.noteShared(shared.data, meeting));
  });
  const life = new AbortController();
  loop.run(life.signal);
  return {
    ...room,
    wake() {
      room.wake();
      loop.wake();
    },
    close() {
      stop();
      life.abort();
      room.close();
    },
  };
}
