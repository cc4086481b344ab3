import { useEffect, useState } from 'react';
import type { FoundPublished } from '#flows/find-published.ts';
import { useRoom, useThisMeeting } from './in-meeting.ts';
import { SeriesPublished } from './rare-parts.ts';

/** Told to everybody in a meeting whose series is published; for most there is nothing to tell, and nothing is fetched for it. */
export function Published() {
  const { room } = useRoom();
  const { meeting, others } = useThisMeeting();
  const [found, setFound] = useState<FoundPublished>();
  useEffect(() => {
    const left = new AbortController();
    void room.published?.(meeting, others, left.signal).then((one) => left.signal.aborted || setFound(one));
    return () => left.abort();
    // Its dates come and go with each look at the calendar.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [room, meeting.id]);
  return found ? <SeriesPublished meeting={meeting} {...found} /> : null;
}
