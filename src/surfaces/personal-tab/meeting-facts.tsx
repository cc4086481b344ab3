import { expectedPeople } from '#domain/meeting.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { sayLoad } from '#views/explain.ts';
import { Definitions } from '#ui/definitions.tsx';
import { useReading } from '#views/reading.tsx';
import { sayPeople } from './say-people.ts';

/** When, who, how much, what for. */
export function MeetingFacts({ overview: { meeting, judgement, purpose } }: { overview: MeetingOverview }) {
  const { words, format, ticker } = useReading();
  const say = words.meeting;
  const people = expectedPeople(meeting);
  return (
    <Definitions
      rows={[
        { label: say.when, value: format.span(meeting.start, meeting.end, ticker.now()) },
        { label: say.organizer, value: <bdi>{meeting.organizer.name}</bdi> },
        { label: say.people, value: <bdi>{say.peopleList(format.number(people.length), sayPeople(people, words, format))}</bdi> },
        ...(judgement ? [{ label: say.load, value: sayLoad(judgement.load, words, format) }] : []),
        { label: say.purpose, value: words.purpose[purpose] },
      ]}
    />
  );
}
