import { useState } from 'react';
import type { Meeting } from '#domain/meeting.ts';
import type { Contest } from '#domain/verdict.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { sayContest } from '#views/say-verdict.ts';
import { useFirstReading } from '#views/reading.tsx';
import { useTab } from './tab.ts';

/** Keeps what a person says about a meeting, says it aloud, and remembers why it could not be kept. `say` gives whether it was kept. */
export function useContest(meeting: Meeting) {
  const { debrief } = useTab();
  const { words } = useFirstReading();
  const announce = useAnnounce();
  const [failure, setFailure] = useState<Failure>();
  const say = async (contest: Contest | undefined): Promise<boolean> => {
    const kept = await debrief.contest(meeting.id, contest);
    setFailure(kept.ok ? undefined : kept.failure);
    announce(kept.ok ? (contest ? sayContest(contest, words) : words.meeting.contest.undone) : words.meeting.contest.failed);
    return kept.ok;
  };
  return { say, failure };
}
