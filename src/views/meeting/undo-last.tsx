import { Button } from '@fluentui/react-components';
import { ArrowUndo16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Row } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '../rare-pieces.ts';
import { useRoom, useRoomReading, useThisMeeting } from './in-meeting.ts';

/** Takes the last change of this person back. */
export function UndoLast() {
  const { words } = useRoomReading();
  const { room } = useRoom();
  const { log } = useThisMeeting();
  const announce = useAnnounce();
  const undoable = useSubscribable(room.undoable);
  const [failure, setFailure] = useState<Failure>();
  const say = words.room.log;
  const undo = async (what: string): Promise<void> => {
    const undone = await room.undo();
    setFailure(undone.ok ? undefined : undone.failure);
    if (!undone.ok) return;
    announce(say.undone(what));
    // What was pressed may be gone with the change.
    if (!room.undoable.getSnapshot()) log.focus();
  };
  const what = undoable && words.room.change[undoable.does];
  return (
    <>
      {what ? <Row><Button size="small" icon={<ArrowUndo16Regular />} onClick={() => void undo(what)}>{say.undo(what)}</Button></Row> : null}
      {failure ? <Failed failure={failure} title={say.notUndone} feature="chat-card" {...(what ? { retry: () => void undo(what) } : {})} /> : null}
    </>
  );
}
