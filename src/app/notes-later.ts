import { once } from '#base/once.ts';
import { ok } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import type { MeetingId } from '#domain/meeting.ts';
import type { GivenNotes, HeldNotes } from '#ports/given-notes.ts';

type Clearable = GivenNotes & { clear(): void };

/** Meeting notes of a person, whose reader is fetched with the first ones. Before that there are none. */
export function notesLater(load: () => Promise<Clearable>): Clearable {
  const state = source<ReadonlyMap<MeetingId, HeldNotes>>(new Map());
  let notes: Clearable | undefined;
  const fetched = once(async () => {
    const made = await load();
    made.state.subscribe(() => state.set(made.state.getSnapshot()));
    notes = made;
    return made;
  });
  return {
    state,
    give: async (meeting, given) => (await fetched()).give(meeting, given),
    // Those of an earlier page, too.
    takeBack: (meeting, piece) => void fetched().then((made) => made.takeBack(meeting, piece)),
    clear: () => notes?.clear(),
    of: async (meeting, signal) => notes?.of(meeting, signal) ?? ok({ state: 'absent' }),
  };
}
