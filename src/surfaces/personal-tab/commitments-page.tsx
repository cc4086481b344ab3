import { Button, Link } from '@fluentui/react-components';
import { TaskListSquareLtr48Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { seconds } from '#base/time.ts';
import { PREFERENCES } from '#domain/preferences.ts';
import type { CoachingLoop } from '#flows/coaching-loop.ts';
import type { Week } from '#flows/debrief.ts';
import type { ViewState } from '#flows/view-state.ts';
import { EmptyState, Page, PageHeading, Quiet, Row, Section } from '#ui/layout.tsx';
import { useNow } from '#ui/ticker.ts';
import { useSubscribable } from '#ui/use-subscribable.ts';
import { BlockedNeed } from '#views/blocked-need.tsx';
import { sectionOf } from '#views/commitments/due.ts';
import { Failed } from '#views/failed.tsx';
import { useReading } from '#views/reading.tsx';
import { CommitmentList } from './commitment-list.tsx';
import { LinkButton } from './link-button.tsx';
import { OutgoingNotes } from './outgoing-notes.tsx';
import { hashOf } from './route.ts';
import { SignInBar } from './sign-in-bar.tsx';
import { TabNav } from './tab-nav.tsx';
import { useTab } from './tab.ts';
import { useCommitments } from './use-commitments.ts';
import { useLoop } from './use-loop.ts';
import { useStaying } from './use-staying.ts';

const SECTIONS = ['asked', 'open', 'settled'] as const;
/** Of what is over, so many stand there at first. */
const SETTLED_AT_FIRST = 5;

/** All commitments of this person, over all meetings. */
export function CommitmentsPage({ state }: { state: ViewState<Week> }) {
  const { words } = useReading();
  const { navigation } = useTab();
  const { loop, failure, retry } = useLoop();
  const say = words.loop.commitments;
  const isBlocked = state.is === 'blocked' && !loop;
  return (
    <Page>
      <PageHeading title={say.title} under={say.lead} takesFocus={navigation.moved}><TabNav here="commitments" /></PageHeading>
      <SignInBar />
      <OutgoingNotes />
      {isBlocked ? <BlockedNeed need={state.need} />
        : loop ? <Commitments loop={loop} />
        : failure ? <Failed title={say.failed} failure={failure} retry={retry} />
        : <Quiet>{say.opening}</Quiet>}
    </Page>
  );
}

function Commitments({ loop }: { loop: CoachingLoop }) {
  const { words, format, ticker } = useReading();
  const now = useNow(ticker, seconds(30));
  const mine = useSubscribable(loop.commitments.mine);
  const on = useCommitments(now);
  const { staying, stay } = useStaying();
  const [all, setAll] = useState(false);
  const say = words.loop.commitments;
  if (mine.length === 0) {
    return (
      <EmptyState icon={<TaskListSquareLtr48Regular />} title={say.empty.title}>
        <Quiet>{say.empty.what}</Quiet>
        <LinkButton to={{ page: 'week' }} appearance="primary">{say.empty.act}</LinkButton>
      </EmptyState>
    );
  }
  return (
    <>
      {SECTIONS.map((section) => {
        const there = mine.filter(({ history, standing }) => (staying.get(history.key) ?? on.answered.get(history.key)?.section ?? sectionOf(standing)) === section);
        const shown = section === 'settled' && !all ? there.slice(0, SETTLED_AT_FIRST) : there;
        if (there.length === 0) return null;
        return (
          <Section key={section} title={say.sections[section]} {...(section === 'settled' ? {} : { lead: say.leads[section] })}>
            <CommitmentList loop={loop} shown={shown} now={now} on={on} stay={stay} />
            {shown.length < there.length ? <Row><Button onClick={() => setAll(true)}>{say.showAll(format.number(there.length))}</Button></Row> : null}
          </Section>
        );
      })}
      <ToDoLine loop={loop} />
    </>
  );
}

/** Whether open commitments stand in To Do, and where that is changed. */
function ToDoLine({ loop }: { loop: CoachingLoop }) {
  const { words } = useReading();
  const isUsed = useSubscribable(loop.copy.documents).get(PREFERENCES)?.preferences?.['to-do']?.value === true;
  const say = words.loop.commitments.toDo;
  return (
    <Quiet>{isUsed ? say.on : say.off} <Link inline href={hashOf({ page: 'settings' })}>{say.settings}</Link></Quiet>
  );
}
