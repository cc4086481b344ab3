import { useState } from 'react';
import type { Meeting, SeriesId } from '#domain/meeting.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { useFirstReading } from '#views/reading.tsx';
import { useRhythm } from './use-rhythm.tsx';

/** The person wants no questions about a series; what they said last stays in sight, to be taken back. */
export function useHush() {
  const { words } = useFirstReading();
  const announce = useAnnounce();
  const { change, refused } = useRhythm();
  const [hushed, setHushed] = useState<{ readonly series: SeriesId; readonly subject: string }>();
  const hush = ({ series, subject }: Meeting): void => {
    if (series === undefined) return;
    const name = subject || words.shell.noSubject;
    void change((rhythm) => rhythm.neverAsk(series, true)).then((done) => {
      if (!done) return;
      setHushed({ series, subject: name });
      announce(words.week.round.hushed(name));
    });
  };
  return { hushed, hush, again: () => setHushed(undefined), refused };
}
