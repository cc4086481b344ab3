import type { MeetingOverview } from '#flows/debrief.ts';
import { Section } from '#ui/layout.tsx';
import { ContestPanel, waysToContest } from '#views/contest-panel.tsx';
import { FailureNotice } from '#views/rare-pieces.ts';
import { useTabReading } from '#views/reading.tsx';
import { WouldClear, waysToClear } from '#views/would-clear.tsx';
import { hashOf } from './route.ts';
import { useContest } from './use-contest.ts';
import { useTyping } from './visit.tsx';

/** What a person can do about a verdict, in one place: the ways out of a flag, their own word, and taking it back. */
export function MeetingAnswer({ overview: { meeting, contest, judgement } }: { overview: MeetingOverview }) {
  const { words } = useTabReading();
  const { say, failure } = useContest(meeting);
  const typing = useTyping(meeting.id);
  const texts = words.meeting;
  if (!judgement) return null;
  const ways = waysToClear(judgement.explanation);
  if (!contest && ways.length === 0 && waysToContest(judgement.verdict).length === 0) return null;
  const title = ways.length > 0 ? words.meetingPage.wouldClear : contest ? texts.contest.said : texts.contest.title;
  return (
    <Section title={title} lead={texts.contest.lead}>
      <WouldClear ways={ways} debrief={hashOf({ page: 'debrief', id: meeting.id, step: 'form' })} />
      <ContestPanel verdict={judgement.verdict} contest={contest} say={say} typing={typing} />
      {failure ? <FailureNotice title={texts.contest.failed} failure={failure} /> : null}
    </Section>
  );
}
