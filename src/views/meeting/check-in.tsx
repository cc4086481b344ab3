import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '../rare-pieces.ts';
import { useRoom, useRoomReading } from './in-meeting.ts';
import { Part } from './part.tsx';
import { Promises } from './rare-parts.ts';

/** The meeting opens with what was promised at the last one. Nothing at all where nothing was. */
export function CheckIn() {
  const { words } = useRoomReading();
  const { room } = useRoom();
  const state = useSubscribable(room.promised);
  if (state.is === 'failed') {
    return <Part title={words.room.checkIn.title}><Failed failure={state.failure} feature="chat-card" retry={() => room.refresh()} /></Part>;
  }
  if ((state.is !== 'ready' && state.is !== 'stale') || state.data.length === 0) return null;
  return <Promises promised={state.data} />;
}
