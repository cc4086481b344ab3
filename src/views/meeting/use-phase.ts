import { seconds } from '#base/time.ts';
import { useNow } from '#ui/ticker.ts';
import { useRoomReading, useThisMeeting } from './in-meeting.ts';
import { phaseOf, type Phase } from './meeting-time.ts';

/** Before, in or after the meeting that is shown, as time goes by. */
export function usePhase(): Phase {
  const { ticker } = useRoomReading();
  const { meeting } = useThisMeeting();
  return phaseOf(meeting, useNow(ticker, seconds(15)));
}
