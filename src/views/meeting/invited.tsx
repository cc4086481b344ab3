import { useEffect, useEffectEvent, useState } from 'react';
import type { Aim } from '#domain/aim.ts';
import { useRoom, useThisMeeting } from './in-meeting.ts';
import { FromInvitation } from './rare-parts.ts';

/** What the invitation says the meeting is for; for many it says nothing, and nothing is fetched for it. */
export function Invited() {
  const { room } = useRoom();
  const { meeting } = useThisMeeting();
  const [aim, setAim] = useState<Aim>();
  const look = useEffectEvent((signal: AbortSignal) => void room.invited?.(meeting, signal).then((one) => signal.aborted || setAim(one)));
  useEffect(() => {
    const left = new AbortController();
    look(left.signal);
    return () => {
      left.abort();
      setAim(undefined);
    };
  }, [room, meeting.id]);
  return aim ? <FromInvitation aim={aim} /> : null;
}
