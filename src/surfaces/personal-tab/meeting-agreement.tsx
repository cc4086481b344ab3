import { Button, Caption1 } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import type { OutcomeAgreement as Agreement } from '#domain/outcome-agreement.ts';
import type { MeetingOverview } from '#flows/debrief.ts';
import type { Failure } from '#ports/failure.ts';
import { offeredDecisions } from '#templates/attendee-reflection.ts';
import { Quiet, Row, Section } from '#ui/layout.tsx';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { Failed } from '#views/failed.tsx';
import { OutcomeAgreement } from '#views/outcome-agreement.tsx';
import { useReading } from '#views/reading.tsx';
import { useIsOn } from '#views/use-is-on.ts';
import { useLoop } from './use-loop.ts';
import { useTab } from './tab.ts';
import { useFoundFrom } from './use-policy.ts';
import { useSharedRecord } from './use-shared-record.ts';

/** What people understood was decided, for whoever organized the meeting; under names from the chat, without from the team's list. */
export function MeetingAgreement({ overview }: { overview: MeetingOverview }) {
  const { ticker } = useReading();
  const isOn = useIsOn();
  const { meeting } = overview;
  const isAsked = meeting.iOrganize && meeting.joinUrl !== undefined && meeting.end <= ticker.now() && isOn('chat-card');
  return isAsked ? <Answers overview={overview} /> : null;
}

function Answers({ overview: { meeting, judgement } }: { overview: MeetingOverview }) {
  const { words } = useReading();
  const { debrief } = useTab();
  const { shared, failure, reading, again } = useSharedRecord(meeting, true);
  const foundFrom = useFoundFrom();
  // The list is read anew only where they have changed.
  const decisions = useMemo(() => offeredDecisions(shared?.decisions.map(({ what }) => what) ?? [], judgement?.findings ?? [], foundFrom), [shared, judgement, foundFrom]);
  const list = useSpread(meeting.id, decisions);
  const say = words.sharing.agreement;
  // Somebody who never let Debrief read the chat is offered it, not warned.
  const needsConsent = failure?.kind === 'consentNeeded' && failure.by === 'person';
  const look = async (): Promise<void> => {
    if (needsConsent && !(await debrief.permit('chat-card')).ok) return;
    again();
    list.again();
  };
  return (
    <Section title={words.loop.team.agreement.title} lead={say.lead}>
      {needsConsent ? <Quiet>{say.notAllowed}</Quiet> : null}
      {shared || list.hasList || !(reading || failure) ? <OutcomeAgreement answers={shared?.understood ?? []} spread={list.spread} hasList={list.hasList} /> : null}
      {failure && !needsConsent ? <Failed title={say.failed} failure={failure} feature="chat-card" retry={() => void look()} /> : null}
      {list.failure ? <Failed title={say.failed} failure={list.failure} feature="team-list" retry={list.again} /> : null}
      <Row>
        <Button size="small" disabledFocusable={reading} onClick={() => { if (!reading) void look(); }}>{needsConsent ? say.first : say.read}</Button>
        {reading ? <Caption1>{words.sharing.sees.reading}</Caption1> : null}
      </Row>
    </Section>
  );
}

/** From the list of the team, where there is one. */
function useSpread(meeting: MeetingOverview['meeting']['id'], decisions: readonly string[]) {
  const { loop } = useLoop();
  const isOn = useIsOn();
  useSubscribable(useTab().debrief.loop);
  const site = isOn('team-list') ? loop?.team.site() : undefined;
  const [attempt, setAttempt] = useState(0);
  const [seen, setSeen] = useState<{ readonly spread?: Agreement; readonly failure?: Failure }>({});
  useEffect(() => {
    const left = new AbortController();
    if (loop && site !== undefined) {
      void loop.team.agreement(meeting, { decisions, iOrganize: true }, left.signal).then((read) => {
        if (!left.signal.aborted) setSeen(read.ok ? (read.value.spread ? { spread: read.value.spread } : {}) : { failure: read.failure });
      });
    }
    return () => left.abort();
  }, [loop, site, meeting, decisions, attempt]);
  return { ...seen, hasList: site !== undefined, again: () => setAttempt((before) => before + 1) };
}
