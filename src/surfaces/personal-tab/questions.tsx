import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Meeting, MeetingId } from '#domain/meeting.ts';
import type { Contest } from '#domain/verdict.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import { List, NARROW, Panel, Quiet, Row, Section, SmallTitle } from '#ui/layout.tsx';
import { useLanding } from '#ui/use-landing.ts';
import { sayContest, sayLoad } from '#views/say-verdict.ts';
import { DecidedField, FailureNotice } from '#views/rare-pieces.ts';
import { useFirstReading } from '#views/reading.tsx';
import { DebriefButton } from './debrief-button.tsx';
import { MeetingLink } from './meeting-link.tsx';
import { NeverAsk } from './never-ask.tsx';
import { useContest } from './use-contest.ts';
import { useTyping } from './visit.tsx';

const useStyles = makeStyles({
  /** In a narrow panel yes and no share a line and the long one has its own. */
  answers: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    [NARROW]: { display: 'grid', gridTemplateColumns: '1fr 1fr', '& > :last-child': { gridColumn: '1 / -1' } },
  },
});

interface Props {
  readonly meetings: readonly MeetingOverview[];
  readonly open: readonly MeetingOverview[];
  /** Answered since the week was opened: these stay in their places, to be taken back. */
  readonly answered: readonly MeetingId[];
  readonly onAnswer: (meeting: MeetingId) => void;
  readonly hush: (meeting: Meeting) => void;
}

/** One tap for each meeting that nothing could be read about. */
export function Questions({ meetings, open, answered, onAnswer, hush }: Props) {
  const { words } = useFirstReading();
  const shown = meetings
    .filter((o) => open.includes(o) || answered.includes(o.meeting.id))
    .sort((a, b) => (b.judgement?.load ?? 0) - (a.judgement?.load ?? 0));
  if (shown.length === 0) return null;
  return (
    <Section title={words.week.questions} lead={words.week.questionsLead}>
      <List>
        {shown.map((overview) => (
          <li key={overview.meeting.id}>
            <Question overview={overview} onAnswer={() => onAnswer(overview.meeting.id)} hush={hush} />
          </li>
        ))}
      </List>
    </Section>
  );
}

function Question({ overview, onAnswer, hush }: { overview: MeetingOverview; onAnswer: () => void; hush: (meeting: Meeting) => void }) {
  const { words, format, ticker } = useFirstReading();
  const styles = useStyles();
  const { meeting, judgement, contest } = overview;
  const { say, failure } = useContest(meeting);
  const { text, type } = useTyping(meeting.id);
  const [asked, setAsked] = useState(false);
  const { leave, landing } = useLanding();
  const answer = (given: Contest | undefined) => {
    onAnswer();
    leave();
    // What was typed goes only once it is kept.
    void say(given).then((kept) => { if (kept) type(undefined); });
  };
  const when = format.span(meeting.start, meeting.end, ticker.now());
  return (
    <Panel label={words.week.questionOf(meeting.subject || words.shell.noSubject)}>
      <div>
        <SmallTitle><MeetingLink meeting={meeting} /></SmallTitle>
        <Quiet>{judgement ? words.shell.beside(when, sayLoad(judgement.load, words, format)) : when}</Quiet>
      </div>
      {contest ? (
        <Row>
          <Body1 dir="auto">{sayContest(contest, words)}</Body1>
          <Button ref={landing} onClick={() => answer(undefined)}>{words.shell.undo}</Button>
          {contest.says === 'not-decided' ? <DebriefButton overview={overview} /> : null}
        </Row>
      ) : text !== undefined ? (
        <DecidedField
          text={text} type={type} takesFocus={asked}
          giveUp={() => { leave(); type(undefined); }}
          save={(what) => answer({ says: 'decided', what })}
        />
      ) : (
        <div className={styles.answers}>
          <Button ref={landing} onClick={() => { setAsked(true); type(''); }}>{words.week.yes}</Button>
          <Button onClick={() => answer({ says: 'not-decided' })}>{words.week.no}</Button>
          <Button onClick={() => answer({ says: 'purpose', purpose: 'inform' })}>{words.week.notMeantTo}</Button>
        </div>
      )}
      {contest || text !== undefined ? null : <NeverAsk meeting={meeting} hush={hush} />}
      {failure ? <FailureNotice title={words.meeting.contest.failed} failure={failure} /> : null}
    </Panel>
  );
}
