import { useState, type ReactNode } from 'react';
import type { Result } from '#base/result.ts';
import type { WeeklyRhythm } from '#flows/weekly-rhythm.ts';
import type { Failure } from '#ports/failure.ts';
import { FailureNotice } from '#views/rare-pieces.ts';
import { useFirstReading } from '#views/reading.tsx';
import { useTab } from './tab.ts';

/** Changes what Debrief may ask; `refused` says where it could not be kept. */
export function useRhythm(): {
  readonly change: (to: (rhythm: WeeklyRhythm) => Promise<Result<void, Failure>>) => Promise<boolean>;
  readonly refused: ReactNode;
} {
  const { debrief } = useTab();
  const { words } = useFirstReading();
  const [failure, setFailure] = useState<Failure>();
  const change = async (to: (rhythm: WeeklyRhythm) => Promise<Result<void, Failure>>): Promise<boolean> => {
    const loop = await debrief.openLoop();
    const done = loop.ok ? await to(loop.value.rhythm) : loop;
    setFailure(done.ok ? undefined : done.failure);
    return done.ok;
  };
  return { change, refused: failure ? <FailureNotice title={words.week.round.failed} failure={failure} /> : null };
}
