import { Body1, Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MeetingId } from '#domain/meeting.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { List, Panel, Quiet, Row, Section, SmallTitle } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { DecidedField } from '#views/decided-field.tsx';
import { sayContest, sayLoad } from '#views/explain.ts';
import { FailureNotice } from '#views/failure-notice.tsx';
import { useReading } from '#views/reading.tsx';
import { MeetingLink } from './meeting-link.tsx';
import { useContest } from './use-contest.ts';

/** One tap for each meeting that nothing could be read about. What was answered on this visit stays, to be taken back. */
export function Questions({ meetings, open }: { meetings: readonly MeetingOverview[]; open: readonly MeetingOverview[] }) {
  const { words } = useReading();
  const [answered, setAnswered] = useState<readonly MeetingId[]>([]);
  const shown = meetings
    .filter((o) => open.includes(o) || (answered.includes(o.meeting.id) && o.contest))
    .sort((a, b) => (b.judgement?.load ?? 0) - (a.judgement?.load ?? 0));
  if (shown.length === 0) return null;
  return (
    <Section title={words.week.questions} lead={words.week.questionsLead}>
      <List>
        {shown.map((overview) => (
          <li key={overview.meeting.id}>
            <Question overview={overview} answered={() => setAnswered([...answered, overview.meeting.id])} />
          </li>
        ))}
      </List>
    </Section>
  );
}

function Question({ overview, answered }: { overview: MeetingOverview; answered: () => void }) {
  const { words, format, ticker } = useReading();
  const { meeting, judgement, contest } = overview;
  const { say, failure } = useContest(meeting);
  const [asking, setAsking] = useState(false);
  const subject = meeting.subject || words.shell.noSubject;
  const { leave, landing } = useLanding();
  const ask = (on: boolean) => {
    leave();
    setAsking(on);
  };
  const answer = (given: Parameters<typeof say>[0]) => {
    answered();
    ask(false);
    say(given);
  };
  const load = judgement ? `; ${sayLoad(judgement.load, words, format)}` : '';
  return (
    <Panel label={words.week.questionOf(subject)}>
      <div>
        <SmallTitle><MeetingLink meeting={meeting} /></SmallTitle>
        <Quiet>{format.span(meeting.start, meeting.end, ticker.now())}{load}</Quiet>
      </div>
      {contest ? (
        <Row>
          <Body1 dir="auto">{sayContest(contest, words)}</Body1>
          <Button ref={landing} onClick={() => { leave(); say(undefined); }}>{words.shell.undo}</Button>
        </Row>
      ) : asking ? (
        <DecidedField giveUp={() => ask(false)} save={(what) => answer({ says: 'decided', what })} />
      ) : (
        <Row>
          <Button ref={landing} onClick={() => setAsking(true)}>{words.week.yes}</Button>
          <Button onClick={() => answer({ says: 'not-decided' })}>{words.week.no}</Button>
          <Button onClick={() => answer({ says: 'purpose', purpose: 'inform' })}>{words.week.notMeantTo}</Button>
        </Row>
      )}
      {failure ? <FailureNotice title={words.meeting.contest.failed} failure={failure} /> : null}
    </Panel>
  );
}
