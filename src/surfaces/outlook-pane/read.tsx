import { Body1, Button, makeStyles, tokens } from '@fluentui/react-components';
import { LockClosed20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Aim } from '#domain/aim.ts';
import { isSettled } from '#domain/commitment-standing.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import { held } from '#flows/view-state.ts';
import type { Failure } from '#ports/failure.ts';
import { useAnnounce } from '#ui/announcer.tsx';
import { Definitions } from '#ui/definitions.tsx';
import { Row } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { useActs } from '#views/acts.ts';
import { BlockedNeed } from '#views/blocked-need.tsx';
import { Failed } from '#views/failed.tsx';
import { Part, Small } from '#views/meeting/part.tsx';
import { sayVerdict } from '#views/say-verdict.ts';
import { VerdictBadge } from '#views/verdict-badge.tsx';
import { usePane } from './pane-parts.ts';
import { Recorded } from './recorded.tsx';
import { useHeading } from './use-heading.ts';
import { useRecord } from './use-record.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  way: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', rowGap: tokens.spacingVerticalXS },
});

/** For whoever looks at the appointment: what it is for, what came of it, and what is left for this person to say. */
export function Read({ landing }: { landing: (element: HTMLElement | null) => void }) {
  const { pane, debrief, say } = usePane();
  const { overview, standing, unread } = useSubscribable(pane.state);
  const week = useSubscribable(debrief.week);
  return (
    <>
      {unread ? <Failed title={say.bodyUnread} failure={unread} retry={() => pane.refresh()} /> : <Meant aim={standing} />}
      {week.is === 'blocked' ? <BlockedNeed need={week.need} signIn={say.needs.signIn} consent={say.needs.calendar} without={say.needs.without} />
        : week.is === 'failed' ? <Failed title={say.calendarUnread} failure={week.failure} retry={() => debrief.refresh()} />
        : overview ? <Known key={overview.meeting.id} overview={overview} landing={landing} />
        : <Small>{held(week) || week.is === 'empty' ? say.read.unknown : say.read.looking}</Small>}
    </>
  );
}

function Meant({ aim }: { aim: Aim | undefined }) {
  const { say } = usePane();
  if (!aim) return <Part title={say.read.aim}><Small>{say.read.noAim}</Small></Part>;
  const { purpose, intent, successCondition, questions } = aim;
  const row = (label: string, value: string | undefined) => (value === undefined ? [] : [{ label, value }]);
  return (
    <Part title={say.read.aim}>
      <Definitions
        rows={[
          ...row(say.aim.success, successCondition), ...row(say.aim.purpose, purpose && say.aim.purposeIs[purpose]), ...row(say.aim.intent, intent),
          ...questions.map(({ question, decider }, at) => ({ label: at === 0 ? say.aim.questions : '', value: decider ? `${question}\n${say.read.decideBy(decider)}` : question })),
        ]}
      />
    </Part>
  );
}

interface OfMeeting {
  readonly overview: MeetingOverview;
  /** Where the focus lands when the person comes back. */
  readonly landing: (element: HTMLElement | null) => void;
}

function Known({ overview, landing }: OfMeeting) {
  const { debrief, ticker } = usePane();
  const loop = useSubscribable(debrief.loop);
  const isOver = overview.meeting.end <= ticker.now();
  return (
    <>
      {isOver ? <OnlyYou overview={overview} landing={landing} /> : null}
      {loop ? <Promises loop={loop} overview={overview} /> : null}
      <Record overview={overview} />
    </>
  );
}

/** The way to the reflection, and the verdict of this person's own Debrief: nobody else sees either. */
function OnlyYou({ overview: { meeting, judgement, written, hasDraft }, landing }: OfMeeting) {
  const { open, say, words } = usePane();
  const styles = useStyles();
  const isDone = written !== undefined && !hasDraft;
  return (
    <Part title={say.read.verdict}>
      {judgement ? (
        <>
          <Row><VerdictBadge judgement={judgement} isDebriefed={written !== undefined} /></Row>
          {written ? null : <Body1>{sayVerdict(judgement.verdict, words)}</Body1>}
        </>
      ) : null}
      <div className={styles.way}>
        <Button ref={landing} appearance={isDone ? 'secondary' : 'primary'} icon={<LockClosed20Regular />} onClick={() => open({ page: 'debrief', id: meeting.id })}>
          {hasDraft ? words.meetingPage.debrief.goOn : isDone ? say.read.reflectAgain : say.read.reflect}
        </Button>
        {isDone ? null : <Small>{say.read.reflectWhat}</Small>}
        {judgement ? <Button size="small" onClick={() => open({ page: 'meeting', id: meeting.id })}>{say.read.details}</Button> : null}
      </div>
    </Part>
  );
}

/** What this person took on, or is asked to, in this meeting or its series. */
function Promises({ loop, overview: { meeting } }: { loop: CoachingLoop; overview: MeetingOverview }) {
  const { open, say, words, format } = usePane();
  const styles = useStyles();
  const mine = useSubscribable(loop.commitments.mine)
    .filter(({ standing, history: { from } }) => !isSettled(standing) && (from.meeting === meeting.id || (from.series !== undefined && from.series === meeting.series)));
  if (mine.length === 0) return null;
  return (
    <Part title={say.read.commitments} aside={<Button size="small" onClick={() => open({ page: 'commitments' })}>{say.read.answer}</Button>}>
      <ul className={styles.list}>{mine.map(({ history: { key }, words: { action, due } }) => <li key={key}><bdi>{action}</bdi>{due ? words.shell.beside('', format.date(due)) : ''}</li>)}</ul>
    </Part>
  );
}

function Record({ overview: { meeting, written } }: { overview: MeetingOverview }) {
  const { say, words } = usePane();
  const acts = useActs();
  const { record, failure, isReading, again } = useRecord(meeting);
  const announce = useAnnounce();
  const { heading, land } = useHeading();
  const [refused, setRefused] = useState<Failure>();
  const needsConsent = failure?.kind === 'consentNeeded' && failure.by === 'person';
  const allow = async (): Promise<void> => {
    const asked = await acts.permit('chat-card');
    setRefused(asked.ok ? undefined : asked.failure);
    if (!asked.ok) return;
    land();
    announce(say.read.allowed);
    again();
  };
  return (
    <Part title={say.read.record} heading={heading}>
      {isReading ? <Small>{words.room.reading}</Small> : failure && !written ? null : <Recorded record={record} own={written?.record} />}
      {needsConsent ? <><Small>{say.read.recordWhy}</Small><Row><Button size="small" onClick={() => void allow()}>{say.read.readChat}</Button></Row></> : null}
      {refused ? <div role="alert"><Failed title={words.need.refused} failure={refused} feature="chat-card" /></div> : null}
      {failure && !needsConsent ? <Failed title={say.read.recordUnread} failure={failure} feature="chat-card" retry={again} /> : null}
    </Part>
  );
}
