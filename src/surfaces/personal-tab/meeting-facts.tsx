import { expectedPeople } from '#domain/meeting.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { sayLoad } from '#views/say-verdict.ts';
import { Definitions } from '#ui/definitions.tsx';
import { useTabReading } from '#views/reading.tsx';
import { sayPeople } from './say-people.ts';

/** Who, how much, what for; when stands under the page's title. */
export function MeetingFacts({ overview: { meeting, judgement, purpose } }: { overview: MeetingOverview }) {
  const { words, format } = useTabReading();
  const say = words.meetingPage;
  const people = expectedPeople(meeting);
  return (
    <Definitions
      rows={[
        { label: say.organizer, value: <bdi>{meeting.organizer.name}</bdi> },
        { label: say.people, value: <bdi>{say.peopleList(format.number(people.length), sayPeople(people, words, format))}</bdi> },
        ...(judgement ? [{ label: say.load, value: sayLoad(judgement.load, words, format) }] : []),
        { label: say.purpose, value: words.purpose[purpose] },
      ]}
    />
  );
}
