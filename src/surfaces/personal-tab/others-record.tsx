import { Caption1 } from '@fluentui/react-components';
import type { Meeting } from '#domain/meeting.ts';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { useSharedRecord, type SharedReading } from './use-shared-record.ts';

/** What others recorded as decided, to choose from. */
export function useOthersRecord(meeting: Meeting, wanted: boolean): SharedReading {
  const isOn = useIsOn();
  return useSharedRecord(meeting, wanted && isOn('chat-card'));
}

/** Says while it is read, and where it was not; the question can be answered without it. */
export function OthersRecord({ reading: { reading, failure, again } }: { reading: SharedReading }) {
  const { words } = useReading();
  const say = words.sharing.sees;
  if (reading) return <Caption1>{say.reading}</Caption1>;
  if (!failure || failure.kind === 'signInNeeded') return null;
  return <Failed title={say.notRead} failure={failure} feature="chat-card" cancelled={say.notReadWhy} retry={again} />;
}
