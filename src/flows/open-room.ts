import { failed, type Result } from '#base/result.ts';
import { source } from '#base/subscribable.ts';
import type { RecordChange } from '#domain/change-record.ts';
import type { Me } from '#domain/person.ts';
import type { Account } from '#ports/consent.ts';
import type { Failure } from '#ports/failure.ts';
import type { RunningRoom } from './create-room.ts';
import type { Room } from './room.ts';
import { needOf } from './view-state.ts';

export interface OpenRoomParts {
  /** Who it will most likely be, by what the host says: the room opens for them while the sign-in still runs. */
  readonly expected?: Me;
  readonly account: Account;
  readonly start: (me: Me) => Promise<Result<RunningRoom, Failure>>;
}

export interface OpenRoom extends Room {
  /** The network is back. */
  wake(): void;
}

/** A meeting's room from the first moment on: before anyone is signed in it says what is needed, then it becomes that person's. */
export function openRoom({ expected, account, start }: OpenRoomParts): OpenRoom {
  const occurrence = source<ReturnType<Room['occurrence']['getSnapshot']>>({ is: 'loading' });
  const shared = source<ReturnType<Room['shared']['getSnapshot']>>({ is: 'loading' });
  const promised = source<ReturnType<Room['promised']['getSnapshot']>>({ is: 'loading' });
  const outbox = source<ReturnType<Room['outbox']['getSnapshot']>>([]);
  const undoable = source<RecordChange | undefined>(undefined);
  let running: { readonly me: Me; readonly room: RunningRoom } | undefined;

  async function become(me: Me): Promise<void> {
    const started = await start(me);
    if (!started.ok) {
      leave();
      return occurrence.set({ is: 'failed', failure: started.failure });
    }
    running?.room.close();
    const room = started.value;
    running = { me, room };
    const follow = (): void => {
      if (running?.room !== room) return;
      occurrence.set(room.occurrence.getSnapshot());
      shared.set(room.shared.getSnapshot());
      promised.set(room.promised.getSnapshot());
      outbox.set(room.outbox.getSnapshot());
      undoable.set(room.undoable.getSnapshot());
    };
    for (const part of [room.occurrence, room.shared, room.promised, room.outbox, room.undoable]) part.subscribe(follow);
    follow();
  }

  /** Nothing of the person before is shown or sent any more. */
  function leave(): void {
    running?.room.close();
    running = undefined;
    shared.set({ is: 'loading' });
    promised.set({ is: 'loading' });
    outbox.set([]);
    undoable.set(undefined);
  }

  async function begin(): Promise<void> {
    const me = await account.me();
    if (me.ok) return running?.me.id === me.value.id && running.me.tenant === me.value.tenant ? undefined : become(me.value);
    // The expected person's room is open already: what it lacks, it says itself.
    if (running) return;
    const need = needOf(me.failure, 'chat-card');
    occurrence.set(need ? { is: 'blocked', need } : { is: 'failed', failure: me.failure });
  }

  const unstarted = () => failed({ kind: 'signInNeeded' as const });

  void (expected ? become(expected).then(begin) : begin());
  return {
    occurrence, shared, promised, outbox, undoable,
    choose: (meeting) => running?.room.choose(meeting),
    refresh: () => (running ? running.room.refresh() : void begin()),
    async permit(feature) {
      if (running) return running.room.permit(feature);
      const asked = await account.ask(feature);
      if (asked.ok) await begin();
      return asked;
    },
    write: async (change) => running?.room.write(change) ?? unstarted(),
    undo: async () => running?.room.undo() ?? unstarted(),
    published: async (...about) => running?.room.published?.(...about),
    invited: async (...about) => running?.room.invited?.(...about),
    retry: (id) => running?.room.retry(id),
    dismiss: (id) => running?.room.dismiss(id),
    wake: () => running?.room.wake(),
  };
}
