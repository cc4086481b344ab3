import { useEffect, useEffectEvent, useState } from 'react';
import type { FoundPublished } from '#flows/find-published.ts';
import { useRoom, useThisMeeting } from './in-meeting.ts';
import { SeriesPublished } from './rare-parts.ts';

/** Told to everybody in a meeting whose series is published; for most there is nothing to tell, and nothing is fetched for it. */
export function Published() {
  const { room } = useRoom();
  const { meeting, others } = useThisMeeting();
  const [found, setFound] = useState<FoundPublished>();
  // Its dates come and go with each look at the calendar.
  const look = useEffectEvent((signal: AbortSignal) => void room.published?.(meeting, others, signal).then((one) => signal.aborted || setFound(one)));
  useEffect(() => {
    const left = new AbortController();
    look(left.signal);
    return () => left.abort();
  }, [room, meeting.id]);
  return found ? <SeriesPublished meeting={meeting} {...found} /> : null;
}
