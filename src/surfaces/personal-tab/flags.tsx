import { Body1, Button } from '@fluentui/react-components';
import type { MeetingOverview } from '#flows/debrief.ts';
import { List, Panel, Quiet, Row, Section, SmallTitle } from '#ui/layout.tsx';
import { useReading } from '#views/reading.tsx';
import { whyFlag } from '#views/why-flag.ts';
import { MeetingLink } from './meeting-link.tsx';
import { hashOf, type Route } from './route.ts';
import { useTab } from './tab.ts';

/** The flags of the week that wait for a debrief. */
export function Flags({ flags }: { flags: readonly MeetingOverview[] }) {
  const { words } = useReading();
  if (flags.length === 0) return null;
  return (
    <Section title={words.week.flags} lead={words.week.flagsLead}>
      <List>{flags.map((overview) => <li key={overview.meeting.id}><Flag overview={overview} /></li>)}</List>
    </Section>
  );
}

function Flag({ overview }: { overview: MeetingOverview }) {
  const { words, format, ticker } = useReading();
  const { navigation } = useTab();
  const { meeting, judgement, hasDraft, next } = overview;
  const now = ticker.now();
  const to: Route = { page: 'debrief', id: meeting.id, step: 'form' };
  const subject = meeting.subject || words.shell.noSubject;
  return (
    <Panel label={subject}>
      <div>
        <SmallTitle><MeetingLink meeting={meeting} /></SmallTitle>
        <Quiet>{format.span(meeting.start, meeting.end, now)}</Quiet>
      </div>
      {judgement ? <Body1>{whyFlag(judgement, words, format)}</Body1> : null}
      <Row>
        <Button
          as="a"
          appearance="primary"
          href={hashOf(to)}
          aria-label={hasDraft ? `${words.week.goOn}: ${subject}` : words.week.debriefOf(subject)}
          onClick={(event) => { event.preventDefault(); navigation.go(to); }}
        >
          {hasDraft ? words.week.goOn : words.week.debrief}
        </Button>
        {next ? <Quiet>{words.week.next(format.dayAndTime(next.start, now))}</Quiet> : null}
      </Row>
    </Panel>
  );
}
