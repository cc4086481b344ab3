import { useRef, useState, type ReactNode } from 'react';
import type { RecordChange } from '#flows/room.ts';
import type { Failure } from '#ports/failure.ts';
import { Failed } from '../rare-pieces.ts';
import { useRoom, useRoomReading } from './in-meeting.ts';

interface Wanted {
  /** A function sees what the write before it has changed. */
  readonly change: RecordChange | (() => RecordChange);
  readonly done?: () => void;
  /** Puts back what was taken from the person's hands. */
  readonly failed?: () => void;
}

export interface Writing {
  readonly write: (wanted: Wanted) => void;
  readonly notice: ReactNode;
}

/** Changes one's own record, one change after the other; where that is refused, `notice` says why beside what was pressed, and goes on from there. */
export function useWrite(): Writing {
  const { words } = useRoomReading();
  const { room } = useRoom();
  const last = useRef<Promise<void>>(Promise.resolve());
  const [unwritten, setUnwritten] = useState<Wanted & { readonly failure: Failure }>();
  const writeNow = async (wanted: Wanted): Promise<void> => {
    const written = await room.write(typeof wanted.change === 'function' ? wanted.change() : wanted.change);
    setUnwritten(written.ok ? undefined : { ...wanted, failure: written.failure });
    if (written.ok) wanted.done?.();
    else wanted.failed?.();
  };
  const write = (wanted: Wanted): void => {
    last.current = last.current.then(() => writeNow(wanted));
  };
  const notice = unwritten ? (
    <Failed
      failure={unwritten.failure} title={words.room.log.notWritten} feature="chat-card" inDialog
      retry={() => write(unwritten)}
    />
  ) : null;
  return { write, notice };
}
