import type { MeetingOverview } from '#flows/debrief.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useReading } from '#views/reading.tsx';
import { dataOf } from './data-of.ts';
import { offeredInvitations, type InvitationOffer } from './offered-invitations.ts';
import { useTab } from './tab.ts';

/** The invitations that this meeting's notes can be carried into, as the calendar stands now. */
export function useOfferedInvitations({ meeting }: MeetingOverview): readonly InvitationOffer[] {
  const { debrief } = useTab();
  const { ticker } = useReading();
  const meetings = dataOf(useSubscribable(debrief.week))?.meetings ?? [];
  return offeredInvitations(meeting, meetings.map((one) => one.meeting), ticker.now());
}
