import { Body1 } from '@fluentui/react-components';
import { memo } from 'react';
import type { Meeting } from '#domain/meeting.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { List, Panel, Quiet, Row, Section, SmallTitle } from '#ui/layout.tsx';
import { useFirstReading } from '#views/reading.tsx';
import { whyFlag } from '#views/why-flag.ts';
import { DebriefButton } from './debrief-button.tsx';
import { MeetingLink } from './meeting-link.tsx';
import { NeverAsk } from './never-ask.tsx';

/** The flags of the week that wait for a debrief. */
export function Flags({ flags, hush }: { flags: readonly MeetingOverview[]; hush: (meeting: Meeting) => void }) {
  const { words } = useFirstReading();
  if (flags.length === 0) return null;
  return (
    <Section title={words.week.flags}>
      <List>{flags.map((overview) => <li key={overview.meeting.id}><Flag overview={overview} hush={hush} /></li>)}</List>
    </Section>
  );
}

const Flag = memo(function Flag({ overview, hush }: { overview: MeetingOverview; hush: (meeting: Meeting) => void }) {
  const { words, format, ticker } = useFirstReading();
  const { meeting, judgement, next } = overview;
  const now = ticker.now();
  const subject = meeting.subject || words.shell.noSubject;
  return (
    <Panel label={subject}>
      <div>
        <SmallTitle><MeetingLink meeting={meeting} /></SmallTitle>
        <Quiet>{format.span(meeting.start, meeting.end, now)}</Quiet>
      </div>
      {judgement ? <Body1>{whyFlag(judgement, words, format)}</Body1> : null}
      <Row>
        <DebriefButton overview={overview} primary />
        {next ? <Quiet>{words.week.next(format.dayAndTime(next.start, now))}</Quiet> : null}
      </Row>
      <NeverAsk meeting={meeting} hush={hush} />
    </Panel>
  );
});
