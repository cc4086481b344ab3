import { useCallback, useRef, useState } from 'react';
import type { MeetingId } from '#domain/meeting.ts';
import { useRoom } from './in-meeting.ts';
import { keepWords, wordsKept, type SetWords, type Typed } from './kept-words.ts';

/** What is typed there is kept under this name. */
export const keyOf = (meeting: MeetingId, place: string): string => `room/${meeting}/${place}`;

/** What is typed in one place about one meeting; it outlives a failed write, and the page. */
export function useKeptWords<T extends Typed<T>>(meeting: MeetingId, place: string, first: T): readonly [T, SetWords<T>] {
  const { lastWords } = useRoom();
  const key = keyOf(meeting, place);
  const [now, setNow] = useState(() => wordsKept(lastWords, key, first));
  // What waits for a write sees what was typed meanwhile.
  const latest = useRef(now);
  const set = useCallback<SetWords<T>>((next) => {
    latest.current = typeof next === 'function' ? next(latest.current) : next;
    setNow(latest.current);
    keepWords(lastWords, key, latest.current, first);
  }, [lastWords, key, first]);
  return [now, set];
}
